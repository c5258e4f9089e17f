import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { enabledTypes } from '../schema/enabled-types';
import { joinTableOf } from '../schema/join-tables';
import type { Strapi } from '../strapi-shims/types';
import { ROWS_OF_KEY, type NarrowingField } from './rows-of-key';

type Where = Record<string, unknown>;

interface ReadEvent {
  model: { uid: string };
  params: { where?: unknown };
}

/** A filter on the key of one of our relations: `{ journeyStages: { key: { $ne: 'decision' } } }`. */
interface KeyFilter {
  readonly field: NarrowingField;
  readonly operator: string;
  readonly value: unknown;
}

/** The operators that the list view offers; any other is left to Strapi. */
const OPERATORS = ['$eq', '$ne', '$null', '$notNull'];

const isPlain = (value: unknown): value is Where =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object);

const onlyEntry = (value: unknown): [string, unknown] | undefined => {
  const entries = isPlain(value) ? Object.entries(value) : [];
  return entries.length === 1 ? entries[0] : undefined;
};

const keyFilter = (field: string, condition: unknown): KeyFilter | null => {
  if (!(field in ROWS_OF_KEY)) return null;
  const [attribute, comparison] = onlyEntry(condition) ?? [];
  const [operator, value] = onlyEntry(comparison) ?? [];
  if (attribute !== 'key' || operator === undefined || !OPERATORS.includes(operator)) return null;
  return { field: field as NarrowingField, operator, value };
};

/** Every filter on a key in a condition, however deep in `$and`, `$or` and `$not`, by what `translate` gives for it. */
const replaced = (where: unknown, translate: (filter: KeyFilter) => Where): unknown => {
  if (Array.isArray(where)) return where.map((each) => replaced(each, translate));
  if (!isPlain(where)) return where;
  const conditions: Where[] = Object.entries(where).map(([name, condition]) => {
    const filter = keyFilter(name, condition);
    if (filter) return translate(filter);
    const isGroup = ['$and', '$or', '$not'].includes(name);
    return { [name]: isGroup ? replaced(condition, translate) : condition };
  });
  // One by one, as two filters may both become one on the row's id.
  return { $and: conditions };
};

const hasKeyFilter = (where: unknown): boolean => {
  let isFound = false;
  replaced(where, () => {
    isFound = true;
    return {};
  });
  return isFound;
};

/** The filter as one on the rows that are linked, or are not: Strapi's own `$ne` asks whether any other is. */
const onLinks = (
  strapi: Strapi,
  { uid, definitions, filter }: { uid: string; definitions: Definitions; filter: KeyFilter },
): Where => {
  const { field, operator, value } = filter;
  const joinTable = joinTableOf(strapi, uid, field);
  if (!joinTable) return {};
  const { name, joinColumn, inverseJoinColumn } = joinTable;
  // A null among them would make `not in` true of nothing.
  const linked = strapi.db
    .getConnection(name)
    .select(joinColumn.name)
    .whereNotNull(joinColumn.name);
  if (operator === '$eq' || operator === '$ne') {
    const rows = ROWS_OF_KEY[field](definitions, String(value));
    void linked.whereIn(inverseJoinColumn.name, rows);
    return { id: { [operator === '$eq' ? '$in' : '$notIn']: linked } };
  }
  const isEmpty = (operator === '$null') === (value !== false && value !== 'false');
  return { id: { [isEmpty ? '$notIn' : '$in']: linked } };
};

const isContentManager = (strapi: Strapi): boolean => {
  const request = strapi.requestContext.get() as unknown as
    { state?: { route?: { info?: { pluginName?: string } } } } | undefined;
  return request?.state?.route?.info?.pluginName === 'content-manager';
};

/**
 * Gives the filters of the Content Manager's list view on our relations the meaning that they
 * have for people: "is not" leaves out what has the key among others and lets in what has none,
 * and a stage of another journey counts as the stage it corresponds to. About the tags of a piece
 * itself, as any filter there is about what is stored; a key that is no longer defined is on no
 * piece, as a list that has kept such a filter could not be opened to take it away.
 *
 * In lifecycles, as only here a condition may hold a query, and lists and totals both pass by.
 * The content API and code keep Strapi's own meaning.
 */
export const filterListsByTags = (strapi: Strapi): void => {
  const translate = async ({ model: { uid }, params }: ReadEvent): Promise<void> => {
    if (!isContentManager(strapi) || !hasKeyFilter(params.where)) return;
    const definitions = await loadDefinitions(strapi);
    params.where = replaced(params.where, (filter) =>
      onLinks(strapi, { uid, definitions, filter }),
    );
  };
  const subscriber = {
    models: enabledTypes(strapi).map(({ uid }) => uid),
    beforeFindMany: translate,
    beforeCount: translate,
  };
  strapi.db.lifecycles.subscribe(subscriber);
};
