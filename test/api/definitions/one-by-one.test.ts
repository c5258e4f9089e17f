import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { everythingDefined, keysOf } from '../../support/defined';
import { addLocales } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';

let app: TestApp;
let manager: Headers;
beforeAll(async () => {
  app = await startApp({
    types: [contentType('article'), contentType('note', { enabled: false })],
  });
  await addLocales(app.strapi, ['da']);
  ({ headers: manager } = await adminUser(app, [
    { action: 'plugin::journey.journeys.manage' },
    { action: 'plugin::journey.expectations.manage' },
  ]));
}, 240_000);
afterAll(() => app.remove());

const create = (kind: string, body: object) =>
  app.request.post(`/journey/${kind}s`).set(manager).send(body);
const change = (kind: string, key: string, body: object) =>
  app.request.put(`/journey/${kind}s/${key}`).set(manager).send(body);
const remove = (kind: string, key: string) =>
  app.request.delete(`/journey/${kind}s/${key}`).set(manager);
const stored = async (kind: string, key: string) =>
  (await everythingDefined(app.strapi))[kind]!.find((row) => row['key'] === key);

const expectRefused = async (
  request: () => PromiseLike<{ status: number; body: unknown }>,
  expected: { status?: number; code: string; message: RegExp },
) => {
  const before = await everythingDefined(app.strapi);
  const { status, body } = await request();
  const { error } = body as { error: { message: string; details: object } };
  expect(error.message).toMatch(expected.message);
  expect([status, error.details]).toMatchObject([expected.status ?? 400, { code: expected.code }]);
  expect(await everythingDefined(app.strapi)).toEqual(before);
};

/** Of each kind a whole one, what a bare one is filled with, a change and what it leaves. */
const KINDS = [
  {
    kind: 'persona',
    whole: {
      name: { en: 'IT manager', da: 'IT-chef' },
      market: 'b2b',
      story: 'Runs forty servers.',
      goals: ['Fewer nights'],
      pains: ['Alarms'],
      questions: { consideration: ['Does it scale?'] },
      buyingRole: 'decider',
      position: 3,
    },
    bare: { name: { en: 'Bare' } },
    filled: { market: 'both', story: null, goals: [], pains: [], questions: {}, position: 0 },
    change: { name: { en: 'Head of IT' } },
  },
  {
    kind: 'format',
    whole: { name: { en: 'Podcast' }, position: 9 },
    bare: { name: { en: 'Bare' } },
    filled: { color: null, archived: false },
    change: { position: 4 },
  },
  {
    kind: 'touchpoint',
    whole: { name: { en: 'Trade fair' }, influence: { en: 'Trust' }, position: 2 },
    bare: { name: { en: 'Bare' } },
    filled: { influence: {}, color: null, archived: false },
    change: { influence: { en: 'Much trust' } },
  },
  {
    kind: 'expectation',
    whole: {
      stage: 'decision',
      format: 'comparison',
      locale: 'da',
      types: ['api::article.article'],
      minimum: 3,
      surplusAt: 9,
      reviewAfterDays: 30,
    },
    bare: { stage: 'awareness' },
    filled: { minimum: 1, surplusAt: null, reviewAfterDays: null, format: null, persona: null },
    change: { minimum: 5 },
  },
] as const;

describe.each(KINDS)('one $kind', ({ kind, whole, bare, filled, change: changed }) => {
  const asStored = (body: object) => {
    const { locale, ...rest } = body as { locale?: string };
    return locale === undefined ? rest : { ...rest, localeCode: locale };
  };

  it('is made whole, changed in what the body names, and deleted', async () => {
    const made = await create(kind, { key: 'mine', ...whole });
    expect([made.status, made.body]).toEqual([201, { data: { key: 'mine' } }]);
    expect(await stored(kind, 'mine')).toMatchObject(asStored(whole));

    const { status, body } = await change(kind, 'mine', changed);
    expect([status, body]).toEqual([200, { data: { key: 'mine' } }]);
    expect(await stored(kind, 'mine')).toMatchObject(asStored({ ...whole, ...changed }));

    const gone = await remove(kind, 'mine');
    expect([gone.status, gone.body]).toEqual([200, { data: { moved: 0 } }]);
    expect(await stored(kind, 'mine')).toBeUndefined();
  });

  it('needs no more than it must', async () => {
    await create(kind, { key: 'bare', ...bare });
    expect(await stored(kind, 'bare')).toMatchObject({ ...bare, ...filled });
    expect((await remove(kind, 'bare')).status).toBe(200);
  });

  it('is refused under a key that is taken', async () => {
    await create(kind, { key: 'taken', ...bare });
    await expectRefused(() => create(kind, { key: 'taken', ...whole }), {
      code: 'JOURNEY_KEY_TAKEN',
      message: new RegExp(`The ${kind} "taken" is there already`),
    });
    await remove(kind, 'taken');
  });

  it('cannot be changed or deleted when there is none of that key', async () => {
    const expected = {
      status: 404,
      code: `JOURNEY_UNKNOWN_${kind.toUpperCase()}`,
      message: new RegExp(`There is no ${kind} "nothing". Valid: `),
    };
    await expectRefused(() => change(kind, 'nothing', changed), expected);
    await expectRefused(() => remove(kind, 'nothing'), expected);
  });

  it.each([
    ['a key that is not kebab-case', { key: 'Two Words' }, /"key": must be kebab-case/],
    ['no key', { key: undefined }, /"key"/],
    ['an attribute there is not', { key: 'bad', colour: 1 }, /Unknown attribute "colour"/],
  ])('is refused with %s', async (_name, changes, message) => {
    await expectRefused(() => create(kind, { ...bare, ...changes }), {
      code: 'JOURNEY_INVALID_DEFINITION',
      message,
    });
  });

  it('is refused as anything but an object', async () => {
    await expectRefused(() => create(kind, []), {
      code: 'JOURNEY_INVALID_DEFINITION',
      message: /expected object/,
    });
  });
});

describe('names, markets and figures', () => {
  it.each([
    ['persona', { name: {} }, /"name": must be given in at least one language/],
    ['persona', { name: { en: 'A' }, market: 'b2g' }, /"market"/],
    ['persona', { name: { en: 'A' }, goals: 'one' }, /"goals"/],
    ['format', { name: 'Podcast' }, /"name"/],
    ['format', { name: { en: 'A' }, position: -1 }, /"position"/],
    ['touchpoint', { name: { en: 'A' }, influence: 'much' }, /"influence"/],
    ['expectation', { stage: 'awareness', minimum: 0 }, /"minimum"/],
    ['expectation', { stage: 'awareness', minimum: 1.5 }, /"minimum"/],
    ['expectation', { stage: 'awareness', reviewAfterDays: 0 }, /"reviewAfterDays"/],
    ['expectation', { stage: 'awareness', minimum: 4, surplusAt: 4 }, /"surplusAt": must be more/],
    ['expectation', { stage: 'awareness', locale: 'xx' }, /"locale": .*Valid: en, da/],
  ])('of one %s such as %j are refused', async (kind, body, message) => {
    await expectRefused(() => create(kind, { key: 'bad', ...body }), {
      code: 'JOURNEY_INVALID_DEFINITION',
      message,
    });
  });
});

describe('an expectation', () => {
  it.each([
    [{ stage: 'purchase' }, 'JOURNEY_UNKNOWN_STAGE', /"stage": "purchase".*Valid: awareness, /],
    [{ stage: 'awareness', persona: 'nobody' }, 'JOURNEY_UNKNOWN_PERSONA', /none is defined yet/],
    [{ stage: 'awareness', format: 'opera' }, 'JOURNEY_UNKNOWN_FORMAT', /Valid: .*comparison/],
    [{ stage: 'awareness', journey: 'long' }, 'JOURNEY_UNKNOWN_JOURNEY', /Valid: five-stage/],
    [{ stage: 'awareness', types: ['essays'] }, 'JOURNEY_UNKNOWN_TYPE', /"types": "essays"/],
    [
      { stage: 'awareness', types: ['notes'] },
      'JOURNEY_TYPE_NOT_ENABLED',
      /"notes" is not enabled/,
    ],
  ])('that names what there is not, %j, is refused', async (body, code, message) => {
    await expectRefused(() => create('expectation', { key: 'bad', ...body }), { code, message });
  });

  it('takes types by their plural names', async () => {
    await create('expectation', { key: 'mine', stage: 'awareness', types: ['articles'] });
    expect(await stored('expectation', 'mine')).toMatchObject({ types: ['api::article.article'] });
    await remove('expectation', 'mine');
  });

  it('belongs to a stage of the default journey, or of the one it names, and stays there', async () => {
    await app.request.post('/journey/presets/four-phase').set(manager);
    await create('expectation', { key: 'mine', journey: 'four-phase', stage: 'purchase' });
    await change('expectation', 'mine', { minimum: 4 });
    const { stage, expectation } = await everythingDefined(app.strapi);
    expect(expectation!.find((row) => row['key'] === 'mine')).toMatchObject({
      stage: 'purchase',
      minimum: 4,
    });
    const preset = await change('expectation', 'four-phase-awareness-article', { minimum: 2 });
    expect(preset.status).toBe(200);
    const rows = (await app.strapi.db.query('plugin::journey.expectation').findMany({
      where: { key: 'four-phase-awareness-article' },
      populate: { stage: true },
    })) as unknown as Array<{ stage: { id: number } }>;
    const own = stage!.find((row) => row['journey'] === 'four-phase' && row['key'] === 'awareness');
    expect(rows[0]!.stage.id).toBe(own!['id']);
    await app.request.delete('/journey/journeys/four-phase').set(manager);
    expect(await keysOf(app.strapi, 'expectation')).not.toContain('mine');
  });
});

describe('a kind that there is not', () => {
  it('has no route to it', async () => {
    const { status } = await create('segment', { key: 'a', name: { en: 'A' } });
    expect(status).toBe(405);
  });
});
