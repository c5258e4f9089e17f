import { invalid } from '../errors';
import { isObject, nameAt, readBoolean, refuse, refuseOthers, type RawQuery } from './readers';

const PARAMETER = 'pagination';
const DEFAULT_SIZE = 10;
const MAX_SIZE = 100;
/** No site has as many pieces, and none of the databases takes it for too many. */
const MOST = 999_999_999;
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
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= MOST) return number;
  throw refuse(nameAt(PARAMETER, name), value, `a whole number from ${least} to ${MOST}`);
};

/** -1 is Strapi's word for as many as may be had. */
const readLimit = (query: RawQuery): number | undefined =>
  query['limit'] === '-1' ? MAX_SIZE : readWhole(query, 'limit', 1);

const inBounds = (size: number): number => Math.min(size, MAX_SIZE);

/** `defaultSize` when absent; more than 100 is taken as 100, as Strapi does with its own limit. */
export const readPagination = (query: RawQuery, defaultSize = DEFAULT_SIZE): Pagination => {
  const given = query[PARAMETER] ?? {};
  if (!isObject(given)) throw refuse(PARAMETER, given, 'pagination[page] and the like');
  refuseOthers(given, NAMES, PARAMETER);
  const [page, pageSize] = [readWhole(given, 'page', 1), readWhole(given, 'pageSize', 1)];
  const [start, limit] = [readWhole(given, 'start', 0), readLimit(given)];
  const withCount = readBoolean(given, 'withCount', PARAMETER) ?? true;
  const [byPage, byOffset] = [page ?? pageSize, start ?? limit].map((each) => each !== undefined);
  if (byPage && byOffset) {
    throw invalid(
      'JOURNEY_CONFLICTING_PARAMETERS',
      'Use either pagination[page] and [pageSize], or pagination[start] and [limit].',
      { parameter: PARAMETER, value: given },
    );
  }
  if (byOffset) {
    const size = inBounds(limit ?? defaultSize);
    return { style: 'offset', start: start ?? 0, limit: size, withCount };
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
