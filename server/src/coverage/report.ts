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
import { mapPieces, mapPiecesBy, type Inventory } from '../core/coverage/parts';
import { throughJourney } from '../core/coverage/through-journey';
import { COVERAGE_AGES, COVERAGE_STATUSES, type CoverageInput } from '../core/coverage/types';
import type { Definitions } from '../definitions/types';
import { invalid, unknownKey, type ErrorCode } from '../errors';
import { atOneMoment, type Moment } from '../kept/moment';
import type { Site } from '../kept/site';
import { service } from '../services/get';
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
  const valid = options.rows.map((row) => row.key);
  const key = readText(query, parameter, { valid });
  if (key === undefined) return null;
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
export type View = {
  readonly types: readonly HostContentType[];
  /** The only locales that are reported on; null and absent: those of the site. */
  readonly locales?: readonly string[] | null;
} & (EveryPiece | SomePieces);

/** Every piece of the types. */
interface EveryPiece {
  readonly see?: never;
  readonly name?: never;
}

interface SomePieces {
  /** Narrows it further, piece by piece, null leaving it out. */
  readonly see: (piece: Piece) => Piece | null;
  /**
   * Tells what is seen from what others see of the same types and locales; null: it is not kept.
   * Empty: every piece, as it is.
   */
  readonly name: string | null;
}

/** The site's locales that a caller may have reported, the default one first; at least one. */
const reportedLocales = (site: Site, { locales }: View): readonly string[] => {
  const reported = locales ? site.locales.filter((code) => locales.includes(code)) : site.locales;
  return reported.length > 0 ? reported : site.locales.slice(0, 1);
};

/** 400 for a locale of the site that the caller may not read: all of it would seem to be missing. */
const refuseUnread = (site: Site, locale: string, locales: readonly string[]): void => {
  if (locales.includes(locale) || !site.locales.includes(locale)) return;
  throw invalid(
    'JOURNEY_INVALID_PARAMETER',
    `Invalid parameter "locale": you may not read content in "${locale}". Valid: ${locales.join(', ')}, *`,
    { parameter: 'locale', value: locale, valid: [...locales, '*'] },
  );
};

/** Every piece as the caller may see it: of whatever types, since those are for the filter. */
const inventoryFor = async (strapi: Strapi, { version }: Site, view: View): Promise<Inventory> => {
  const { inventory } = await service(strapi, 'kept').inventories.at(strapi, version);
  const { types, see, name = '' } = view;
  if (!see || name === '') return inventory;
  if (name === null) return mapPieces(inventory, see);
  return mapPiecesBy(JSON.stringify([types.map(({ uid }) => uid), name]), inventory, see);
};

const makeInput = async (
  strapi: Strapi,
  query: RawQuery,
  { site, view }: { site: Site; view: View },
): Promise<CoverageInput> => {
  const { definitions } = site;
  const journey = readJourney(query, definitions);
  const { searched } = askedTypes(strapi, readTexts(query, 'types', { most: 20 }), view.types);
  const types = searched.map((type) => type.uid);
  const locales = reportedLocales(site, view);
  const filter = readFilter(query, { definitions, types, locales });
  refuseUnread(site, filter.locale, locales);
  const inventory = await inventoryFor(strapi, site, view);
  return {
    inventory: throughJourney(inventory, definitions.tagged, journey),
    journey,
    ...inForce({ ...definitions, expectations: definitions.expectations.get(journey.key) ?? [] }),
    types,
    locales,
    filter,
    settings: site.settings.coverage,
    now: Date.now(),
  };
};

/**
 * Everything that the core needs to report on what this caller may read. The same object for as
 * long as nothing is written, at most a minute, so that the core need not count again.
 */
export const inputFor = (strapi: Strapi, query: RawQuery, view: View): Promise<CoverageInput> => {
  const { types, locales = null, name = '' } = view;
  const asked = COVERAGE_PARAMETERS.map((parameter) => query[parameter] ?? null);
  const key = JSON.stringify([types.map(({ uid }) => uid), locales, name, asked]);
  const make = ({ site, saw }: Moment): Promise<CoverageInput> => {
    saw(null);
    return service(strapi, 'kept').inputs.get(name === null ? null : site.version, key, () =>
      makeInput(strapi, query, { site, view }),
    );
  };
  // It may read the whole index.
  return atOneMoment(strapi, make, { mayHoldUp: false });
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
