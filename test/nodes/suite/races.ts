import type { RebuildStatus } from '../../../server/src/contracts/index-health';
import type { Settings } from '../../../server/src/contracts/settings';
import { everythingDefined } from '../../support/defined';
import { expectTrueIndex } from '../../support/expected-index';
import { STAGES, type Cluster, type Request } from '../../support/nodes/cluster';
import { until } from '../../support/until';
import { untilWaiting } from '../../support/waiting';

const ROUNDS = 5;

/** Where the pieces go when "four-phase" takes the place of the default journey. */
const MAPPING = {
  awareness: 'awareness',
  consideration: 'consideration',
  decision: 'purchase',
  retention: 'post-purchase',
  advocacy: 'post-purchase',
};

interface Answer {
  status: number;
  body: unknown;
}

const dataOf = <T>({ body }: Answer): T => (body as { data: T }).data;

export const raceTests = (cluster: () => Cluster): void => {
  const admin = () => cluster().admin;
  const requests = (): Request[] => cluster().nodes.map((node) => node.request);
  const settings = async (on: Request): Promise<Settings> =>
    dataOf(await on.get('/journey/settings').set(admin()));
  const change = (on: Request, body: object) => on.put('/journey/settings').set(admin()).send(body);
  const reset = (on: Request) => on.delete('/journey/settings').set(admin());
  const makeDefault = (on: Request, key: string, body: object) =>
    on.post(`/journey/journeys/${key}/default`).set(admin()).send(body);
  const defaultJourneys = async (): Promise<unknown[]> =>
    (await everythingDefined(cluster().observer.strapi))
      .journey!.filter((row) => row['isDefault'])
      .map((row) => row['key']);

  describe('what two nodes are asked for at the same time', () => {
    /** What the nodes answer that are all asked for a rebuild before the first has come anywhere. */
    const askForRebuilds = (): Promise<Answer[]> =>
      cluster().observer.strapi.db.connection.transaction(async (trx) => {
        // A rebuild writes here first.
        await trx('journey_state').where('name', 'looked-through').forUpdate().select('id');
        return Promise.all(requests().map((on) => on.post('/journey/index/rebuild').set(admin())));
      });

    it('a rebuild: one runs, and the other node tells of that one', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const answers = await askForRebuilds();
        expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
        const started = answers.map((each) => dataOf<RebuildStatus>(each).startedAt);
        expect(new Set(started).size).toBe(1);
        await until(async () => {
          const { rebuild } = dataOf<{ rebuild: RebuildStatus }>(
            await requests()[round % 3]!.get('/journey/index').set(admin()),
          );
          expect(rebuild).toMatchObject({ isRunning: false, error: null, startedAt: started[0] });
        });
      }
    });

    it('changes of different settings: none is lost', async () => {
      for (let round = 1; round <= ROUNDS; round += 1) {
        const changes = [
          { coverage: { minimum: round } },
          { coverage: { reviewAfterDays: 100 + round } },
          { cacheControl: { anonymous: `public, max-age=${round}` } },
        ];
        const answers = await Promise.all(requests().map((on, i) => change(on, changes[i]!)));
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
        for (const on of requests()) {
          expect(await settings(on)).toMatchObject({
            coverage: { minimum: round, reviewAfterDays: 100 + round },
            cacheControl: { anonymous: `public, max-age=${round}` },
          });
        }
      }
    });

    it('a change of settings and a reset: one after the other, whichever comes first', async () => {
      const [a, b] = requests() as [Request, Request];
      for (let round = 0; round < 2 * ROUNDS; round += 1) {
        await change(a, { coverage: { minimum: 7 } });
        await Promise.all([change(a, { coverage: { surplusAt: 50 } }), reset(b)]);
        // Not 7: whoever resets has seen it, and wants it no more.
        expect((await settings(a)).coverage.minimum).toBe(2);
      }
      await reset(a);
    });

    describe('another default journey', () => {
      const ids: string[] = [];

      beforeAll(async () => {
        const [on] = requests() as [Request];
        for (const key of ['four-phase', 'readiness']) {
          await on.post(`/journey/presets/${key}`).set(admin());
        }
        const { token, tags } = cluster();
        for (let number = 0; number < 10; number += 1) {
          const data = { title: `Piece ${number}`, ...tags({ stages: [STAGES[number % 5]!] }) };
          const created = await on.post('/api/articles').set(token).send({ data });
          ids.push(dataOf<{ documentId: string }>(created).documentId);
        }
      });
      afterAll(async () => {
        const [on] = requests() as [Request];
        await makeDefault(on, 'five-stage', {});
        for (const id of ids) await on.delete(`/api/articles/${id}`).set(cluster().token);
      });

      it('of two that have seen the same one before: one is done, the other is refused and told why', async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const wanted = ['four-phase', 'readiness'];
          const answers = await Promise.all(
            wanted.map((key, i) => makeDefault(requests()[i]!, key, { from: 'five-stage' })),
          );
          expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
          const winner = wanted[answers.findIndex(({ status }) => status === 200)];
          expect(answers.find(({ status }) => status === 400)!.body).toMatchObject({
            error: { details: { code: 'JOURNEY_DEFAULT_CHANGED', value: winner } },
          });
          expect(await defaultJourneys()).toEqual([winner]);
          await makeDefault(requests()[2]!, 'five-stage', {});
        }
        await expectTrueIndex(cluster().observer.strapi);
      });

      it('leaves nothing half done when its node is killed in the midst of it', async () => {
        const { observer } = cluster();
        const body = { from: 'five-stage', mapping: MAPPING };
        const linksBefore = await observer.strapi.db.connection('articles_journey_stages_lnk');
        let answer: Promise<unknown> = Promise.resolve();
        await observer.strapi.db.connection.transaction(async (trx) => {
          // It comes as far as the tags, and has written the journeys by then.
          await trx('articles_journey_stages_lnk').forUpdate().select('id');
          answer = makeDefault(requests()[0]!, 'four-phase', body).then(
            ({ status }) => status,
            () => 'no answer',
          );
          await untilWaiting(observer.strapi, 1);
          await cluster().kill(0);
        });
        expect(await answer).toBe('no answer');
        await cluster().revive(0);

        expect(await defaultJourneys()).toEqual(['five-stage']);
        expect(await observer.strapi.db.connection('articles_journey_stages_lnk')).toEqual(
          linksBefore,
        );
        await expectTrueIndex(observer.strapi);
        expect((await makeDefault(requests()[1]!, 'four-phase', body)).status).toBe(200);
        expect(await defaultJourneys()).toEqual(['four-phase']);
        await expectTrueIndex(observer.strapi);
      });
    });
  });
};
