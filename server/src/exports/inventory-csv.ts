import { cellOf } from '../core/import/vocabulary';
import {
  inventory,
  type InventoryItem,
  type InventorySelection,
  type InventorySort,
} from '../core/coverage/inventory';
import { localesInScope } from '../core/coverage/scope';
import type { CoverageInput } from '../core/coverage/types';
import type { Words } from '../wording/words';
import type { Row } from './csv';
import { dayOf } from './day';
import type { Names } from './names';

const COLUMNS = [
  'column.title',
  'column.type',
  'column.locale',
  'column.stages',
  'column.personas',
  'column.format',
  'column.touchpoints',
  'column.status',
  'column.updated-at',
  'column.stale',
  'column.document-id',
  'column.journey',
] as const;

const STATUS = { draft: 'value.draft', published: 'value.published' } as const;

/**
 * The documents as they are listed. Where tags are per locale and several locales are in view, each
 * locale by itself: a line is then what a piece is tagged with, and not several put together.
 */
export const listedItems = (
  input: CoverageInput,
  listing: {
    readonly selection: InventorySelection;
    readonly sort: InventorySort;
    readonly targetingPerLocale: boolean;
  },
): InventoryItem[] => {
  const { selection, sort, targetingPerLocale } = listing;
  if (!targetingPerLocale) return inventory(input, selection, sort);
  return localesInScope(input).flatMap((locale, index) =>
    inventory({ ...input, filter: { ...input.filter, locale } }, selection, sort).filter(
      // What is in no locale is in the view of each.
      ({ locales }) => index === 0 || locales.length > 0,
    ),
  );
};

/** The content inventory, line by line, in words that an import reads. */
export function* inventoryRows(
  items: readonly InventoryItem[],
  { words, names, journey }: { words: Words; names: Names; journey: string },
): Generator<Row> {
  const { t } = words;
  yield COLUMNS.map((column) => t(column));
  for (const item of items) {
    yield [
      item.title,
      names.type(item.contentType),
      cellOf(item.locales),
      cellOf(item.stages.map(names.stage)),
      cellOf(item.personas.map(names.persona)),
      cellOf(item.formats.map(names.format)),
      cellOf(item.touchpoints.map(names.touchpoint)),
      t(STATUS[item.status]),
      dayOf(item.updatedAt),
      item.isStale ? t('value.yes') : '',
      item.documentId,
      journey,
    ];
  }
}
