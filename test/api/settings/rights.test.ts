import { ACTION } from '../../../server/src/plugin';
import { adminRoutes } from '../../../server/src/routes/admin';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { startApp, type TestApp } from '../../support/strapi';

const ARTICLE = 'api::article.article';
const ACTIONS = Object.values(ACTION);

type Policy = string | { config: { actions: string[] } };
interface Case {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** The right that the route asks for; null: an admin user needs none. */
  action: string | null;
}

/** `/:kind(personas|formats)/:key` is a request of each kind; what else is named, there is not. */
const pathsOf = (path: string): string[] => {
  const kinds = /:kind\(([^)]+)\)/.exec(path)?.[1]?.split('|') ?? [''];
  return kinds.map((kind) =>
    `/journey${path}`
      .replace(/:kind\([^)]+\)/, kind)
      .replace(/:(?!uid)\w+/g, 'nothing')
      .replace(':uid', ARTICLE),
  );
};

const CASES: Case[] = adminRoutes.routes.flatMap(({ method, path, config }) => {
  const policies = config.policies as Policy[];
  const asked = policies.flatMap((policy) =>
    typeof policy === 'string' ? [] : policy.config.actions,
  );
  return pathsOf(path).map((each) => ({
    method: method.toLowerCase() as Case['method'],
    path: each,
    action: asked[0] ?? null,
  }));
});

let app: TestApp;
/** Users that have one of our rights each, and one that has all the others. */
const having = new Map<string, Headers>();
const lacking = new Map<string, Headers>();
let nobody: Headers;

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  const user = async (actions: string[]) =>
    (
      await adminUser(
        app,
        actions.map((action) => ({ action })),
      )
    ).headers;
  nobody = await user([]);
  for (const action of ACTIONS) {
    having.set(action, await user([action]));
    lacking.set(action, await user(ACTIONS.filter((other) => other !== action)));
  }
}, 240_000);
afterAll(() => app.remove());

const ask = async ({ method, path }: Case, headers: Headers): Promise<number> =>
  (await app.request[method](path).set(headers)).status;

const GUARDED = CASES.filter(({ action }) => action !== null);

describe('a route of the admin API', () => {
  it.each(CASES)('$method $path needs a login', async (route) => {
    expect(await ask(route, {})).toBe(401);
    expect(await ask(route, { Authorization: 'Bearer nonsense' })).toBe(401);
  });

  it.each(GUARDED)('$method $path is closed to all other rights than $action', async (route) => {
    expect(await ask(route, lacking.get(route.action!)!)).toBe(403);
    expect(await ask(route, nobody)).toBe(403);
  });

  it.each(GUARDED)('$method $path is open to $action alone', async (route) => {
    // There is nothing of that name, or nothing in the body: that it says so means it was asked.
    expect([200, 201, 400, 404]).toContain(await ask(route, having.get(route.action!)!));
  });
});

describe('what every admin user may ask for', () => {
  it('is the definitions, and the tags of what he may read', () => {
    expect(CASES.filter(({ action }) => action === null).map(({ path }) => path)).toEqual([
      '/journey/definitions',
      `/journey/targeting/${ARTICLE}/nothing`,
    ]);
  });

  it('is the definitions, to choose tags from', async () => {
    const { status, body } = await app.request.get('/journey/definitions').set(nobody);
    expect(status).toBe(200);
    expect(Object.keys((body as { data: object }).data).sort()).toEqual([
      'formats',
      'journey',
      'otherJourneys',
      'personas',
      'targetingPerLocale',
      'touchpoints',
    ]);
  });

  it('is no tags of a type that he may not read', async () => {
    const { documentId } = await app.strapi
      .documents(ARTICLE as never)
      .create({ data: { title: 'Draft' } as never });
    const path = `/journey/targeting/${ARTICLE}/${documentId}`;
    expect((await app.request.get(path).set(nobody)).status).toBe(403);
    const { headers } = await adminUser(app, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        properties: { fields: ['title'], locales: ['en'] },
      },
    ]);
    expect((await app.request.get(path).set(headers)).status).toBe(200);
  });

  it('is no tags of a document that his rights leave out by a condition or a locale', async () => {
    const documents = app.strapi.documents(ARTICLE as never);
    const { documentId } = await documents.create({ data: { title: 'Not his' } as never });
    const path = `/journey/targeting/${ARTICLE}/${documentId}`;
    const user = (grant: object) =>
      adminUser(app, [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: ARTICLE,
          properties: { fields: ['title'], locales: ['en'] },
          ...grant,
        },
      ]);
    const { headers: creator } = await user({ conditions: ['admin::is-creator'] });
    const { headers: dane } = await user({ properties: { fields: ['title'], locales: ['da'] } });
    expect((await app.request.get(path).set(creator)).status).toBe(404);
    expect((await app.request.get(path).set(dane)).status).toBe(404);
    const { headers: reader } = await user({});
    expect((await app.request.get(path).set(reader)).status).toBe(200);
  });
});

describe('the rights themselves', () => {
  it('are listed for roles, under the plugin, each with a name', async () => {
    const { headers } = await adminUser(app, 'all');
    const { body } = await app.request.get('/admin/permissions').set(headers);
    const { data } = body as {
      data: {
        sections: { plugins: Array<{ action: string; plugin: string; displayName: string }> };
      };
    };
    const ours = data.sections.plugins.filter(({ plugin }) => plugin === 'journey');
    expect(ours.map(({ action }) => action).sort()).toEqual([...ACTIONS].sort());
    expect(ours.every(({ displayName }) => displayName.length > 5)).toBe(true);
  });
});
