import { defaultChangeBody } from '../contracts/definitions';
import { parse } from '../contracts/parse';
import {
  mappingProblems,
  type MappingProblem,
  type Move,
  type StageMapping,
} from '../core/journey/move';
import { invalid, refused, unknownKey } from '../errors';
import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { found } from './find';
import { loadDefinitions } from './load';
import { changeAndHoldTags } from './lock';
import { moveTags } from './move-tags';
import type { Replacements } from './settle';
import type { Definitions } from './types';
import { writeRow, type Row } from './write';

/** A journey that is to be the default, and where the pieces of the present one go. */
export interface DefaultChange extends Move {
  /** Absent: pieces keep their tags. */
  readonly mapping: StageMapping | undefined;
}

const refuseProblem = ({ from, to }: Move, problem: MappingProblem): never => {
  const [stages, targets] = [from.stages, to.stages].map((each) => each.map(({ key }) => key));
  if (problem.code === 'unmapped') {
    throw invalid(
      'JOURNEY_INVALID_MAPPING',
      `Invalid "mapping": it says of no stage of "${to.key}" where the pieces at "${problem.stage}" go.`,
      { parameter: `mapping.${problem.stage}`, value: null, valid: targets ?? [] },
    );
  }
  throw problem.code === 'unknown-to'
    ? unknownKey('JOURNEY_UNKNOWN_STAGE', {
        parameter: `mapping.${problem.stage}`,
        value: problem.to,
        valid: targets ?? [],
      })
    : unknownKey('JOURNEY_UNKNOWN_STAGE', {
        parameter: 'mapping',
        value: problem.stage,
        valid: stages ?? [],
      });
};

const refuseOvertaken = (tagged: string): never => {
  throw refused(
    'JOURNEY_DEFAULT_CHANGED',
    `The default journey is "${tagged}" by now: somebody else has changed it.`,
    { parameter: 'from', value: tagged },
  );
};

/**
 * The change that a body asks for.
 *
 * @throws JOURNEY_UNKNOWN_JOURNEY, JOURNEY_DEFAULT_CHANGED, JOURNEY_INVALID_MAPPING,
 *   JOURNEY_UNKNOWN_STAGE, JOURNEY_INVALID_PARAMETER
 */
export const readDefaultChange = (
  { journeys, tagged }: Definitions,
  key: string,
  body: unknown,
): DefaultChange => {
  const { from, mapping } = parse(defaultChangeBody, body);
  const to = found(journeys, { key, what: 'journey', code: 'JOURNEY_UNKNOWN_JOURNEY' });
  const isDone = mapping !== undefined && to === tagged;
  if (isDone || (from !== undefined && from !== tagged.key)) refuseOvertaken(tagged.key);
  const move = { from: tagged, to };
  const [problem] = mapping ? mappingProblems(move, mapping) : [];
  if (problem) refuseProblem(move, problem);
  return { ...move, mapping };
};

/** The rows of the stages that are left, each with that of the stage which takes its place. */
export const stageReplacements = (
  { stageRows }: Definitions,
  { from, to, mapping = {} }: DefaultChange,
): Replacements => {
  const idOf = (journey: string, stage: string | undefined): number | undefined =>
    stageRows.find((row) => row.journey === journey && row.key === stage)?.id;
  return new Map(
    from.stages.flatMap(({ key }) => {
      const [old, replacement] = [idOf(from.key, key), idOf(to.key, mapping[key])];
      return old === undefined || replacement === undefined ? [] : [[old, replacement] as const];
    }),
  );
};

const markDefault = async (strapi: Strapi, key: string): Promise<void> => {
  for (const row of await findRows<Row>(strapi, UID.journey, {})) {
    const isDefault = row.key === key;
    if (row['isDefault'] === isDefault && !(isDefault && row['archived'])) continue;
    // The default journey is always offered.
    const data = isDefault ? { isDefault, archived: false } : { isDefault };
    await writeRow(strapi, UID.journey, { row, data });
  }
};

/**
 * Makes a journey the one content is tagged in. With a `mapping` of every stage of the present
 * default journey, all its pieces move: drafts and published, in every locale, in one
 * transaction. Without, they keep their tags, which then count by alignment. With `from` it is
 * refused when another journey has become the default in the meantime.
 *
 * @throws JOURNEY_UNKNOWN_JOURNEY, JOURNEY_DEFAULT_CHANGED, JOURNEY_INVALID_MAPPING,
 *   JOURNEY_UNKNOWN_STAGE, JOURNEY_INVALID_PARAMETER
 */
export const makeDefault = (strapi: Strapi, key: string, body: unknown = {}): Promise<void> =>
  changeAndHoldTags(strapi, UID.stage, async () => {
    const definitions = await loadDefinitions(strapi);
    const change = readDefaultChange(definitions, key, body);
    await markDefault(strapi, key);
    const replacements = stageReplacements(definitions, change);
    if (replacements.size > 0) await moveTags(strapi, 'stage', replacements);
  });
