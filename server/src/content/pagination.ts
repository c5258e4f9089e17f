import { invalid } from '../errors';
import { readBoolean, refuseOthers, type RawQuery } from './readers';

const DEFAULT_SIZE = 10;
const MAX_SIZE = 100;
const NAMES = ['page', 'pageSize', 'start', 'limit', 'withCount'];

/** Which stretch of an answer is asked for, by page or by offset, as in Strapi. */
export interface Pagination {
  readonly style: 'page' | 'offset';
  readonly start: number;
  readonly limit: number;
  readonly withCount: boolean;
}

const readWhole = (query: RawQuery, name: string, least: number): number | undefined => {
  const value = query[name];
  if (value === undefined) return undefined;
  const number = /^-?\d{1,9}$/.test(String(value)) ? Number(value) : Number.NaN;
  if (number >= least) return number;
  throw invalid(
    'JOURNEY_INVALID_PARAMETER',
    `Invalid parameter "pagination[${name}]": expected a whole number of ${least} or more.`,
    { parameter: `pagination[${name}]`, value },
  );
};

const inBounds = (size: number): number => Math.min(size, MAX_SIZE);

/** `defaultSize` when absent; more than 100 is taken as 100, as Strapi does with its own limit. */
export const readPagination = (query: RawQuery, defaultSize = DEFAULT_SIZE): Pagination => {
  const raw = query['pagination'] ?? {};
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw invalid(
      'JOURNEY_INVALID_PARAMETER',
      'Invalid parameter "pagination": expected pagination[page] and the like.',
      { parameter: 'pagination', value: raw, valid: NAMES.map((name) => `pagination[${name}]`) },
    );
  }
  const given = raw as RawQuery;
  refuseOthers(given, NAMES);
  const [page, pageSize] = [readWhole(given, 'page', 1), readWhole(given, 'pageSize', 1)];
  const [start, limit] = [readWhole(given, 'start', 0), readWhole(given, 'limit', -1)];
  const withCount = readBoolean(given, 'withCount') ?? true;
  const [byPage, byOffset] = [page ?? pageSize, start ?? limit].map((each) => each !== undefined);
  if (byPage && byOffset) {
    throw invalid(
      'JOURNEY_CONFLICTING_PARAMETERS',
      'Use either pagination[page] and [pageSize], or pagination[start] and [limit].',
      { parameter: 'pagination' },
    );
  }
  if (byOffset) {
    const size = limit === -1 || limit === 0 ? MAX_SIZE : (limit ?? defaultSize);
    return { style: 'offset', start: start ?? 0, limit: inBounds(size), withCount };
  }
  const size = inBounds(pageSize ?? defaultSize);
  return { style: 'page', start: ((page ?? 1) - 1) * size, limit: size, withCount };
};

/** `meta.pagination` as Strapi writes it; `total` is null when it was not counted. */
export const paginationMeta = (
  { style, start, limit }: Pagination,
  total: number | null,
): Record<string, number> => {
  if (style === 'offset') return total === null ? { start, limit } : { start, limit, total };
  const page = { page: start / limit + 1, pageSize: limit };
  return total === null ? page : { ...page, pageCount: Math.ceil(total / limit), total };
};
