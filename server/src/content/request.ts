import { contentQuery } from '../contracts/content-api';
import { correspondingStage, findStage, stageAt } from '../core/journey/alignment';
import type { Journey, Stage } from '../core/journey/types';
import { allowedLevels } from '../core/matching/ladder';
import {
  MATCH_LEVELS,
  SORT_FIELDS,
  type MatchLevel,
  type Sort,
  type Visitor,
} from '../core/matching/types';
import type { Definitions } from '../definitions/types';
import { invalid, unknownKey, type ErrorCode } from '../errors';
import type { Settings } from '../settings/settings';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { readPagination, type Pagination } from './pagination';
import { readProjections, type Projection } from './projection';
import {
  readBoolean,
  readLocale,
  readNumber,
  readText,
  readTexts,
  refuseOthers,
  type RawQuery,
} from './readers';
import { askedTypes, type AskedTypes } from './scope';

/** Every parameter of `/content` and `/preview`; no other is let through. */
export const CONTENT_PARAMETERS = Object.keys(contentQuery);

const MAX_KEYS = 20;
const MAX_EXCLUDED = 100;

/** What the visitor's stage is: as asked, and as the tagged journey has it. */
export interface VisitorStage {
  readonly requested: {
    readonly stage?: string;
    readonly readiness?: number;
    readonly journey?: string;
  };
  readonly served: Stage;
  /** Nothing was asked for: an unknown visitor, taken to be at the first stage. */
  readonly assumed: boolean;
}

/** A request for content, read, checked and in the tagged journey's terms. */
export interface ContentRequest {
  readonly stage: VisitorStage;
  readonly visitor: Visitor;
  readonly levels: readonly MatchLevel[];
  readonly types: AskedTypes;
  readonly formats: readonly string[];
  readonly touchpoints: readonly string[];
  readonly locale: string;
  readonly exclude: readonly string[];
  readonly sort: Sort;
  readonly pagination: Pagination;
  readonly projections: ReadonlyMap<string, Projection>;
  readonly explain: boolean;
}

const keysOf = (rows: ReadonlyArray<{ key: string }>): string[] => rows.map((row) => row.key);

const readKeys = (
  query: RawQuery,
  parameter: string,
  options: { code: ErrorCode; valid: readonly string[] },
): string[] => {
  const keys = readTexts(query, parameter, { most: MAX_KEYS, valid: options.valid });
  const bad = keys.find((key) => !options.valid.includes(key));
  if (bad === undefined) return keys;
  throw unknownKey(options.code, { parameter, value: bad, valid: options.valid });
};

/** The journey asked for, or the tagged one. Throws JOURNEY_UNKNOWN_JOURNEY. */
export const readJourney = (query: RawQuery, definitions: Definitions): Journey => {
  const valid = keysOf(definitions.journeys);
  const key = readText(query, 'journey', { valid });
  if (key === undefined) return definitions.tagged;
  const journey = definitions.journeys.find((each) => each.key === key);
  if (journey) return journey;
  throw unknownKey('JOURNEY_UNKNOWN_JOURNEY', { parameter: 'journey', value: key, valid });
};

const readStage = (query: RawQuery, definitions: Definitions): VisitorStage => {
  const { tagged } = definitions;
  const journey = readJourney(query, definitions);
  const valid = keysOf(journey.stages);
  const key = readText(query, 'stage', { valid });
  const readiness = readNumber(query, 'readiness', { from: 0, to: 200 });
  const asked = query['journey'] === undefined ? {} : { journey: journey.key };
  if (key !== undefined && readiness !== undefined) {
    throw invalid(
      'JOURNEY_CONFLICTING_PARAMETERS',
      'Use either "stage" or "readiness", not both.',
      { parameter: 'readiness', value: readiness },
    );
  }
  if (readiness !== undefined) {
    const served = stageAt(tagged, readiness);
    if (served) return { requested: { readiness, ...asked }, served, assumed: false };
  }
  const stage = key === undefined ? journey.stages[0] : findStage(journey, key);
  if (!stage) {
    throw unknownKey('JOURNEY_UNKNOWN_STAGE', { parameter: 'stage', value: key, valid });
  }
  const served =
    journey === tagged
      ? stage
      : correspondingStage({ from: journey, stage: stage.key, to: tagged });
  return {
    requested: { ...(key === undefined ? {} : { stage: key }), ...asked },
    served,
    assumed: key === undefined,
  };
};

const readLevels = (query: RawQuery): readonly MatchLevel[] => {
  const words = readTexts(query, 'fallback', {
    most: MAX_KEYS,
    valid: ['nearest', 'none', ...MATCH_LEVELS],
  });
  const [word = 'nearest', ...others] = words;
  const isAlone = others.length === 0;
  if (isAlone && (word === 'nearest' || word === 'none')) return allowedLevels(word);
  const bad = words.find((each) => !MATCH_LEVELS.some((level) => level === each));
  if (bad === undefined) return allowedLevels(words as MatchLevel[]);
  throw unknownKey('JOURNEY_INVALID_PARAMETER', {
    parameter: 'fallback',
    value: bad,
    valid: isAlone ? ['nearest', 'none', ...MATCH_LEVELS] : MATCH_LEVELS,
  });
};

const hasTitle = (type: HostContentType): boolean =>
  type.attributes['title']?.type === 'string' && type.attributes['title'].private !== true;

/** As Strapi takes it: `title`, `title:desc`, or a list of one. */
const readSort = (query: RawQuery, types: readonly HostContentType[]): Sort => {
  const { sort } = query;
  const one = Array.isArray(sort) && sort.length === 1 ? (sort[0] as unknown) : sort;
  const fields = SORT_FIELDS.filter((field) => field !== 'title' || types.every(hasTitle));
  const valid = fields.flatMap((each) => [`${each}:asc`, `${each}:desc`]);
  const text = readText({ sort: one }, 'sort', { expected: 'a field and its direction', valid });
  if (text === undefined) return { field: 'publishedAt', direction: 'desc' };
  const [name, word = 'asc', ...rest] = text.split(':');
  const field = fields.find((each) => each === name);
  const direction = (['asc', 'desc'] as const).find((each) => each === word.toLowerCase());
  if (field && direction && rest.length === 0) return { field, direction };
  throw unknownKey('JOURNEY_INVALID_PARAMETER', { parameter: 'sort', value: text, valid });
};

/**
 * Reads the parameters of `/content` and `/preview`.
 *
 * @throws 400 that names the parameter, the bad value and the valid ones
 */
export const readContentRequest = (
  strapi: Strapi,
  query: RawQuery,
  scope: {
    definitions: Definitions;
    settings: Settings;
    readable: readonly HostContentType[];
    defaultLocale: string;
  },
): ContentRequest => {
  refuseOthers(query, CONTENT_PARAMETERS);
  const { definitions, settings } = scope;
  const stage = readStage(query, definitions);
  const personas = readKeys(query, 'persona', {
    code: 'JOURNEY_UNKNOWN_PERSONA',
    valid: keysOf(definitions.personas),
  });
  const names = readTexts(query, 'types', {
    most: MAX_KEYS,
    valid: scope.readable.map((type) => type.info.pluralName),
  });
  const types = askedTypes(strapi, names, scope.readable);
  return {
    stage,
    visitor: { stage: stage.served.key, personas },
    levels: readLevels(query),
    types,
    formats: readKeys(query, 'format', {
      code: 'JOURNEY_UNKNOWN_FORMAT',
      valid: keysOf(definitions.formats),
    }),
    touchpoints: readKeys(query, 'touchpoint', {
      code: 'JOURNEY_UNKNOWN_TOUCHPOINT',
      valid: keysOf(definitions.touchpoints),
    }),
    locale: readLocale(query) ?? scope.defaultLocale,
    exclude: readTexts(query, 'exclude', { most: MAX_EXCLUDED }),
    sort: readSort(query, types.searched),
    pagination: readPagination(query),
    projections: readProjections(query, types, settings.answers),
    explain: readBoolean(query, 'explain') ?? false,
  };
};
