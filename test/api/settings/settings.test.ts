import { GAP_TYPES } from '../../../server/src/core/coverage/types';
import { DEFAULT_SETTINGS } from '../../../server/src/settings/settings';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';

const ARTICLE = 'api::article.article';
const STORED = { key: 'plugin_journey_settings' };

let app: TestApp;
let manager: Headers;
beforeAll(async () => {
  app = await startApp({
    types: [contentType('article'), contentType('note', { enabled: false })],
  });
  await addPersonas(app.strapi, ['developer']);
  ({ headers: manager } = await adminUser(app, [{ action: 'plugin::journey.settings.manage' }]));
}, 240_000);
afterAll(() => app.remove());
afterEach(() => service(app.strapi, 'settings').reset());

const settings = () => service(app.strapi, 'settings').read();
const change = (body: object) => app.request.put('/journey/settings').set(manager).send(body);

/** `{ a: { b: 1 } }` of `a.b` and 1. */
const at = (path: string, value: unknown): object => {
  const [name, ...rest] = path.split('/') as [string, ...string[]];
  return { [name]: rest.length === 0 ? value : at(rest.join('/'), value) };
};

/** The same without what stands at a path; of the answers without all, since an entry has defaults. */
const without = (object: object, path: string): object => {
  const names = path.startsWith('answers/') ? ['answers'] : path.split('/');
  const copy = structuredClone(object) as Record<string, unknown>;
  const parent = names
    .slice(0, -1)
    .reduce((value, name) => value[name] as Record<string, unknown>, copy);
  delete parent[names.at(-1)!];
  return copy;
};

/** Every setting: a value it can have, and some that it cannot. */
const SETTINGS: ReadonlyArray<[path: string, good: unknown, bad: unknown[]]> = [
  ['targetingPerLocale', true, ['yes', null, 1]],
  ['coverage/reviewAfterDays', 90, [0, -1, 1.5, '90', null, 40_000]],
  ['coverage/minimum', 3, [0, 2.5, null, 20_000]],
  ['coverage/surplusAt', null, [1, 2, 3.5, '20']],
  ['coverage/overTagged/share', 0.8, [-0.1, 1.1, null]],
  ['coverage/overTagged/atLeast', 4, [1, 2.5, 101]],
  ...GAP_TYPES.map(
    (type) =>
      [`coverage/weights/types/${type}`, 2.5, [-1, 11, null, '1']] as [string, unknown, unknown[]],
  ),
  ['coverage/weights/stages/decision', 3, [-1, 11, 'much']],
  ['coverage/weights/personas/developer', 0, [-1, 11, 'much']],
  ['cacheControl/anonymous', 'no-store', ['', null, 'private\nX-Evil: 1', 'k'.repeat(201)]],
  ['cacheControl/authenticated', 'no-store', ['', null, 'æ']],
  [`answers/${ARTICLE}/defaultFields`, ['title'], [['nothing'], 'title', [1]]],
  [`answers/${ARTICLE}/allowedFields`, ['title', 'createdAt'], [['nothing'], 'title']],
  [`answers/${ARTICLE}/defaultPopulate`, ['journeyStages'], [['nothing'], 'title']],
  [`answers/${ARTICLE}/allowedPopulate`, [], [['nothing'], 'title']],
];

describe('the settings', () => {
  it('are the defaults as long as nobody has changed any', async () => {
    const { status, body } = await app.request.get('/journey/settings').set(manager);
    expect([status, body]).toEqual([
      200,
      { data: DEFAULT_SETTINGS, meta: { defaults: DEFAULT_SETTINGS } },
    ]);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it.each(SETTINGS)('leave the others when %s is changed', async (...[path, good]) => {
    await change({ targetingPerLocale: true, coverage: { overTagged: { atLeast: 7 } } });
    const before = await settings();
    const { status, body } = await change(at(path, good));
    const { data } = body as { data: object };
    expect([status, data]).toMatchObject([200, at(path, good)]);
    expect(await settings()).toEqual(data);
    expect(without(data, path)).toEqual(without(before, path));
  });

  it.each(SETTINGS.flatMap(([path, , bad]) => bad.map((value) => [path, value] as const)))(
    'refuse %s as %j, naming it, and stay as they are',
    async (path, value) => {
      await change(at('coverage/minimum', 4));
      const before = await settings();
      const { status, body } = await change(at(path, value));
      const { error } = body as {
        error: { message: string; details: { parameter: string; value?: unknown } };
      };
      expect(status).toBe(400);
      expect(error.details).toMatchObject({ code: 'JOURNEY_INVALID_PARAMETER' });
      expect(error.details.parameter.startsWith(path.replaceAll('/', '.'))).toBe(true);
      if (typeof value !== 'object') expect(error.details).toMatchObject({ value });
      expect(error.message).toContain(path.replaceAll('/', '.'));
      expect(await settings()).toEqual(before);
    },
  );

  it.each([
    [{ colour: 'red' }, 'JOURNEY_INVALID_PARAMETER', 'colour'],
    [{ coverage: { colour: 'red' } }, 'JOURNEY_INVALID_PARAMETER', 'colour'],
    [{ coverage: 'high' }, 'JOURNEY_INVALID_PARAMETER', 'coverage'],
    [{ coverage: { weights: { types: { mising: 1 } } } }, 'JOURNEY_INVALID_PARAMETER', 'mising'],
    [
      { coverage: { weights: { stages: { decisoin: 1 } } } },
      'JOURNEY_UNKNOWN_STAGE',
      'coverage.weights.stages',
    ],
    [
      { coverage: { weights: { personas: { nobody: 1 } } } },
      'JOURNEY_UNKNOWN_PERSONA',
      'coverage.weights.personas',
    ],
    [{ answers: { 'api::essay.essay': {} } }, 'JOURNEY_UNKNOWN_TYPE', 'answers'],
    [{ answers: { 'api::note.note': {} } }, 'JOURNEY_UNKNOWN_TYPE', 'answers'],
    [{ coverage: { minimum: 30 } }, 'JOURNEY_INVALID_PARAMETER', 'coverage.surplusAt'],
  ])('refuse %j, which names what there is not', async (body, code, parameter) => {
    const { status, body: answer } = await change(body);
    expect([status, (answer as { error: { details: object } }).error.details]).toMatchObject([
      400,
      { code, parameter },
    ]);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('refuse what is no table at all', async () => {
    expect((await change([])).status).toBe(400);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('take a table entry out with null', async () => {
    await change({
      coverage: { weights: { stages: { decision: 2, awareness: 3 }, personas: { developer: 2 } } },
      answers: { [ARTICLE]: { defaultFields: ['title'] } },
    });
    const { status } = await change({
      coverage: { weights: { stages: { decision: null } } },
      answers: { [ARTICLE]: null },
    });
    expect(status).toBe(200);
    const { coverage, answers } = await settings();
    expect(coverage.weights.stages).toEqual({ awareness: 3 });
    expect(coverage.weights.personas).toEqual({ developer: 2 });
    expect(answers).toEqual({});
  });

  it('are the defaults again after a reset', async () => {
    await change({ targetingPerLocale: true, coverage: { minimum: 5 } });
    const { status, body } = await app.request.delete('/journey/settings').set(manager);
    expect([status, body]).toEqual([200, { data: DEFAULT_SETTINGS }]);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep a persona that is gone by now, and let other settings be changed', async () => {
    await addPersonas(app.strapi, ['short-lived']);
    await change(at('coverage/weights/personas/short-lived', 2));
    await service(app.strapi, 'definitions').removeDefinition({
      kind: 'persona',
      key: 'short-lived',
    });
    expect((await change(at('coverage/minimum', 3))).status).toBe(200);
    expect((await change(at('coverage/weights/personas/short-lived', null))).status).toBe(200);
    expect((await settings()).coverage.weights.personas).toEqual({});
  });

  it('take changes made at once one after the other', async () => {
    await Promise.all([
      service(app.strapi, 'settings').change({ targetingPerLocale: true }),
      service(app.strapi, 'settings').change({ coverage: { minimum: 5 } }),
      service(app.strapi, 'settings').change({ cacheControl: { anonymous: 'no-store' } }),
    ]);
    expect(await settings()).toMatchObject({
      targetingPerLocale: true,
      coverage: { minimum: 5 },
      cacheControl: { anonymous: 'no-store' },
    });
    expect(await app.strapi.db.query('strapi::core-store').count({ where: STORED })).toBe(1);
  });
});

describe('settings that are stored corrupt', () => {
  it.each([
    ['no JSON', '{"targetingPer'],
    ['another kind of value', '"on"'],
    ['a list', '[1]'],
    ['a wrong value', '{"coverage":{"minimum":"many"}}'],
    ['a setting that there is not', '{"colour":"red"}'],
  ])('%s, are as the defaults, and the log says so, once', async (_name, value) => {
    await change({ targetingPerLocale: true });
    const warn = jest.spyOn(app.strapi.log, 'warn').mockReturnValue(app.strapi.log);
    await app.strapi.db
      .query('strapi::core-store')
      .update({ where: STORED, data: { value, type: 'object' } });
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    expect(warn.mock.calls.flat()).toEqual([
      expect.stringMatching(
        /^\[journey\] The stored settings are not valid; the defaults are used/,
      ),
    ]);
    warn.mockRestore();

    expect((await change({ coverage: { minimum: 3 } })).status).toBe(200);
    expect(await settings()).toEqual({
      ...DEFAULT_SETTINGS,
      coverage: { ...DEFAULT_SETTINGS.coverage, minimum: 3 },
    });
  });
});
