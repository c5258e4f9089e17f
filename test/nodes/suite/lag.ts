import { ARTICLE, STAGES, type Cluster, type Request } from '../../support/nodes/cluster';
import { note } from '../../support/nodes/figures';

/** A change, made on one node, and whether another shows it. */
interface Change {
  make: (on: Request) => Promise<{ status: number; body: unknown }>;
  isShown: (on: Request) => Promise<boolean>;
}

interface Piece {
  documentId: string;
  title: string;
  journey: { stages: Array<{ key: string }> };
}

interface RoleAnswer {
  role: { permissions: Record<string, { controllers: Record<string, Record<string, object>> }> };
}

const GIVE_UP_MS = 10_000;

const CONTENT = '/api/journey/content?stage=decision&pagination[pageSize]=100';

const pieces = async (on: Request): Promise<Piece[]> => {
  const { status, body } = await on.get(CONTENT);
  return status === 200 ? (body as { data: Piece[] }).data : [];
};

/** When the first request was sent that was answered with the change, in milliseconds from `since` on. */
const lagOf = async (isShown: () => Promise<boolean>, since: number): Promise<number> => {
  for (;;) {
    const sent = performance.now();
    if (await isShown()) return Math.max(0, sent - since);
    if (sent - since > GIVE_UP_MS) return Infinity;
  }
};

export const lagTests = (cluster: () => Cluster, { maxLagMs }: { maxLagMs: number }): void => {
  /** Makes the change on each node in turn, having it undone in between; expects it everywhere in time. */
  const expectShown = async (name: string, change: (round: number) => Change): Promise<void> => {
    const { nodes } = cluster();
    const lags: number[] = [];
    for (const [round, writer] of nodes.entries()) {
      const { make, isShown } = change(round);
      // Each has answered before, so whatever it keeps in memory is there.
      for (const node of nodes) expect(await isShown(node.request)).toBe(false);
      expect((await make(writer.request)).status).toBeLessThan(300);
      const since = performance.now();
      const others = nodes.filter((node) => node !== writer);
      const measured = others.map(({ request }) => lagOf(() => isShown(request), since));
      expect(await isShown(writer.request)).toBe(true);
      lags.push(...(await Promise.all(measured)));
    }
    note(`${name}, shown elsewhere within ${maxLagMs} ms: worst`, Math.max(...lags));
    expect(Math.max(...lags)).toBeLessThanOrEqual(maxLagMs);
  };

  const ids: string[] = [];
  const article = (round: number) => `/api/articles/${ids[round]}`;
  const isThere = (round: number) => async (on: Request) =>
    (await pieces(on)).some(({ documentId }) => documentId === ids[round]);
  const isNotThere = (round: number) => async (on: Request) => !(await isThere(round)(on));

  describe('what is changed on one node is shown there by the next request, and soon by the others', () => {
    beforeAll(async () => {
      const { nodes, token, tags } = cluster();
      for (const { request } of nodes) {
        const data = { title: 'First', ...tags({ stages: ['awareness'] }) };
        const { body } = await request.post('/api/articles?status=draft').set(token).send({ data });
        ids.push((body as { data: { documentId: string } }).data.documentId);
      }
    });

    it('a piece that is published', () =>
      expectShown('a publication', (round) => ({
        make: (on) => on.put(article(round)).set(cluster().token).send({ data: {} }),
        isShown: isThere(round),
      })));

    it('a title', () =>
      expectShown('a title', (round) => ({
        make: (on) =>
          on
            .put(article(round))
            .set(cluster().token)
            .send({ data: { title: 'Second' } }),
        isShown: async (on) =>
          (await pieces(on)).some(
            ({ documentId, title }) => documentId === ids[round] && title === 'Second',
          ),
      })));

    it('other tags', () =>
      expectShown('other tags', (round) => ({
        make: (on) =>
          on
            .put(article(round))
            .set(cluster().token)
            .send({ data: cluster().tags({ stages: [STAGES[2]] }) }),
        isShown: async (on) =>
          (await pieces(on)).some(
            ({ documentId, journey }) =>
              documentId === ids[round] && journey.stages[0]?.key === STAGES[2],
          ),
      })));

    it('a piece that is unpublished', () =>
      expectShown('an unpublication', (round) => ({
        make: (on) =>
          on
            .post(`/content-manager/collection-types/${ARTICLE}/${ids[round]}/actions/unpublish`)
            .set(cluster().admin)
            .send({}),
        isShown: isNotThere(round),
      })));

    it('a piece that is deleted', async () => {
      const { nodes, token } = cluster();
      for (const [round, { request }] of nodes.entries()) {
        await request.put(article(round)).set(token).send({ data: {} });
        await Promise.all(nodes.map((node) => lagOf(() => isThere(round)(node.request), 0)));
      }
      await expectShown('a deletion', (round) => ({
        make: (on) => on.delete(article(round)).set(token),
        isShown: isNotThere(round),
      }));
    });

    it('a setting', () =>
      expectShown('a setting', (round) => {
        const anonymous = `public, max-age=${round + 1}`;
        return {
          make: (on) =>
            on.put('/journey/settings').set(cluster().admin).send({ cacheControl: { anonymous } }),
          isShown: async (on) => (await on.get(CONTENT)).headers['cache-control'] === anonymous,
        };
      }));

    it('the name of a persona', () =>
      expectShown('the name of a persona', (round) => {
        const name = `Name ${round}`;
        return {
          make: (on) =>
            on
              .put('/journey/personas/buyer')
              .set(cluster().admin)
              .send({ name: { en: name } }),
          isShown: async (on) =>
            JSON.stringify((await on.get('/api/journey/personas')).body).includes(name),
        };
      }));

    /** Gives the public role a right, or takes it, as Users & Permissions' own page does. */
    const allowPublic = async (on: Request, enabled: boolean) => {
      const { admin, observer } = cluster();
      const role = await observer.strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'public' } });
      const path = `/users-permissions/roles/${String((role as { id: number }).id)}`;
      const { permissions } = ((await on.get(path).set(admin)).body as RoleAnswer).role;
      permissions['plugin::journey']!.controllers['content']!['find'] = { enabled, policy: '' };
      return on.put(path).set(admin).send({ name: 'Public', description: '', permissions });
    };
    const isAnswered = async (on: Request) => (await on.get(CONTENT)).status === 200;

    it('a right taken from the public role', () =>
      expectShown('a right taken', (round) => {
        const enabled = round % 2 === 1;
        return {
          make: (on) => allowPublic(on, enabled),
          isShown: async (on) => (await isAnswered(on)) === enabled,
        };
      }));

    afterAll(async () => {
      await allowPublic(cluster().nodes[0]!.request, true);
      await cluster().nodes[0]!.request.delete('/journey/settings').set(cluster().admin);
    });
  });
};
