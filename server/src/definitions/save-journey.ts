import { journeyBody, type JourneyBody } from '../contracts/definitions';
import { parse } from '../contracts/parse';
import { problemSentence } from '../core/journey/problems';
import type { Journey, Stage } from '../core/journey/types';
import { journeyProblems } from '../core/journey/validate';
import { invalid } from '../errors';
import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { found, named } from './find';
import { loadDefinitions } from './load';
import { changeAndHoldTags } from './lock';
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
  color: stage.color ?? null,
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
const wanted = async (strapi: Strapi, body: unknown, mode: SaveMode): Promise<JourneyBody> => {
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

/** Each stage that goes, with the one that takes over its pieces, if one is named. */
const replacedStages = (
  gone: readonly Row[],
  { kept, replaceBy }: { kept: readonly Row[]; replaceBy: JourneyBody['replaceBy'] },
): ReadonlyArray<readonly [Row, Row | null]> => {
  const code = 'JOURNEY_UNKNOWN_STAGE' as const;
  for (const key of Object.keys(replaceBy)) named(gone, { key, parameter: 'replaceBy', code });
  return gone.map((row) => {
    const key = Object.hasOwn(replaceBy, row.key) ? replaceBy[row.key] : undefined;
    return [
      row,
      key === undefined ? null : named(kept, { key, parameter: `replaceBy.${row.key}`, code }),
    ];
  });
};

/**
 * Makes or changes a journey. A change leaves what it does not name; `stages` are all of them, in
 * order. A stage that is left out is deleted, which is refused while pieces are tagged with it,
 * unless `replaceBy` names the stage that they move to.
 *
 * @throws JOURNEY_INVALID_DEFINITION, JOURNEY_INVALID_JOURNEY, JOURNEY_KEY_TAKEN,
 *   JOURNEY_UNKNOWN_JOURNEY, JOURNEY_UNKNOWN_STAGE, JOURNEY_IN_USE
 */
export const saveJourney = (strapi: Strapi, body: unknown, mode: SaveMode): Promise<void> =>
  changeAndHoldTags(strapi, UID.stage, async () => {
    const { key, name, cyclic, stages, replaceBy } = await wanted(strapi, body, mode);
    const row = await findRow(strapi, UID.journey, key);
    const before = row ? await stagesOf(strapi, row) : [];
    const journey = await writeRow(strapi, UID.journey, { row, data: { key, name, cyclic } });
    const kept: Row[] = [];
    for (const [position, stage] of stages.entries()) {
      kept.push(
        await writeRow(strapi, UID.stage, {
          row: before.find((each) => each.key === stage.key) ?? null,
          data: stageData(stage, { journey, position }),
        }),
      );
    }
    const gone = before.filter((each) => !stages.some((stage) => stage.key === each.key));
    for (const [one, replacement] of replacedStages(gone, { kept, replaceBy })) {
      await dropStage(strapi, { journey: key, row: one, replacement });
    }
  });
