import { expectTrueIndex } from '../../support/expected-index';
import { ask, kill, read, write, type Chaos, type Tally } from '../../support/nodes/chaos';
import type { Cluster } from '../../support/nodes/cluster';
import { note } from '../../support/nodes/figures';
import { createOracle } from '../../support/nodes/oracle';
import { IS_SOAK } from '../../support/soak';

const LASTS_MS = IS_SOAK ? 300_000 : 20_000;

export const chaosTests = (cluster: () => Cluster, { maxLagMs }: { maxLagMs: number }): void => {
  it(
    'answers are right while nodes are killed and started again, and so is the index in the end',
    async () => {
      const tally: Tally = {
        written: 0,
        inDoubt: 0,
        answered: 0,
        unanswered: 0,
        kills: 0,
        complaints: [],
      };
      const endsAt = performance.now() + LASTS_MS;
      const chaos: Chaos = {
        cluster: cluster(),
        oracle: createOracle(maxLagMs),
        tally,
        goesOn: () => performance.now() < endsAt,
      };
      await Promise.all([
        kill(chaos),
        write(chaos, 'a'),
        write(chaos, 'b'),
        read(chaos),
        read(chaos),
      ]);
      note(`chaos, answers at most ${maxLagMs} ms behind`, tally);
      expect(tally.complaints).toEqual([]);
      expect(tally.kills).toBeGreaterThan(1);
      // Hundreds where the machine has nothing else to do.
      expect(Math.min(tally.answered, tally.written)).toBeGreaterThan(5);

      for (const { url } of cluster().nodes) await ask(chaos, url);
      expect(tally.complaints).toEqual([]);
      await expectTrueIndex(cluster().observer.strapi);
    },
    LASTS_MS + 60_000,
  );
};
