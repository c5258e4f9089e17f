import { paginationMeta, readPagination } from '../content/pagination';
import {
  readChoice,
  readLocale,
  readText,
  readTexts,
  refuseOthers,
  type RawQuery,
} from '../content/readers';
import { readJourney } from '../content/request';
import { askedTypes } from '../content/scope';
import type { Piece } from '../core/targeting/types';
import { coverage } from '../core/coverage/coverage';
import { gaps } from '../core/coverage/gaps';
import { throughJourney } from '../core/coverage/through-journey';
import { COVERAGE_STATUSES, type CoverageInput } from '../core/coverage/types';
import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { unknownKey, type ErrorCode } from '../errors';
import { readInventory } from '../inventory/ladder-query';
import { service } from '../services/get';
import { readSettings } from '../settings/settings';
import { siteLocales } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';

/** Every parameter of `/coverage`; `/gaps` takes `pagination` besides. */
export const COVERAGE_PARAMETERS = [
  'journey',
  'locale',
  'types',
  'format',
  'persona',
  'status',
] as const;
export const GAP_PARAMETERS = [...COVERAGE_PARAMETERS, 'pagination'] as const;

const GAPS_A_PAGE = 25;

const readKey = (
  query: RawQuery,
  parameter: string,
  options: { code: ErrorCode; rows: ReadonlyArray<{ key: string }> },
): string | null => {
  const key = readText(query, parameter);
  if (key === undefined) return null;
  const valid = options.rows.map((row) => row.key);
  if (valid.includes(key)) return key;
  throw unknownKey(options.code, { parameter, value: key, valid });
};

const readFilter = (
  query: RawQuery,
  scope: { definitions: Definitions; types: readonly string[]; locales: readonly string[] },
): CoverageInput['filter'] => ({
  locale: readLocale(query) ?? scope.locales[0] ?? '*',
  types: scope.types,
  format: readKey(query, 'format', {
    code: 'JOURNEY_UNKNOWN_FORMAT',
    rows: scope.definitions.formats,
  }),
  persona: readKey(query, 'persona', {
    code: 'JOURNEY_UNKNOWN_PERSONA',
    rows: scope.definitions.personas,
  }),
  status: readChoice(query, 'status', COVERAGE_STATUSES) ?? 'published',
});

/** What the caller may see counted. */
export interface View {
  readonly types: readonly HostContentType[];
  /** Narrows it further, piece by piece, null leaving it out; absent: every piece of the types. */
  readonly see?: (piece: Piece) => Piece | null;
}

/** Everything that the core needs to report on what this caller may read. */
const inputFor = async (strapi: Strapi, query: RawQuery, view: View): Promise<CoverageInput> => {
  await service(strapi, 'index').ready();
  const definitions = await loadDefinitions(strapi);
  const journey = readJourney(query, definitions);
  const { searched } = askedTypes(strapi, readTexts(query, 'types', 20), view.types);
  const types = searched.map((type) => type.uid);
  const locales = await siteLocales(strapi);
  const filter = readFilter(query, { definitions, types, locales });
  const inventory = await readInventory(strapi, types);
  const { see } = view;
  const pieces = see ? inventory.flatMap((piece) => see(piece) ?? []) : inventory;
  return {
    pieces: throughJourney(pieces, definitions.tagged, journey),
    journey,
    personas: definitions.personas.map((persona) => persona.key),
    formats: definitions.formats.map((format) => format.key),
    types,
    locales,
    expectations: definitions.expectations.get(journey.key) ?? [],
    filter,
    settings: (await readSettings(strapi)).coverage,
    now: Date.now(),
  };
};

const scopeMeta = ({ journey, filter, types, locales }: CoverageInput) => ({
  ...filter,
  journey: journey.key,
  types,
  locales,
});

/** The coverage matrices of what the caller may see, as the query narrows them. */
export const reportCoverage = async (strapi: Strapi, query: RawQuery, view: View) => {
  refuseOthers(query, COVERAGE_PARAMETERS);
  const input = await inputFor(strapi, query, view);
  return { data: coverage(input), meta: { scope: scopeMeta(input) } };
};

/** The gaps in what the caller may see, highest priority first. */
export const reportGaps = async (strapi: Strapi, query: RawQuery, view: View) => {
  refuseOthers(query, GAP_PARAMETERS);
  const pagination = readPagination(query, GAPS_A_PAGE);
  const input = await inputFor(strapi, query, view);
  const found = gaps(input);
  return {
    data: found.slice(pagination.start, pagination.start + pagination.limit),
    meta: {
      pagination: paginationMeta(pagination, pagination.withCount ? found.length : null),
      scope: scopeMeta(input),
    },
  };
};
