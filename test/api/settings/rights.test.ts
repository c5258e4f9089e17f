import { ACTION } from '../../../server/src/plugin';
import { adminRoutes } from '../../../server/src/routes/admin';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { startApp, type TestApp } from '../../support/strapi';

const ARTICLE = 'api::article.article';
const ACTIONS = Object.values(ACTION);

type Policy = string | { name: string; config: { actions: string[] } };
interface Case {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** Of each of these it takes one right; none: an admin user needs no more. */
  needs: string[][];
  /** The same in words. */
  rights: string;
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
  const needs = policies.flatMap((policy) => {
    if (typeof policy === 'string') return [];
    const { actions } = policy.config;
    return policy.name.endsWith('holds-one-of') ? [actions] : actions.map((action) => [action]);
  });
  return pathsOf(path).map((each) => ({
    method: method.toLowerCase() as Case['method'],
    path: each,
    needs,
    rights: needs.map((group) => group.join(' or ')).join(' and '),
  }));
});

let app: TestApp;
let nobody: Headers;
/** Users by the rights they have, each made once. */
const users = new Map<string, Promise<Headers>>();
const having = (actions: readonly string[]): Promise<Headers> => {
  const name = [...actions].sort().join(' ');
  const known = users.get(name);
  if (known) return known;
  const grants = actions.map((action) => ({ action }));
  const made = adminUser(app, grants).then(({ headers }) => headers);
  users.set(name, made);
  return made;
};

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  nobody = await having([]);
}, 240_000);
afterAll(() => app.remove());

const ask = async ({ method, path }: Case, headers: Headers): Promise<number> =>
  (await app.request[method](path).set(headers)).status;

const GUARDED = CASES.filter(({ needs }) => needs.length > 0);

/** The rights that open a route, no more: every choice of one of each that it asks for. */
const keysTo = (needs: readonly string[][]): string[][] =>
  needs.reduce<string[][]>(
    (choices, group) => choices.flatMap((choice) => group.map((action) => [...choice, action])),
    [[]],
  );

describe('a route of the admin API', () => {
  it.each(CASES)('$method $path needs a login', async (route) => {
    expect(await ask(route, {})).toBe(401);
    expect(await ask(route, { Authorization: 'Bearer nonsense' })).toBe(401);
  });

  it.each(GUARDED)('$method $path is closed to all other rights than $rights', async (route) => {
    for (const group of route.needs) {
      const others = ACTIONS.filter((action) => !group.includes(action));
      expect(await ask(route, await having(others))).toBe(403);
    }
    expect(await ask(route, nobody)).toBe(403);
  });

  it.each(GUARDED)('$method $path is open to $rights alone', async (route) => {
    for (const actions of keysTo(route.needs)) {
      // There is nothing of that name, or nothing in the body: that it says so means it was asked.
      expect([200, 201, 202, 204, 400, 404]).toContain(await ask(route, await having(actions)));
    }
  });
});

describe('what every admin user may ask for', () => {
  it('is the definitions, and the tags of what he may read', () => {
    expect(CASES.filter(({ needs }) => needs.length === 0).map(({ path }) => path)).toEqual([
      '/journey/definitions',
      `/journey/targeting/${ARTICLE}/nothing`,
      `/journey/contribution/${ARTICLE}`,
      `/journey/targeting/${ARTICLE}`,
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
