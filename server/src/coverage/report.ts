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
import { inForce } from '../core/coverage/in-force';
import { throughJourney } from '../core/coverage/through-journey';
import { COVERAGE_AGES, COVERAGE_STATUSES, type CoverageInput } from '../core/coverage/types';
import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { invalid, unknownKey, type ErrorCode } from '../errors';
import { readInventory } from '../inventory/ladder-query';
import { service } from '../services/get';
import { readSettings } from '../settings/settings';
import { siteLocales } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';

/** Every parameter of `/coverage`. */
export const COVERAGE_PARAMETERS = [
  'journey',
  'locale',
  'types',
  'format',
  'persona',
  'status',
  'age',
] as const;

/** The key of something defined; null when absent. 400 for one that names nothing. */
export const readKey = (
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
  age: readChoice(query, 'age', COVERAGE_AGES) ?? null,
});

/** What the caller may see counted. */
export interface View {
  readonly types: readonly HostContentType[];
  /** Narrows it further, piece by piece, null leaving it out; absent: every piece of the types. */
  readonly see?: (piece: Piece) => Piece | null;
  /** The only locales that are reported on; null and absent: those of the site. */
  readonly locales?: readonly string[] | null;
}

/** The site's locales that a caller may have reported, the default one first; at least one. */
const reportedLocales = async (strapi: Strapi, { locales }: View): Promise<string[]> => {
  const site = await siteLocales(strapi);
  const reported = locales ? site.filter((code) => locales.includes(code)) : site;
  return reported.length > 0 ? reported : site.slice(0, 1);
};

/** 400 for a locale of the site that the caller may not read: all of it would seem to be missing. */
const refuseUnread = async (
  strapi: Strapi,
  locale: string,
  locales: readonly string[],
): Promise<void> => {
  if (locales.includes(locale) || !(await siteLocales(strapi)).includes(locale)) return;
  throw invalid(
    'JOURNEY_INVALID_PARAMETER',
    `Invalid parameter "locale": you may not read content in "${locale}". Valid: ${locales.join(', ')}, *`,
    { parameter: 'locale', value: locale, valid: [...locales, '*'] },
  );
};

/** Everything that the core needs to report on what this caller may read. */
export const inputFor = async (
  strapi: Strapi,
  query: RawQuery,
  view: View,
): Promise<CoverageInput> => {
  await service(strapi, 'index').ready();
  const definitions = await loadDefinitions(strapi);
  const journey = readJourney(query, definitions);
  const { searched } = askedTypes(strapi, readTexts(query, 'types', 20), view.types);
  const types = searched.map((type) => type.uid);
  const locales = await reportedLocales(strapi, view);
  const filter = readFilter(query, { definitions, types, locales });
  await refuseUnread(strapi, filter.locale, locales);
  const inventory = await readInventory(strapi, types);
  const { see } = view;
  const pieces = see ? inventory.flatMap((piece) => see(piece) ?? []) : inventory;
  return {
    pieces: throughJourney(pieces, definitions.tagged, journey),
    journey,
    ...inForce({ ...definitions, expectations: definitions.expectations.get(journey.key) ?? [] }),
    types,
    locales,
    filter,
    settings: (await readSettings(strapi)).coverage,
    now: Date.now(),
  };
};

/** What a report is about, defaults filled in. */
export const scopeMeta = ({ journey, filter, types, locales }: CoverageInput) => ({
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
