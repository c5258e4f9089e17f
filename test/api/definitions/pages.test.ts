import { COLORS } from '../../../server/src/core/journey/colors';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { everythingDefined } from '../../support/defined';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';
const SECRET = 'api::secret.secret';

let app: TestApp;
let admin: Headers;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article'), contentType('secret')] });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'seller', 'owner']);
  ({ headers: admin } = await adminUser(app, 'all'));
  const tag = await tagger(app.strapi);
  const tags = tag({ stages: ['awareness'], personas: ['buyer'], touchpoints: ['email'] });
  const articles = app.strapi.documents(ARTICLE as never);
  const { documentId } = await articles.create({
    data: { title: 'A', ...tags } as never,
    status: 'published',
  });
  await articles.update({ documentId, locale: 'da', data: { title: 'A', ...tags } as never });
  await articles.create({ data: { title: 'B', ...tags } as never });
  await app.strapi
    .documents(SECRET as never)
    .create({ data: { title: 'C', ...tags } as never, status: 'published' });
}, 240_000);
afterAll(() => app.remove());

const get = (path: string, headers = admin) => app.request.get(`/journey/${path}`).set(headers);
const put = (path: string, body: object) =>
  app.request.put(`/journey/${path}`).set(admin).send(body);
const dataOf = async <T>(path: string): Promise<T> => ((await get(path)).body as { data: T }).data;
const personas = async () =>
  (await dataOf<{ personas: Array<{ key: string; color: string | null }> }>('definitions'))
    .personas;
const order = async () => (await personas()).map(({ key }) => key);

describe('the colour of a definition', () => {
  it.each(COLORS)('may be %s', async (color) => {
    expect((await put('personas/buyer', { color })).status).toBe(200);
    expect((await personas()).find(({ key }) => key === 'buyer')).toMatchObject({ color });
  });

  it('may be none, and nothing else', async () => {
    await put('personas/buyer', { color: null });
    expect((await personas()).find(({ key }) => key === 'buyer')).toMatchObject({ color: null });
    const { status, body } = await put('personas/buyer', { color: 'pink' });
    expect([status, body.error.details.parameter]).toEqual([400, 'color']);
    expect(body.error.message).toMatch(/neutral.*danger/);
  });
});

describe('a body that is none', () => {
  it('is called the body', async () => {
    const { status, body } = await app.request.post('/journey/personas').set(admin).send([]);
    expect([status, body.error.details.parameter]).toEqual([400, 'body']);
    expect(body.error.message).toMatch(/^Invalid "body": /);
  });
});

describe('the order', () => {
  it('is that of the list, whatever was before', async () => {
    for (const keys of [
      ['seller', 'owner', 'buyer'],
      ['owner', 'buyer', 'seller'],
    ]) {
      expect((await put('personas', { keys })).status).toBe(204);
      expect(await order()).toEqual(keys);
    }
  });

  it.each([
    [['owner', 'buyer'], /missing: "seller"/],
    [['owner', 'buyer', 'seller', 'ghost'], /not known: "ghost"/],
    [['owner', 'buyer', 'seller', 'owner'], /named twice: "owner"/],
    [[], /missing: "owner", "buyer", "seller"/],
  ])('is left as it is by %j', async (keys, message) => {
    const before = await everythingDefined(app.strapi);
    const { status, body } = await put('personas', { keys });
    expect([status, body.error.details]).toMatchObject([
      400,
      { code: 'JOURNEY_INVALID_ORDER', parameter: 'keys', valid: ['owner', 'buyer', 'seller'] },
    ]);
    expect(body.error.message).toMatch(message);
    expect(await everythingDefined(app.strapi)).toEqual(before);
  });

  it('is left as it is when one of them cannot be written', async () => {
    const before = await order();
    let writes = 0;
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: ['plugin::journey.persona'],
      afterUpdate: () => {
        writes += 1;
        if (writes === 2) throw new Error('The disk is full');
      },
    });
    app.strapi.log.silent = true;
    const { status } = await put('personas', { keys: [...before].reverse() });
    app.strapi.log.silent = false;
    unsubscribe();
    expect(status).toBe(500);
    expect(await order()).toEqual(before);
  });

  it('has a new one at its end', async () => {
    const body = { key: 'aunt', name: { en: 'Aunt' } };
    await app.request.post('/journey/personas').set(admin).send(body);
    expect((await order()).at(-1)).toBe('aunt');
    await app.request.delete('/journey/personas/aunt').set(admin);
  });
});

describe('a definition read whole', () => {
  const WRITTEN = {
    name: { en: 'Buyer', da: 'Køber' },
    market: 'b2b',
    story: 'Buys.',
    goals: ['Cheap'],
    pains: ['Dear'],
    questions: { awareness: ['Why?'] },
    buyingRole: 'decider',
  };

  it('is what was written, with its version', async () => {
    await put('personas/buyer', WRITTEN);
    expect(await dataOf('personas/buyer')).toMatchObject({
      key: 'buyer',
      ...WRITTEN,
      version: expect.any(String),
    });
    expect((await get('personas/ghost')).status).toBe(404);
    expect(await dataOf('touchpoints/email')).toMatchObject({
      influence: expect.any(Object),
      color: null,
      archived: false,
    });
  });

  it('is not overwritten by who has read an older version', async () => {
    const { version } = await dataOf<{ version: string }>('personas/buyer');
    expect((await put('personas/buyer', { story: 'Mine', version })).status).toBe(200);
    const { status, body } = await put('personas/buyer', { story: 'Hers', version });
    expect([status, body.error.details.code]).toEqual([400, 'JOURNEY_CHANGED_MEANWHILE']);
    expect(body.error.message).toMatch(/The persona "buyer" has been changed meanwhile/);
    expect(await dataOf('personas/buyer')).toMatchObject({ story: 'Mine' });
  });

  it('may be saved although the order has changed meanwhile', async () => {
    const { version } = await dataOf<{ version: string }>('personas/buyer');
    await put('personas', { keys: [...(await order())].reverse() });
    expect((await put('personas/buyer', { story: 'Ours', version })).status).toBe(200);
  });
});

describe('the usage of definitions', () => {
  beforeAll(async () => {
    const body = { key: 'for-buyers', stage: 'decision', persona: 'buyer', format: 'guide' };
    await app.request.post('/journey/expectations').set(admin).send(body);
  });
  afterAll(() => app.request.delete('/journey/expectations/for-buyers').set(admin));

  it('counts each document once, and the expectations', async () => {
    const { data, meta } = (await get('definitions/usage')).body;
    expect(data.persona).toEqual({
      buyer: { pieces: 3, byDefault: 0, defaultOf: [], expectations: 1 },
      seller: { pieces: 0, byDefault: 0, defaultOf: [], expectations: 0 },
      owner: { pieces: 0, byDefault: 0, defaultOf: [], expectations: 0 },
    });
    expect(data.touchpoint.email).toMatchObject({ pieces: 3, expectations: 0 });
    expect(data.format.guide).toMatchObject({ pieces: 0 });
    expect(meta).toEqual({ seesAll: true });
  });

  it('tells nobody of what he may not read, only that he does not see all', async () => {
    const { headers } = await adminUser(app, [
      { action: 'plugin::journey.journeys.manage' },
      {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        properties: { fields: ['title'], locales: ['da'] },
      },
    ]);
    const { data, meta } = (await get('definitions/usage', headers)).body;
    expect(data.persona.buyer).toMatchObject({ pieces: 1, expectations: 1 });
    expect(meta).toEqual({ seesAll: false });
  });
});

describe('the expectations of a journey', () => {
  beforeAll(async () => {
    for (const body of [
      { key: 'many', stage: 'awareness', minimum: 2 },
      { key: 'danish', stage: 'awareness', locale: 'da', minimum: 1 },
    ]) {
      await app.request.post('/journey/expectations').set(admin).send(body);
    }
  });

  it('are listed whole, by stage, with their versions', async () => {
    const listed = await dataOf<Array<Record<string, unknown>>>('expectations');
    expect(listed.find(({ key }) => key === 'many')).toEqual({
      key: 'many',
      journey: 'five-stage',
      stage: 'awareness',
      persona: null,
      format: null,
      locale: null,
      types: null,
      minimum: 2,
      surplusAt: null,
      reviewAfterDays: null,
      version: expect.any(String),
    });
    const stages = [...new Set(listed.map(({ stage }) => stage))];
    expect(stages).toEqual(['awareness', 'consideration', 'decision', 'retention', 'advocacy']);
    expect((await get('expectations?journey=ghost')).body.error.details.code).toBe(
      'JOURNEY_UNKNOWN_JOURNEY',
    );
    expect((await get('expectations?stage=awareness')).status).toBe(400);
  });

  it('say whether they are met, by what the user may read', async () => {
    const states = await dataOf<Record<string, object>>('expectations/states');
    // Two published pieces for buyers in English, nothing for the two others, nothing in Danish.
    expect(states['many']).toEqual({
      asked: 3,
      met: 1,
      surplus: 0,
      fewest: { persona: expect.any(String), locale: 'en', count: 0 },
      most: { persona: 'buyer', locale: 'en', count: 2 },
    });
    expect(states['danish']).toMatchObject({ asked: 3, met: 0 });
    const { headers } = await adminUser(app, [
      { action: 'plugin::journey.coverage.read' },
      {
        action: 'plugin::content-manager.explorer.read',
        subject: SECRET,
        properties: { fields: ['title'], locales: ['en'] },
      },
    ]);
    const { data } = (await get('expectations/states', headers)).body;
    expect(data.many).toMatchObject({ met: 0, most: { count: 1 } });
  });
});
