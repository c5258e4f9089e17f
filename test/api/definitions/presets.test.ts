import { PRESETS, type Preset } from '../../../server/src/core/journey/presets';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { everythingDefined } from '../../support/defined';
import { startApp, type TestApp } from '../../support/strapi';

let app: TestApp;
let manager: Headers;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  ({ headers: manager } = await adminUser(app, [{ action: 'plugin::journey.journeys.manage' }]));
}, 240_000);
afterAll(() => app.remove());

const definitions = () => service(app.strapi, 'definitions');
const add = (key: string, headers = manager) =>
  app.request.post(`/journey/presets/${key}`).set(headers);
const keys = PRESETS.map((preset) => preset.key);

/** Another journey is the default, so that this one can be taken out and put in. */
const takeOut = async (key: string) => {
  const other = keys.find((each) => each !== key)!;
  const journeys = (await everythingDefined(app.strapi))['journey']!.map((row) => row['key']);
  if (!journeys.includes(other)) await definitions().addPreset(other);
  await definitions().makeDefault(other);
  if (journeys.includes(key)) await definitions().removeJourney({ key });
};

const expectThere = async (preset: Preset) => {
  const { journey, stage, expectation } = await everythingDefined(app.strapi);
  expect(journey!.filter((row) => row['key'] === preset.key)).toMatchObject([
    { name: preset.name, cyclic: preset.cyclic, isDefault: false },
  ]);
  expect(
    stage!
      .filter((row) => row['journey'] === preset.key)
      .map((row) => [
        row['key'],
        row['name'],
        row['position'],
        row['readinessFrom'],
        row['readinessTo'],
        row['visitorExpects'],
        row['targetShare'],
      ]),
  ).toEqual(
    preset.stages.map((each, position) => [
      each.key,
      each.name,
      position,
      each.readiness.from,
      each.readiness.to,
      each.visitorExpects,
      each.targetShare,
    ]),
  );
  expect(
    expectation!
      .filter((row) => String(row['key']).startsWith(`${preset.key}-`))
      .map((row) => [row['stage'], row['format'], row['minimum'], row['persona']]),
  ).toEqual(
    preset.stages.flatMap((each) =>
      each.expectedFormats.map((format) => [each.key, format, 1, null]),
    ),
  );
};

describe.each(PRESETS.map((preset) => [preset.key, preset] as const))(
  'the preset %s',
  (key, preset) => {
    it('is put in over the admin API, whole, and only once', async () => {
      await takeOut(key);
      const added = await add(key);
      expect([added.status, added.body]).toEqual([201, { data: { key } }]);
      await expectThere(preset);

      const before = await everythingDefined(app.strapi);
      const again = await add(key);
      expect(again.status).toBe(400);
      expect(again.body).toMatchObject({
        data: null,
        error: { name: 'ApplicationError', details: { code: 'JOURNEY_KEY_TAKEN', value: key } },
      });
      expect(await everythingDefined(app.strapi)).toEqual(before);
    }, 60_000);

    it('is put in by a service call, whole, and only once', async () => {
      await takeOut(key);
      await definitions().addPreset(key);
      await expectThere(preset);
      await expect(definitions().addPreset(key)).rejects.toMatchObject({
        details: { code: 'JOURNEY_KEY_TAKEN' },
      });
    }, 60_000);
  },
);

describe('the list of presets', () => {
  it('has all of them, and says which are in', async () => {
    await takeOut('readiness');
    const { status, body } = await app.request.get('/journey/presets').set(manager);
    const { data } = body as { data: Array<Preset & { isAdded: boolean }> };
    expect(status).toBe(200);
    const journeys = (await everythingDefined(app.strapi))['journey']!.map((row) => row['key']);
    expect(data).toEqual(
      PRESETS.map((preset) => ({ ...preset, isAdded: journeys.includes(preset.key) })),
    );
    expect(journeys).not.toContain('readiness');
  });
});

describe('a preset that there is not', () => {
  it('is refused with the names of those there are', async () => {
    const before = await everythingDefined(app.strapi);
    const { status, body } = await add('aida');
    expect(status).toBe(404);
    expect((body as { error: object }).error).toMatchObject({
      message: `There is no preset "aida". Valid: ${keys.join(', ')}`,
      details: { code: 'JOURNEY_UNKNOWN_PRESET', value: 'aida', valid: keys },
    });
    await expect(definitions().addPreset('constructor')).rejects.toMatchObject({
      details: { code: 'JOURNEY_UNKNOWN_PRESET', valid: keys },
    });
    expect(await everythingDefined(app.strapi)).toEqual(before);
  });
});

describe('who may put in a preset', () => {
  it('is nobody who is not logged in', async () => {
    expect((await add('readiness', {})).status).toBe(401);
  });

  it('is nobody without the right to manage journeys, whatever else may be done', async () => {
    const { headers } = await adminUser(app, [
      { action: 'plugin::journey.expectations.manage' },
      { action: 'plugin::journey.settings.manage' },
      { action: 'plugin::journey.coverage.read' },
    ]);
    expect((await add('readiness', headers)).status).toBe(403);
  });
});

describe('formats that a preset expects', () => {
  it('are put in again when they were deleted, and left alone when they were renamed', async () => {
    await takeOut('four-phase');
    const format = PRESETS.find(({ key }) => key === 'four-phase')!.stages[0]!.expectedFormats[0]!;
    const renamed = PRESETS.find(({ key }) => key === 'four-phase')!.stages[0]!.expectedFormats[1]!;
    await definitions().removeDefinition({ kind: 'format', key: format });
    await definitions().saveDefinition({
      kind: 'format',
      body: { key: renamed, name: { en: 'Ours' } },
      mode: 'update',
    });
    await definitions().addPreset('four-phase');
    const { format: formats, expectation } = await everythingDefined(app.strapi);
    expect(formats!.filter((row) => row['key'] === format)).toHaveLength(1);
    expect(formats!.find((row) => row['key'] === renamed)).toMatchObject({ name: { en: 'Ours' } });
    const wished = expectation!.filter((row) => String(row['key']).startsWith('four-phase-'));
    expect(wished.filter((row) => row['format'] === null)).toEqual([]);
  });

  it('are wished under a key that is free', async () => {
    await takeOut('four-phase');
    const key = `four-phase-awareness-${PRESETS.find((each) => each.key === 'four-phase')!.stages[0]!.expectedFormats[0]!}`;
    const stage = (await everythingDefined(app.strapi))['stage']!.find(
      (row) => row['journey'] === 'five-stage',
    )!;
    await definitions().saveDefinition({
      kind: 'expectation',
      body: { key, journey: 'five-stage', stage: stage['key'], minimum: 7 },
      mode: 'create',
    });
    await definitions().addPreset('four-phase');
    const rows = (await everythingDefined(app.strapi))['expectation']!;
    expect(rows.filter((row) => row['key'] === key)).toMatchObject([{ minimum: 7 }]);
  });
});
