import type { Cluster } from '../../support/nodes/cluster';
import { note } from '../../support/nodes/figures';
import { until } from '../../support/until';
import { lagOf } from '../../support/nodes/lag';

/** As without Redis: nodes look by themselves. */
const LOST_MAX_LAG_MS = 1000;

/** The three nodes, and the one that looks on. */
const LISTENERS = 4;

export const redisTests = (cluster: () => Cluster, { maxLagMs }: { maxLagMs: number }): void => {
  /** Publishes on one node, and tells how long the others took. */
  const worstLag = async (title: string): Promise<number> => {
    const { nodes, token, tags } = cluster();
    const [writer, ...others] = nodes.map(({ request }) => request);
    const isShown = async (on: (typeof others)[number]) =>
      (await on.get('/api/journey/content?stage=decision')).text.includes(`"${title}"`);
    for (const other of others) expect(await isShown(other)).toBe(false);
    const data = { title, ...tags({ stages: ['decision'] }) };
    const { status, body } = await writer!.post('/api/articles').set(token).send({ data });
    expect(status).toBe(201);
    const since = performance.now();
    const lags = others.map((other) => lagOf(() => isShown(other), since));
    expect(await isShown(writer!)).toBe(true);
    const worst = Math.max(...(await Promise.all(lags)));
    const { documentId } = (body as { data: { documentId: string } }).data;
    await writer!.delete(`/api/articles/${documentId}`).set(token);
    return worst;
  };

  it('joins the nodes again when it is back, and until then they are slower, but right', async () => {
    const redis = cluster().redis!;
    await until(async () => expect(await redis.listeners()).toBe(LISTENERS));
    await redis.stop();
    const lost = await worstLag('Redis is gone');
    note('Redis lost, a publication: worst lag', lost);
    expect(lost).toBeLessThanOrEqual(LOST_MAX_LAG_MS);
    await redis.start();
    await until(async () => expect(await redis.listeners()).toBe(LISTENERS));
    const back = await worstLag('Redis is back');
    note('Redis back, a publication: worst lag', back);
    expect(back).toBeLessThanOrEqual(maxLagMs);
  });
};
