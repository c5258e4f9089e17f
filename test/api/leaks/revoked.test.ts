import { ANONYMOUS, apiToken, grant, revoke, siteUser, type Headers } from '../../support/callers';
import { startSite, titles, type Site } from '../../support/content/site';
import { find, OUR_ROUTES } from '../../support/leaks/callers';

/*
 * What is taken away is gone with the next request, on every route, also for who sends back the
 * tag of an answer that he had.
 */

let site: Site;

const ACTIONS = OUR_ROUTES.map(({ action }) => action);
const TYPES = [find('article'), find('tip')];

beforeAll(async () => {
  site = await startSite();
  const author = await site.app.strapi
    .documents('api::author.author' as never)
    .create({ data: { title: 'Ada' } } as never);
  await site.seed([
    { title: 'article', stages: ['decision'], data: { author: author.documentId } },
    { type: 'tip', title: 'tip', stages: ['decision'] },
  ]);
  const granted = 'plugin::journey.content.find';
  await grant(
    site.app,
    'public',
    ACTIONS.filter((action) => action !== granted),
  );
  await grant(site.app, 'authenticated', [...ACTIONS, ...TYPES]);
}, 120_000);
afterAll(() => site.app.remove());

/** Asks twice, so that whatever is kept of an answer is kept; gives what the next request is answered. */
const afterwards = async (
  path: string,
  headers: Headers,
  takeAway: () => Promise<unknown>,
): Promise<number> => {
  const first = await site.get(path, headers);
  const again = await site.get(path, headers);
  expect([first.status, again.status]).toEqual([200, 200]);
  await takeAway();
  const { etag } = again.headers as { etag?: string };
  const next = await site.get(path, { ...headers, ...(etag ? { 'If-None-Match': etag } : {}) });
  expect(next.text).not.toContain('decision');
  return next.status;
};

const tokens = () => site.app.strapi.service('admin::api-token');
const rows = (uid: string) => site.app.strapi.db.query(uid);

const newestOf = async (uid: string): Promise<{ id: number; name?: string }> =>
  await rows(uid).findOne({ orderBy: { id: 'desc' } });

describe.each(OUR_ROUTES)('$path', ({ path, action }) => {
  it('is closed to the public once its action is taken away', async () => {
    expect(await afterwards(path, ANONYMOUS, () => revoke(site.app, 'public', [action]))).toBe(403);
    await grant(site.app, 'public', [action]);
    expect((await site.get(path)).status).toBe(200);
  });

  it('is closed to a token that has lost its action', async () => {
    const token = await apiToken(site.app, 'custom', [...ACTIONS, ...TYPES]);
    const { id, name } = await newestOf('admin::api-token');
    const permissions = [...ACTIONS.filter((each) => each !== action), ...TYPES];
    const change = () => tokens()['update']!(id, { name, type: 'custom', permissions });
    expect(await afterwards(path, token, change)).toBe(403);
  });
});

describe('who is known no more', () => {
  const path = '/api/journey/content?stage=decision';

  it.each<[string, (id: number) => Promise<unknown>]>([
    ['deleted', (id) => tokens()['revoke']!(id)],
    [
      'expired',
      (id) =>
        rows('admin::api-token').update({
          where: { id },
          data: { expiresAt: new Date(0) } as never,
        }),
    ],
    ['made anew', (id) => tokens()['regenerate']!(id)],
  ])('a token that was %s', async (_what, end) => {
    const token = await apiToken(site.app, 'full-access');
    const { id } = await newestOf('admin::api-token');
    expect(await afterwards(path, token, () => end(id))).toBe(401);
  });

  it.each<[string, number, (id: number) => Promise<unknown>]>([
    [
      'blocked',
      401,
      (id) =>
        rows('plugin::users-permissions.user').update({
          where: { id },
          data: { blocked: true } as never,
        }),
    ],
    ['deleted', 401, (id) => rows('plugin::users-permissions.user').delete({ where: { id } })],
    [
      'given a role without rights',
      403,
      async (id) => {
        const role = await rows('plugin::users-permissions.role').create({
          data: { name: 'Guest', type: 'guest' } as never,
        });
        await rows('plugin::users-permissions.user').update({
          where: { id },
          data: { role: role.id } as never,
        });
      },
    ],
  ])('a site user who was %s', async (_what, status, end) => {
    const user = await siteUser(site.app);
    const { id } = await newestOf('plugin::users-permissions.user');
    expect(await afterwards(path, user, () => end(id))).toBe(status);
  });
});

describe('what may be read no more', () => {
  it('is not served, nor counted, from the next answer on', async () => {
    const reports = ['coverage', 'gaps'];
    const scopes = async () =>
      Promise.all(
        reports.map(async (name) => (await site.get(`/api/journey/${name}`)).body.meta.scope.types),
      );
    expect(titles(await site.content('stage=decision')).sort()).toEqual(['article', 'tip']);
    expect(await scopes()).toEqual(reports.map(() => expect.arrayContaining(['api::tip.tip'])));
    await revoke(site.app, 'public', [find('tip')]);
    expect(titles(await site.content('stage=decision'))).toEqual(['article']);
    expect(await scopes()).toEqual(reports.map(() => expect.not.arrayContaining(['api::tip.tip'])));
    const preview = await site.get('/api/journey/preview?stage=decision');
    expect(titles(preview)).toEqual(['article']);
    await grant(site.app, 'public', [find('tip')]);
    expect(titles(await site.content('stage=decision')).sort()).toEqual(['article', 'tip']);
  });

  it('is no relation of what is served', async () => {
    const path = 'stage=decision&types=articles&populate=author';
    expect((await site.content(path)).text).toContain('Ada');
    await revoke(site.app, 'public', [find('author')]);
    expect((await site.content(path)).text).not.toContain('Ada');
    await grant(site.app, 'public', [find('author')]);
    expect((await site.content(path)).text).toContain('Ada');
  });
});
