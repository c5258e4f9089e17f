import { FORMATS, TOUCHPOINTS } from '../core/journey/definitions';
import { DEFAULT_PRESET, PRESETS, presetByKey, type Preset } from '../core/journey/presets';
import { refused, unknownKey } from '../errors';
import { UID } from '../plugin';
import { inTransaction } from '../strapi-shims/database';
import { asUid, type Strapi } from '../strapi-shims/types';

interface Row {
  id: number;
  documentId: string;
  key: string;
}

const rows = async (strapi: Strapi, uid: string): Promise<Row[]> =>
  (await strapi.db.query(asUid(uid)).findMany({ select: ['id', 'documentId', 'key'] })) as Row[];

const create = async (strapi: Strapi, uid: string, data: object): Promise<Row> =>
  (await strapi.documents(asUid(uid)).create({ data: data as never })) as unknown as Row;

const addMissing = async (
  strapi: Strapi,
  uid: string,
  definitions: ReadonlyArray<{ key: string }>,
): Promise<void> => {
  const known = new Set((await rows(strapi, uid)).map((row) => row.key));
  const missing = definitions.filter(({ key }) => !known.has(key));
  for (const [index, definition] of missing.entries()) {
    await create(strapi, uid, { ...definition, position: known.size + index });
  }
};

/** Each format that visitors expect at a stage is wanted once, for whoever comes. */
const addExpectations = async (
  strapi: Strapi,
  preset: Preset,
  stages: readonly Row[],
): Promise<void> => {
  const formats = new Map((await rows(strapi, UID.format)).map((row) => [row.key, row]));
  for (const stage of preset.stages) {
    const stageRow = stages.find((row) => row.key === stage.key);
    for (const format of stage.expectedFormats) {
      await create(strapi, UID.expectation, {
        key: `${preset.key}-${stage.key}-${format}`,
        stage: stageRow?.documentId,
        format: formats.get(format)?.documentId,
        minimum: 1,
      });
    }
  }
};

/**
 * Puts in one of the journeys that come with the plugin: its stages, the formats they expect
 * and the expectations. Formats that are there already are left as they are.
 *
 * @throws JOURNEY_UNKNOWN_PRESET, JOURNEY_KEY_TAKEN
 */
export const addPreset = async (
  strapi: Strapi,
  key: string,
  options: { isDefault?: boolean } = {},
): Promise<void> => {
  const preset = presetByKey(key);
  if (!preset) {
    throw unknownKey('JOURNEY_UNKNOWN_PRESET', {
      parameter: 'preset',
      value: key,
      valid: PRESETS.map((each) => each.key),
    });
  }
  await inTransaction(strapi, async () => {
    if ((await rows(strapi, UID.journey)).some((row) => row.key === key)) {
      throw refused('JOURNEY_KEY_TAKEN', `There is a journey "${key}" already.`, { value: key });
    }
    const expected = new Set(preset.stages.flatMap((stage) => stage.expectedFormats));
    await addMissing(
      strapi,
      UID.format,
      FORMATS.filter((format) => expected.has(format.key)),
    );
    const journey = await create(strapi, UID.journey, {
      key,
      name: preset.name,
      cyclic: preset.cyclic,
      isDefault: options.isDefault === true,
    });
    const stages: Row[] = [];
    for (const [position, stage] of preset.stages.entries()) {
      stages.push(
        await create(strapi, UID.stage, {
          key: stage.key,
          name: stage.name,
          journey: journey.documentId,
          position,
          readinessFrom: stage.readiness.from,
          readinessTo: stage.readiness.to,
          visitorExpects: stage.visitorExpects,
          targetShare: stage.targetShare,
        }),
      );
    }
    await addExpectations(strapi, preset, stages);
  });
};

/** At the first start there is nothing: all formats, touchpoints and the default journey are put in. */
export const putInDefaults = async (strapi: Strapi): Promise<void> => {
  await inTransaction(strapi, async () => {
    if ((await rows(strapi, UID.journey)).length > 0) return;
    await addMissing(strapi, UID.format, FORMATS);
    await addMissing(strapi, UID.touchpoint, TOUCHPOINTS);
    await addPreset(strapi, DEFAULT_PRESET, { isDefault: true });
    strapi.log.info(
      `[journey] The journey "${DEFAULT_PRESET}" is put in, with its formats, touchpoints and expectations.`,
    );
  });
};
