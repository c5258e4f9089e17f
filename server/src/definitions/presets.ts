import { FORMATS, TOUCHPOINTS } from '../core/journey/definitions';
import { DEFAULT_PRESET, PRESETS, type Preset } from '../core/journey/presets';
import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { found } from './find';
import { changeDefinitions } from './lock';
import { stageData } from './save-journey';
import { refuseTaken, writeRow, type Row } from './write';

const rowsOf = (strapi: Strapi, uid: string): Promise<Row[]> => findRows<Row>(strapi, uid, {});

const create = (strapi: Strapi, uid: string, data: object): Promise<Row> =>
  writeRow(strapi, uid, { row: null, data });

const addMissing = async (
  strapi: Strapi,
  uid: string,
  definitions: ReadonlyArray<{ key: string }>,
): Promise<void> => {
  const known = new Set((await rowsOf(strapi, uid)).map((row) => row.key));
  const missing = definitions.filter(({ key }) => !known.has(key));
  for (const [index, definition] of missing.entries()) {
    await create(strapi, uid, { ...definition, position: known.size + index });
  }
};

/** Each format that visitors expect at a stage is wanted once, for whoever comes. */
const addExpectations = async (
  strapi: Strapi,
  preset: Preset,
  stages: ReadonlyMap<string, Row>,
): Promise<void> => {
  const formats = new Map((await rowsOf(strapi, UID.format)).map((row) => [row.key, row]));
  const taken = new Set((await rowsOf(strapi, UID.expectation)).map((row) => row.key));
  for (const { key: stage, expectedFormats } of preset.stages) {
    for (const format of expectedFormats) {
      const key = `${preset.key}-${stage}-${format}`;
      if (taken.has(key)) continue;
      await create(strapi, UID.expectation, {
        key,
        stage: stages.get(stage)?.documentId,
        format: formats.get(format)?.documentId,
        minimum: 1,
      });
    }
  }
};

const addStages = async (
  strapi: Strapi,
  preset: Preset,
  journey: Row,
): Promise<Map<string, Row>> => {
  const rows = new Map<string, Row>();
  for (const [position, stage] of preset.stages.entries()) {
    const row = await create(strapi, UID.stage, stageData(stage, { journey, position }));
    rows.set(stage.key, row);
  }
  return rows;
};

const putIn = async (
  strapi: Strapi,
  preset: Preset,
  options: { isDefault: boolean },
): Promise<void> => {
  const expected = new Set(preset.stages.flatMap((stage) => stage.expectedFormats));
  await addMissing(
    strapi,
    UID.format,
    FORMATS.filter((format) => expected.has(format.key)),
  );
  const { key, name, cyclic } = preset;
  const journey = await create(strapi, UID.journey, { key, name, cyclic, ...options });
  await addExpectations(strapi, preset, await addStages(strapi, preset, journey));
};

const presetOf = (key: string): Preset =>
  found(PRESETS, { key, what: 'preset', code: 'JOURNEY_UNKNOWN_PRESET' });

/**
 * Puts in one of the journeys that come with the plugin: its stages, the formats they expect
 * and the expectations. Formats that are there already are left as they are.
 *
 * @throws JOURNEY_UNKNOWN_PRESET, JOURNEY_KEY_TAKEN
 */
export const addPreset = async (strapi: Strapi, key: string): Promise<void> => {
  const preset = presetOf(key);
  await changeDefinitions(strapi, async () => {
    const journeys = await rowsOf(strapi, UID.journey);
    if (journeys.some((row) => row.key === key)) refuseTaken('journey', key);
    await putIn(strapi, preset, { isDefault: false });
  });
};

/** At the first start there is nothing: all formats, touchpoints and the default journey are put in. */
export const putInDefaults = async (strapi: Strapi): Promise<void> => {
  await changeDefinitions(strapi, async () => {
    if ((await rowsOf(strapi, UID.journey)).length > 0) return;
    await addMissing(strapi, UID.format, FORMATS);
    await addMissing(strapi, UID.touchpoint, TOUCHPOINTS);
    await putIn(strapi, presetOf(DEFAULT_PRESET), { isDefault: true });
    strapi.log.info(
      `[journey] The journey "${DEFAULT_PRESET}" is put in, with its formats, touchpoints and expectations.`,
    );
  });
};
