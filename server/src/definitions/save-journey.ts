import { journeyBody } from '../contracts/definitions';
import { parse } from '../contracts/parse';
import { problemSentence } from '../core/journey/problems';
import type { Journey, Stage } from '../core/journey/types';
import { journeyProblems } from '../core/journey/validate';
import { invalid } from '../errors';
import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { found } from './find';
import { loadDefinitions } from './load';
import { changeAndHoldTags, changeDefinitions } from './lock';
import { dropStage } from './remove-stage';
import { findRow, isObject, keyIn, refuseTaken, writeRow, type Row, type SaveMode } from './write';

/** A stage as it is stored. */
export const stageData = (stage: Stage, at: { journey: Row; position: number }): object => ({
  key: stage.key,
  name: stage.name,
  journey: at.journey.documentId,
  position: at.position,
  readinessFrom: stage.readiness.from,
  readinessTo: stage.readiness.to,
  visitorExpects: stage.visitorExpects,
  targetShare: stage.targetShare,
});

const refuseUnsound = (journey: Journey): void => {
  const problems = journeyProblems(journey);
  if (problems.length === 0) return;
  throw invalid('JOURNEY_INVALID_JOURNEY', problems.map(problemSentence).join(' '), {
    parameter: 'stages',
    problems,
  });
};

/** What the journey is to be: for a change the stored one with what the body names in its place. */
const wanted = async (strapi: Strapi, body: unknown, mode: SaveMode): Promise<Journey> => {
  const { journeys } = await loadDefinitions(strapi);
  const key = keyIn(body);
  const stored =
    mode === 'update'
      ? found(journeys, { key, what: 'journey', code: 'JOURNEY_UNKNOWN_JOURNEY' })
      : {};
  const journey = parse(
    journeyBody,
    isObject(body) ? { ...stored, ...body } : body,
    'JOURNEY_INVALID_DEFINITION',
  );
  refuseUnsound(journey);
  if (mode === 'create' && journeys.some((each) => each.key === key)) refuseTaken('journey', key);
  return journey;
};

const stagesOf = (strapi: Strapi, journey: Row): Promise<Row[]> =>
  findRows<Row>(strapi, UID.stage, { where: { journey: { id: journey.id } } });

/**
 * Makes or changes a journey. A change leaves what it does not name; `stages` are all of them, in
 * order. A stage that is left out is deleted, which is refused while pieces are tagged with it.
 *
 * @throws JOURNEY_INVALID_DEFINITION, JOURNEY_INVALID_JOURNEY, JOURNEY_KEY_TAKEN,
 *   JOURNEY_UNKNOWN_JOURNEY, JOURNEY_IN_USE
 */
export const saveJourney = (strapi: Strapi, body: unknown, mode: SaveMode): Promise<void> =>
  changeAndHoldTags(strapi, UID.stage, async () => {
    const { key, name, cyclic, stages } = await wanted(strapi, body, mode);
    const row = await findRow(strapi, UID.journey, key);
    const before = row ? await stagesOf(strapi, row) : [];
    const journey = await writeRow(strapi, UID.journey, { row, data: { key, name, cyclic } });
    for (const [position, stage] of stages.entries()) {
      await writeRow(strapi, UID.stage, {
        row: before.find((each) => each.key === stage.key) ?? null,
        data: stageData(stage, { journey, position }),
      });
    }
    for (const gone of before.filter(
      (each) => !stages.some(({ key: kept }) => kept === each.key),
    )) {
      await dropStage(strapi, { journey: key, row: gone, replacement: null });
    }
  });

/**
 * Makes a journey the one content is tagged in. Pieces keep their tags, which then count by
 * alignment.
 *
 * @throws JOURNEY_UNKNOWN_JOURNEY
 */
export const makeDefault = (strapi: Strapi, key: string): Promise<void> =>
  changeDefinitions(strapi, async () => {
    const rows = await findRows<Row>(strapi, UID.journey, {});
    const chosen = found(rows, { key, what: 'journey', code: 'JOURNEY_UNKNOWN_JOURNEY' });
    for (const row of rows) {
      const isDefault = row === chosen;
      if (row['isDefault'] !== isDefault) {
        await writeRow(strapi, UID.journey, { row, data: { isDefault } });
      }
    }
  });
