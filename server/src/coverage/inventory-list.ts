import { paginationMeta, readPagination } from '../content/pagination';
import { readBoolean, readChoice, readText, refuseOthers, type RawQuery } from '../content/readers';
import { inventory, type InventorySelection, type InventorySort } from '../core/coverage/inventory';
import type { CoverageInput } from '../core/coverage/types';
import type { Journey } from '../core/journey/types';
import { unknownKey } from '../errors';
import type { Strapi } from '../strapi-shims/types';
import { COVERAGE_PARAMETERS, inputFor, readKey, scopeMeta, type View } from './report';

/** Every parameter of `/inventory`, besides those of `/coverage`. */
export const INVENTORY_PARAMETERS = [
  ...COVERAGE_PARAMETERS,
  'stage',
  'untagged',
  'everyone',
  'for',
  'primary',
  'planned',
  'stale',
  'overTagged',
  'afterPurchase',
  'search',
  'sort',
  'pagination',
] as const;

const SORTS = ['updatedAt:desc', 'updatedAt:asc', 'title:asc', 'title:desc'] as const;
const PIECES_A_PAGE = 25;

/** In which order a request lists them; what was changed last, first, where it does not say. */
export const readSort = (query: RawQuery): InventorySort => {
  const [by, direction] = (readChoice(query, 'sort', SORTS) ?? SORTS[0]).split(':');
  return { by, direction } as InventorySort;
};

const readStage = (query: RawQuery, journey: Journey): InventorySelection['stage'] => {
  if (readBoolean(query, 'untagged') === true) return { of: null };
  const stage = readText(query, 'stage');
  if (stage === undefined) return null;
  const valid = journey.stages.map(({ key }) => key);
  if (valid.includes(stage)) return { of: stage };
  throw unknownKey('JOURNEY_UNKNOWN_STAGE', { parameter: 'stage', value: stage, valid });
};

/** Which documents a request lists. Throws for what names nothing. */
export const readSelection = (
  query: RawQuery,
  { journey, personas }: Pick<CoverageInput, 'journey' | 'personas'>,
): InventorySelection => ({
  stage: readStage(query, journey),
  forEveryone: readBoolean(query, 'everyone') ?? false,
  forPersona: readKey(query, 'for', {
    code: 'JOURNEY_UNKNOWN_PERSONA',
    rows: personas.map((key) => ({ key })),
  }),
  primary: readBoolean(query, 'primary') ?? false,
  planned: readBoolean(query, 'planned') ?? false,
  stale: readBoolean(query, 'stale') ?? false,
  overTagged: readBoolean(query, 'overTagged') ?? false,
  afterPurchase: readBoolean(query, 'afterPurchase') ?? false,
  search: readText(query, 'search', { expected: 'a part of a title' }) ?? null,
});

/** The documents behind a figure of the report, of what the caller may see, page by page. */
export const listInventory = async (strapi: Strapi, query: RawQuery, view: View) => {
  refuseOthers(query, INVENTORY_PARAMETERS);
  const pagination = readPagination(query, PIECES_A_PAGE);
  const input = await inputFor(strapi, query, view);
  const found = inventory(input, readSelection(query, input), readSort(query));
  return {
    data: found.slice(pagination.start, pagination.start + pagination.limit),
    meta: {
      pagination: paginationMeta(pagination, pagination.withCount ? found.length : null),
      scope: scopeMeta(input),
    },
  };
};
