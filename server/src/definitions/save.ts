import type { z } from '@strapi/utils';

import { definitionBodies, type DefinitionKind, journeyBody } from '../contracts/definitions';
import { parse } from '../contracts/parse';
import type { Journey } from '../core/journey/types';
import { problemSentence } from '../core/journey/problems';
import { journeyProblems } from '../core/journey/validate';
import { invalid, refused, unknownKey, type ErrorCode } from '../errors';
import { UID } from '../plugin';
import { inTransaction } from '../strapi-shims/database';
import { asUid, type Strapi } from '../strapi-shims/types';
import { loadDefinitions } from './load';
import { removeStage } from './remove';
import type { Definitions } from './types';

interface Row {
  id: number;
  documentId: string;
  key: string;
  stages?: Row[];
}

export const findRow = async (strapi: Strapi, uid: string, key: string): Promise<Row | null> =>
  (await strapi.db.query(asUid(uid)).findOne({
    where: { key },
    populate: uid === UID.journey ? ({ stages: true } as never) : [],
  })) as Row | null;

const write = async (
  strapi: Strapi,
  uid: string,
  options: { row: Row | null; data: object },
): Promise<Row> => {
  const documents = strapi.documents(asUid(uid));
  const { row, data } = options;
  const saved = row
    ? await documents.update({ documentId: row.documentId, data: data as never })
    : await documents.create({ data: data as never });
  return saved as unknown as Row;
};

/** Keys of an expectation's relations to the document ids Strapi links by. */
const linked = (
  definitions: Definitions,
  body: z.infer<(typeof definitionBodies)['expectation']>,
): object => {
  const find = (
    rows: ReadonlyArray<{ key: string; documentId: string }>,
    option: { code: ErrorCode; parameter: string; key: string | null },
  ) => {
    const { code, parameter, key } = option;
    if (key === null) return null;
    const row = rows.find((each) => each.key === key);
    if (row) return row.documentId;
    throw unknownKey(code, { parameter, value: key, valid: rows.map((each) => each.key) });
  };
  const { stageRows, tagged, personas, formats } = definitions;
  const stages = stageRows.filter((row) => row.journey === tagged.key);
  const { locale, ...rest } = body;
  return {
    ...rest,
    localeCode: locale,
    stage: find(stages, {
      code: 'JOURNEY_UNKNOWN_STAGE',
      parameter: 'stage',
      key: body.stage,
    }),
    persona: find(personas, {
      code: 'JOURNEY_UNKNOWN_PERSONA',
      parameter: 'persona',
      key: body.persona,
    }),
    format: find(formats, {
      code: 'JOURNEY_UNKNOWN_FORMAT',
      parameter: 'format',
      key: body.format,
    }),
  };
};

export type SaveMode = 'create' | 'update';

const checkMode = (row: Row | null, key: string, mode: SaveMode): void => {
  if (mode === 'create' && row) {
    throw refused('JOURNEY_KEY_TAKEN', `The key "${key}" is taken.`, {
      parameter: 'key',
      value: key,
    });
  }
};

/**
 * Makes or changes a persona, format, touchpoint or expectation.
 *
 * @throws JOURNEY_INVALID_DEFINITION, JOURNEY_KEY_TAKEN, JOURNEY_UNKNOWN_…
 */
export const saveDefinition = async (
  strapi: Strapi,
  options: { kind: DefinitionKind; body: unknown; mode: SaveMode },
): Promise<void> => {
  const { kind, body, mode } = options;
  const data = parse(definitionBodies[kind], body, 'JOURNEY_INVALID_DEFINITION');
  await inTransaction(strapi, async () => {
    const row = await findRow(strapi, UID[kind], data.key);
    checkMode(row, data.key, mode);
    const definitions = await loadDefinitions(strapi);
    const values =
      kind === 'expectation'
        ? linked(definitions, data as z.infer<(typeof definitionBodies)['expectation']>)
        : data;
    await write(strapi, UID[kind], { row, data: values });
  });
};

const refuseUnsound = (journey: Journey): void => {
  const problems = journeyProblems(journey);
  if (problems.length > 0) {
    throw invalid('JOURNEY_INVALID_JOURNEY', problems.map(problemSentence).join(' '), {
      parameter: 'stages',
      problems,
    });
  }
};

/**
 * Makes or changes a journey with all its stages. A stage that is left out is deleted, which is
 * refused while pieces are tagged with it.
 *
 * @throws JOURNEY_INVALID_DEFINITION, JOURNEY_INVALID_JOURNEY, JOURNEY_KEY_TAKEN, JOURNEY_IN_USE
 */
export const saveJourney = async (strapi: Strapi, body: unknown, mode: SaveMode): Promise<void> => {
  const journey = parse(journeyBody, body, 'JOURNEY_INVALID_DEFINITION');
  refuseUnsound(journey);
  await inTransaction(strapi, async () => {
    const row = await findRow(strapi, UID.journey, journey.key);
    checkMode(row, journey.key, mode);
    const { key, name, cyclic } = journey;
    const saved = await write(strapi, UID.journey, { row, data: { key, name, cyclic } });
    const before = row?.stages ?? [];
    for (const [position, stage] of journey.stages.entries()) {
      await write(strapi, UID.stage, {
        row: before.find((each) => each.key === stage.key) ?? null,
        data: {
          key: stage.key,
          name: stage.name,
          journey: saved.documentId,
          position,
          readinessFrom: stage.readiness.from,
          readinessTo: stage.readiness.to,
          visitorExpects: stage.visitorExpects,
          targetShare: stage.targetShare,
        },
      });
    }
    for (const gone of before.filter((each) => !journey.stages.some((s) => s.key === each.key))) {
      await removeStage(strapi, { journey: journey.key, stage: gone.key, closeRange: false });
    }
  });
};

/** Makes a journey the one content is tagged in. Pieces keep their tags, which then count by alignment. */
export const makeDefault = async (strapi: Strapi, key: string): Promise<void> => {
  await inTransaction(strapi, async () => {
    const { journeys } = await loadDefinitions(strapi);
    const row = await findRow(strapi, UID.journey, key);
    if (!row) {
      throw unknownKey('JOURNEY_UNKNOWN_JOURNEY', {
        parameter: 'journey',
        value: key,
        valid: journeys.map((journey) => journey.key),
      });
    }
    for (const journey of journeys) {
      const each = await findRow(strapi, UID.journey, journey.key);
      await write(strapi, UID.journey, { row: each, data: { isDefault: journey.key === key } });
    }
  });
};
