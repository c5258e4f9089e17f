import type { Middleware } from 'koa';

import { service } from '../../../server/src/services/get';
import { apiToken, grant, revoke, type Headers } from '../../support/callers';
import { startSite, titles, type Site } from '../../support/content/site';
import { UNKNOWN, untilQuiet, writeElsewhere } from '../../support/kept';
import { statementsOf } from '../../support/statements';

/* `plugin::journey.answers` first in config/middlewares: what it answers never reaches Strapi. */

const PATH = '/api/journey/content?stage=decision';
const CONTENT = 'plugin::journey.content.find';
const ORIGIN = { Origin: 'https://site.example' };

let site: Site;
let full: Headers;

beforeAll(async () => {
  site = await startSite({ middlewares: ['plugin::journey.answers'] });
  await site.seed([
    { title: 'One', stages: ['decision'] },
    { type: 'vault', title: 'Vault', stages: ['decision'] },
  ]);
  full = await apiToken(site.app, 'full-access');
  await untilQuiet(site.app);
  await site.get(PATH, full);
}, 120_000);
afterAll(() => site.app.remove());
beforeEach(() => writeElsewhere(site.app));
afterEach(() => service(site.app.strapi, 'settings').reset());

const ask = (headers: Headers = {}) => site.get(PATH, { ...UNKNOWN, ...headers });

/** Whether Strapi has seen the request: it reads who may do what before anything else. */
const reachesStrapi = async (headers: Headers = {}, path = PATH): Promise<boolean> => {
  const statements = await statementsOf(site.app, () => site.get(path, { ...UNKNOWN, ...headers }));
  return statements.some((sql) => /up_permissions|api_tokens/.test(sql));
};

const withoutDate = (headers: object) => ({ ...headers, date: null });

describe('somebody unknown who asks again', () => {
  it('is answered ahead of Strapi, with the same body and headers for the same origin', async () => {
    const first = await ask(ORIGIN);
    expect(await reachesStrapi(ORIGIN)).toBe(false);
    const again = await ask(ORIGIN);
    expect(again.text).toBe(first.text);
    expect(withoutDate(again.headers)).toEqual(withoutDate(first.headers));
    expect(again.headers).toMatchObject({
      'access-control-allow-origin': ORIGIN.Origin,
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('from another origin gets the headers of that origin', async () => {
    await ask(ORIGIN);
    const other = { Origin: 'https://other.example' };
    expect(await reachesStrapi(other)).toBe(true);
    expect(await reachesStrapi()).toBe(true);
    for (const origin of [ORIGIN, other]) {
      expect((await ask(origin)).headers['access-control-allow-origin']).toBe(origin.Origin);
    }
  });

  it('of another host of the same site is answered by Strapi first', async () => {
    await ask();
    expect(await reachesStrapi({ Host: 'other.example' })).toBe(true);
    expect(await reachesStrapi({ Host: 'other.example' })).toBe(false);
  });

  it('for what they have already gets 304', async () => {
    const { etag } = (await ask()).headers as { etag: string };
    const again = await ask({ 'If-None-Match': etag });
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', etag]);
    expect(await reachesStrapi({ 'If-None-Match': etag })).toBe(false);
    expect((await ask({ 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('is answered by Strapi when there is another query', async () => {
    await ask();
    expect(await reachesStrapi({}, `${PATH}&fallback=none`)).toBe(true);
    expect(await reachesStrapi({}, `${PATH}&fallback=none`)).toBe(false);
  });

  it('is answered by Strapi once something was written', async () => {
    await ask();
    await writeElsewhere(site.app);
    expect(await reachesStrapi()).toBe(true);
    expect(await reachesStrapi()).toBe(false);
  });

  it('is refused with the next request when they may ask no longer', async () => {
    expect((await ask()).status).toBe(200);
    await revoke(site.app, 'public', [CONTENT]);
    expect((await ask()).status).toBe(403);
    await grant(site.app, 'public', [CONTENT]);
    expect(titles(await ask())).toEqual(['One']);
  });
});

describe('somebody who says who they are', () => {
  it.each<[string, () => Headers]>([
    ['by a token', () => full],
    ['by a token that is not known', () => ({ Authorization: 'Bearer nonsense' })],
    ['by a cookie', () => ({ Cookie: 'session=1' })],
  ])('%s is answered by Strapi each time', async (_how, headers) => {
    await ask();
    expect(await reachesStrapi(headers())).toBe(true);
    expect(await reachesStrapi(headers())).toBe(true);
  });

  it('leaves nothing of their answer to those who come after', async () => {
    expect(titles(await ask(full)).sort()).toEqual(['One', 'Vault']);
    expect(await reachesStrapi()).toBe(true);
    expect(titles(await ask())).toEqual(['One']);
    expect(titles(await ask(full)).sort()).toEqual(['One', 'Vault']);
    expect((await ask({ Authorization: 'Bearer nonsense' })).status).toBe(401);
  });
});

describe('what is kept ahead of Strapi', () => {
  it.each(['no-store', 'private', 'private, no-store'])(
    'is nothing where the settings say %s to those unknown',
    async (anonymous) => {
      await service(site.app.strapi, 'settings').change({ cacheControl: { anonymous } });
      expect((await ask()).headers['cache-control']).toBe(anonymous);
      expect(await reachesStrapi()).toBe(true);
      expect(await reachesStrapi()).toBe(true);
    },
  );

  it('is no error, no preview and no answer to HEAD', async () => {
    const bad = '/api/journey/content?stage=nope';
    expect((await site.get(bad, UNKNOWN)).status).toBe(400);
    expect(await reachesStrapi({}, bad)).toBe(true);
    expect((await site.get('/api/journey/preview', UNKNOWN)).status).toBe(403);
    expect(await reachesStrapi({}, '/api/journey/preview')).toBe(true);
    expect((await site.app.request.head(PATH).set(UNKNOWN)).status).toBe(200);
    expect(await reachesStrapi()).toBe(true);
  });

  it('is nothing of the host’s other endpoints', async () => {
    const own = '/api/articles?fields=title';
    const first = await site.get(own, UNKNOWN);
    expect(first.body.data).toHaveLength(1);
    expect(await reachesStrapi({}, own)).toBe(true);
    expect((await site.get(own, UNKNOWN)).text).toBe(first.text);
    expect(first.headers).not.toHaveProperty('surrogate-key');
    expect((await site.get('/api/journeys-of-mine')).status).toBe(404);
  });
});

describe('a middleware of the site’s that comes before', () => {
  /** Asks twice, with a middleware ahead of all others; the second answer is one that was kept. */
  const behind = async (middleware: Middleware) => {
    const { middleware: all } = site.app.strapi.server.app;
    all.unshift(middleware);
    try {
      return [await ask(), await ask()] as const;
    } finally {
      all.shift();
    }
  };

  it('sees what was answered, and may still add headers', async () => {
    const seen: unknown[] = [];
    const [first, again] = await behind(async (ctx, next) => {
      await next();
      seen.push([ctx.status, ctx.length, ctx.type, ctx.response.get('ETag')]);
      ctx.set('X-Response-Time', `${seen.length}ms`);
    });
    const told = [200, Buffer.byteLength(first.text), 'application/json', first.headers['etag']];
    expect(seen).toEqual([told, told]);
    expect([first, again].map(({ headers }) => headers['x-response-time'])).toEqual(['1ms', '2ms']);
    expect(withoutDate({ ...again.headers, 'x-response-time': '1ms' })).toEqual(
      withoutDate(first.headers),
    );
  });

  it('may make another answer of it', async () => {
    const [, again] = await behind(async (ctx, next) => {
      await next();
      ctx.body = JSON.stringify([ctx.body instanceof Buffer, ctx.status]);
      ctx.status = 203;
    });
    expect([again.status, again.text]).toEqual([203, '[true,200]']);
  });

  it('may have sent its headers already', async () => {
    await ask();
    const [, again] = await behind(async (ctx, next) => {
      ctx.status = 200;
      ctx.res.flushHeaders();
      await next();
    });
    expect([again.status, again.headers['etag']]).toEqual([200, undefined]);
  });
});
