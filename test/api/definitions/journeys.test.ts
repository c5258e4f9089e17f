import { fiveStage } from '../../../server/src/core/journey/presets/five-stage';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { everythingDefined } from '../../support/defined';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { expectTrueIndex } from '../../support/expected-index';

interface StageBody {
  key: string;
  name: Record<string, string>;
  readiness: { from: number; to: number };
  visitorExpects?: Record<string, string>;
  targetShare?: number | null;
}

const stage = (key: string, from: number, to: number): StageBody => ({
  key,
  name: { en: key },
  readiness: { from, to },
});

/** Two stages that cover the axis. */
const journey = (changes: object = {}) => ({
  key: 'short',
  name: { en: 'Short', da: 'Kort' },
  stages: [stage('before', 0, 100), stage('after', 100, 200)],
  ...changes,
});

let app: TestApp;
let manager: Headers;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  ({ headers: manager } = await adminUser(app, [{ action: 'plugin::journey.journeys.manage' }]));
}, 240_000);
afterAll(() => app.remove());

const create = (body: object) => app.request.post('/journey/journeys').set(manager).send(body);
const change = (key: string, body: object) =>
  app.request.put(`/journey/journeys/${key}`).set(manager).send(body);
const remove = (path: string) => app.request.delete(`/journey/journeys/${path}`).set(manager);
const journeyOf = async (key: string) =>
  (await everythingDefined(app.strapi))['journey']!.find((row) => row['key'] === key);
const stagesOf = async (key: string) =>
  (await everythingDefined(app.strapi))
    ['stage']!.filter((row) => row['journey'] === key)
    .sort((a, b) => Number(a['position']) - Number(b['position']));
const rangesOf = async (key: string) =>
  (await stagesOf(key)).map((row) => [row['key'], row['readinessFrom'], row['readinessTo']]);

/** Nothing may be saved of what is refused. */
const expectRefused = async (
  request: () => PromiseLike<{ status: number; body: unknown }>,
  expected: { status?: number; code: string; message: RegExp; details?: object },
) => {
  const before = await everythingDefined(app.strapi);
  const { status, body } = await request();
  const { error } = body as { error: { message: string; details: object } };
  expect(error.message).toMatch(expected.message);
  expect([status, error.details]).toMatchObject([
    expected.status ?? 400,
    { code: expected.code, ...expected.details },
  ]);
  expect(await everythingDefined(app.strapi)).toEqual(before);
};

/** Puts an article in with these stages, and takes it away again afterwards. */
const whileTagged = async (stages: string[], work: () => Promise<void>) => {
  const tags = (await tagger(app.strapi))({ stages });
  const articles = app.strapi.documents('api::article.article' as never);
  const { documentId } = await articles.create({ data: { title: 'Tagged', ...tags } as never });
  try {
    await work();
  } finally {
    await articles.delete({ documentId });
  }
};

afterEach(async () => {
  if (await journeyOf('short')) expect((await remove('short')).status).toBe(200);
});

describe('a journey that is made', () => {
  it('is stored whole, with its stages in order', async () => {
    const [before, after] = [stage('before', 0, 100), stage('after', 100, 200)];
    const { status, body } = await create(
      journey({
        cyclic: true,
        stages: [{ ...before, visitorExpects: { en: 'Help' }, targetShare: 0.7 }, after],
      }),
    );
    expect([status, body]).toEqual([201, { data: { key: 'short' } }]);
    expect(await journeyOf('short')).toMatchObject({
      name: { en: 'Short', da: 'Kort' },
      cyclic: true,
      isDefault: false,
    });
    expect(await stagesOf('short')).toMatchObject([
      { key: 'before', position: 0, visitorExpects: { en: 'Help' }, targetShare: 0.7 },
      { key: 'after', position: 1, visitorExpects: {}, targetShare: null },
    ]);
    expect(await rangesOf('short')).toEqual([
      ['before', 0, 100],
      ['after', 100, 200],
    ]);
  });

  it('is refused under a key that is taken', async () => {
    await create(journey());
    await expectRefused(() => create(journey({ name: { en: 'Another' } })), {
      code: 'JOURNEY_KEY_TAKEN',
      message: /The journey "short" is there already/,
      details: { value: 'short' },
    });
  });

  it('may have stages of the same keys as another journey', async () => {
    const stages = fiveStage.stages.map(({ key, name, readiness }) => ({ key, name, readiness }));
    expect((await create(journey({ stages }))).status).toBe(201);
    expect((await stagesOf('five-stage')).length).toBe(5);
    expect((await stagesOf('short')).length).toBe(5);
  });
});

const INVALID: ReadonlyArray<[string, object, string, RegExp]> = [
  [
    'whose stages overlap',
    { stages: [stage('before', 0, 110), stage('after', 100, 200)] },
    'JOURNEY_INVALID_JOURNEY',
    /"before" and "after" overlap from 100 to 110/,
  ],
  [
    'with a hole between its stages',
    { stages: [stage('before', 0, 90), stage('after', 100, 200)] },
    'JOURNEY_INVALID_JOURNEY',
    /No stage covers readiness 90 to 100/,
  ],
  [
    'that does not begin at 0',
    { stages: [stage('before', 10, 100), stage('after', 100, 200)] },
    'JOURNEY_INVALID_JOURNEY',
    /No stage covers readiness 0 to 10/,
  ],
  [
    'that does not end at 200',
    { stages: [stage('before', 0, 100), stage('after', 100, 150)] },
    'JOURNEY_INVALID_JOURNEY',
    /No stage covers readiness 150 to 200/,
  ],
  [
    'that leaves the axis',
    { stages: [stage('before', 0, 100), stage('after', 100, 300)] },
    'JOURNEY_INVALID_JOURNEY',
    /"after" runs from 100 to 300, outside/,
  ],
  [
    'whose stages are out of order',
    { stages: [stage('after', 100, 200), stage('before', 0, 100)] },
    'JOURNEY_INVALID_JOURNEY',
    /"before" starts at 0 but follows stage "after"/,
  ],
  [
    'with an empty range',
    { stages: [stage('before', 0, 200), stage('after', 200, 200)] },
    'JOURNEY_INVALID_JOURNEY',
    /"after" runs from 200 to 200: it must end after it starts/,
  ],
  [
    'with two stages of one key',
    { stages: [stage('same', 0, 100), stage('same', 100, 200)] },
    'JOURNEY_INVALID_JOURNEY',
    /2 stages have the key "same"/,
  ],
  ['without stages', { stages: [] }, 'JOURNEY_INVALID_DEFINITION', /"stages"/],
  [
    'with a key that is not kebab-case',
    { key: 'Not Kebab' },
    'JOURNEY_INVALID_DEFINITION',
    /"key": must be kebab-case/,
  ],
  ['without a key', { key: undefined }, 'JOURNEY_INVALID_DEFINITION', /"key"/],
  [
    'with a key of 65 letters',
    { key: 'k'.repeat(65) },
    'JOURNEY_INVALID_DEFINITION',
    /"key": .*64/,
  ],
  [
    'with a stage whose key is not kebab-case',
    { stages: [stage('Before', 0, 100), stage('after', 100, 200)] },
    'JOURNEY_INVALID_DEFINITION',
    /"stages.0.key": must be kebab-case/,
  ],
  ['without a name', { name: {} }, 'JOURNEY_INVALID_DEFINITION', /"name": must be given in/],
  [
    'with a name that is no table of languages',
    { name: 'Short' },
    'JOURNEY_INVALID_DEFINITION',
    /"name"/,
  ],
  [
    'with a stage without a name',
    { stages: [stage('before', 0, 100), { ...stage('after', 100, 200), name: { en: ' ' } }] },
    'JOURNEY_INVALID_DEFINITION',
    /"stages.1.name": must be given in/,
  ],
  [
    'with a range that is no number',
    { stages: [{ ...stage('before', 0, 100), readiness: { from: '0', to: 200 } }] },
    'JOURNEY_INVALID_DEFINITION',
    /"stages.0.readiness.from"/,
  ],
  [
    'with a target share above 1',
    { stages: [{ ...stage('before', 0, 200), targetShare: 1.5 }] },
    'JOURNEY_INVALID_DEFINITION',
    /"stages.0.targetShare"/,
  ],
  [
    'with an attribute there is not',
    { color: 'red' },
    'JOURNEY_INVALID_DEFINITION',
    /Unknown attribute "color"/,
  ],
  [
    'with an attribute there is not in a stage',
    { stages: [{ ...stage('before', 0, 200), weight: 1 }] },
    'JOURNEY_INVALID_DEFINITION',
    /Unknown attribute "weight" in "stages.0"/,
  ],
  [
    'that makes itself the default one',
    { isDefault: true },
    'JOURNEY_INVALID_DEFINITION',
    /Unknown attribute "isDefault"/,
  ],
];

describe('an invalid journey', () => {
  it.each(INVALID)('%s is not made', async (...[, changes, code, message]) => {
    await expectRefused(() => create(journey(changes)), { code, message });
  });

  it.each(INVALID.filter(([, changes]) => !('key' in changes)))(
    '%s is not saved over a sound one',
    async (...[, changes, code, message]) => {
      await create(journey());
      await expectRefused(() => change('short', journey(changes)), { code, message });
    },
  );

  it('is no object at all', async () => {
    await expectRefused(() => app.request.post('/journey/journeys').set(manager).send([]), {
      code: 'JOURNEY_INVALID_DEFINITION',
      message: /expected object/,
    });
  });
});

describe('a journey that is changed', () => {
  it('has what the body names, and keeps the rest', async () => {
    await create(journey({ cyclic: true }));
    const { status, body } = await change('short', { name: { en: 'Shorter' } });
    expect([status, body]).toEqual([200, { data: { key: 'short' } }]);
    expect(await journeyOf('short')).toMatchObject({ name: { en: 'Shorter' }, cyclic: true });
    expect(await rangesOf('short')).toEqual([
      ['before', 0, 100],
      ['after', 100, 200],
    ]);
  });

  it('keeps the rows of its stages when these are moved and renamed, and takes new ones in', async () => {
    await create(journey());
    const [before, after] = await stagesOf('short');
    await change('short', {
      stages: [
        stage('after', 0, 60),
        stage('new', 60, 80),
        { ...stage('before', 80, 200), name: { en: 'Renamed' } },
      ],
    });
    expect(await rangesOf('short')).toEqual([
      ['after', 0, 60],
      ['new', 60, 80],
      ['before', 80, 200],
    ]);
    const stages = await stagesOf('short');
    expect(stages[0]).toMatchObject({ id: after!['id'], documentId: after!['documentId'] });
    expect(stages[2]).toMatchObject({ id: before!['id'], name: { en: 'Renamed' } });
  });

  it('is refused under another key: keys never change', async () => {
    await create(journey());
    await expectRefused(() => change('short', journey({ key: 'long' })), {
      code: 'JOURNEY_KEY_IS_STABLE',
      message: /The key "short" never changes/,
    });
  });

  it('is refused when there is none of that key, with those there are', async () => {
    await expectRefused(() => change('long', { name: { en: 'Long' } }), {
      status: 404,
      code: 'JOURNEY_UNKNOWN_JOURNEY',
      message: /There is no journey "long". Valid: five-stage/,
    });
  });

  it('can lose a stage that no piece has, and the expectations of that stage with it', async () => {
    await create(journey());
    await service(app.strapi, 'definitions').saveDefinition({
      kind: 'expectation',
      body: { key: 'wish', journey: 'short', stage: 'after' },
      mode: 'create',
    });
    expect((await change('short', { stages: [stage('before', 0, 200)] })).status).toBe(200);
    expect(await rangesOf('short')).toEqual([['before', 0, 200]]);
    const { expectation } = await everythingDefined(app.strapi);
    expect(expectation!.filter((row) => row['key'] === 'wish')).toEqual([]);
  });

  it('cannot lose a stage that pieces have: it says how many and where, and nothing is changed', async () => {
    await create(journey());
    await whileTagged(['short/after'], () =>
      expectRefused(
        () =>
          change('short', {
            name: { en: 'Changed' },
            stages: [stage('before', 0, 50), stage('new', 50, 200)],
          }),
        {
          code: 'JOURNEY_IN_USE',
          message:
            /The stage "after" of the journey "short" is in use by 1 piece: 1 of api::article.article \(en\)/,
          details: {
            usage: {
              pieces: 1,
              byType: [{ contentType: 'api::article.article', pieces: 1, locales: ['en'] }],
            },
          },
        },
      ),
    );
  });

  it('has the pieces of other journeys counted by its new ranges', async () => {
    await create(journey());
    await whileTagged(['short/before'], async () => {
      await expectTrueIndex(app.strapi);
      await change('short', { stages: [stage('before', 0, 20), stage('after', 20, 200)] });
      await expectTrueIndex(app.strapi);
    });
  });
});

describe('a stage that is deleted by itself', () => {
  it('leaves its range to the stage before it, or to the next one when it was the first', async () => {
    const stages = [stage('a', 0, 50), stage('b', 50, 120), stage('c', 120, 200)];
    await create(journey({ stages }));
    expect((await remove('short/stages/b')).body).toEqual({ data: { moved: 0 } });
    expect(await rangesOf('short')).toEqual([
      ['a', 0, 120],
      ['c', 120, 200],
    ]);
    await remove('short/stages/a');
    expect(await rangesOf('short')).toEqual([['c', 0, 200]]);
  });

  it('leaves its range to its replacement where that lies beside it', async () => {
    const stages = [stage('a', 0, 50), stage('b', 50, 120), stage('c', 120, 200)];
    await create(journey({ stages }));
    await remove('short/stages/b?replaceBy=c');
    expect(await rangesOf('short')).toEqual([
      ['a', 0, 50],
      ['c', 50, 200],
    ]);
  });

  it('cannot be the only one', async () => {
    await create(journey({ stages: [stage('all', 0, 200)] }));
    await expectRefused(() => remove('short/stages/all'), {
      code: 'JOURNEY_INVALID_JOURNEY',
      message: /at least one stage/,
    });
  });

  it.each([
    ['short/stages/none', 404, 'JOURNEY_UNKNOWN_STAGE', /no stage "none". Valid: before, after/],
    ['long/stages/before', 404, 'JOURNEY_UNKNOWN_JOURNEY', /no journey "long"/],
    [
      'short/stages/before?replaceBy=before',
      400,
      'JOURNEY_UNKNOWN_STAGE',
      /"replaceBy": "before" is not known. Valid: after/,
    ],
    [
      'short/stages/before?replaceBy=awareness',
      400,
      'JOURNEY_UNKNOWN_STAGE',
      /"replaceBy": "awareness" is not known/,
    ],
    ['short/stages/before?replaceBy=', 400, 'JOURNEY_INVALID_PARAMETER', /"replaceBy"/],
  ])('%s is refused', async (...[path, status, code, message]) => {
    await create(journey());
    await expectRefused(() => remove(path), { status, code, message });
  });
});

describe('a journey that is deleted', () => {
  it('is gone with its stages and expectations', async () => {
    const before = await everythingDefined(app.strapi);
    await create(journey());
    const { status, body } = await remove('short');
    expect([status, body]).toEqual([200, { data: { moved: 0 } }]);
    expect(await everythingDefined(app.strapi)).toEqual(before);
  });

  it('cannot be the default one', async () => {
    await expectRefused(() => remove('five-stage'), {
      code: 'JOURNEY_IS_DEFAULT',
      message: /make another one the default first/,
    });
  });

  it('has to be one that there is, and so has its replacement', async () => {
    await expectRefused(() => remove('long'), {
      status: 404,
      code: 'JOURNEY_UNKNOWN_JOURNEY',
      message: /Valid: five-stage/,
    });
    await create(journey());
    await expectRefused(() => remove('short?replaceBy=short'), {
      code: 'JOURNEY_UNKNOWN_JOURNEY',
      message: /"replaceBy": "short" is not known. Valid: five-stage/,
    });
  });
});
