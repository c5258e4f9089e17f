import type { Cluster } from '../../support/nodes/cluster';

const HOUR = 60 * 60_000;

export const scheduledTests = (cluster: () => Cluster): void => {
  const snapshots = () => cluster().observer.strapi.db.query('plugin::journey.snapshot');
  const lookedThrough = () =>
    cluster().observer.strapi.db.connection('journey_state').where('name', 'looked-through');
  const lookedThroughAgo = (ms: number) =>
    lookedThrough().update({ value: String(Date.now() - ms) });
  /** What each node answers that asks at the same time. */
  const onEach = (ask: (node: Cluster['nodes'][number]) => Promise<unknown>) =>
    Promise.all(cluster().nodes.map(ask));

  describe('what is scheduled on every node', () => {
    it('notes coverage of the day once', async () => {
      for (let round = 0; round < 5; round += 1) {
        await snapshots().deleteMany({});
        await onEach((node) => node.run('coverage/snapshots', 'takeSnapshot'));
        expect(await snapshots().count()).toBe(1);
      }
    });

    it('looks through everything once an hour, on one of them', async () => {
      for (let round = 0; round < 5; round += 1) {
        await lookedThroughAgo(HOUR);
        const outcomes = await onEach((node) => node.call('index', 'lookThroughWhenDue'));
        expect(outcomes.sort()).toEqual([false, false, true]);
      }
    });

    it('looks through nothing while the last time is less than an hour ago, or somebody has asked for it', async () => {
      await lookedThroughAgo(HOUR - 60_000);
      expect(await onEach((node) => node.call('index', 'lookThroughWhenDue'))).toEqual(
        Array(3).fill(false),
      );
      await lookedThroughAgo(2 * HOUR);
      await cluster().nodes[0]!.call('index', 'rebuild');
      expect(await cluster().nodes[1]!.call('index', 'lookThroughWhenDue')).toBe(false);
    });

    it('is not put off by a clock that was ahead', async () => {
      await lookedThroughAgo(-24 * HOUR);
      expect(await cluster().nodes[2]!.call('index', 'lookThroughWhenDue')).toBe(true);
    });
  });
};
