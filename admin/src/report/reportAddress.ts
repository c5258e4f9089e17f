import type { Transition } from '../../../server/src/core/coverage/types';
import { PLUGIN_ID } from '../pluginId';
import type { CoverageQuery, InventoryQuery } from '../services/answers';

/** The plugin's pages about the inventory. */
type ReportPath = 'inventory' | 'gaps' | 'transitions' | '';

/** What a page is opened with besides its filters; false and undefined leave a parameter out. */
type Parameters = Readonly<Record<string, string | boolean | undefined>>;

/** One of the plugin's pages under the same filters as the page that leads to it. */
export const reportAddress = (
  path: ReportPath,
  filter: CoverageQuery,
  parameters: Parameters = {},
): string => {
  const all: Parameters = { ...filter, ...parameters };
  const given = Object.entries(all).filter(([, value]) => value !== undefined && value !== false);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  const page = path === '' ? `/plugins/${PLUGIN_ID}` : `/plugins/${PLUGIN_ID}/${path}`;
  return given.length === 0 ? page : `${page}?${query}`;
};

/** Which documents of a view the Inventory page lists. */
export type Selection = Partial<
  Pick<
    InventoryQuery,
    | 'stage'
    | 'untagged'
    | 'everyone'
    | 'for'
    | 'primary'
    | 'planned'
    | 'stale'
    | 'overTagged'
    | 'afterPurchase'
  >
>;

/** The list of the documents behind a figure. */
export const inventoryAddress = (filter: CoverageQuery, selection: Selection): string =>
  reportAddress('inventory', filter, selection);

/** A row of the matrix, as the list takes it: of a persona, or of everyone. */
export const rowOf = (persona: string | null): Selection =>
  persona === null ? { everyone: true } : { for: persona };

/** The dead ends among the gaps, of the persona where it is one's. They have neither format nor age. */
export const deadEndAddress = (
  filter: CoverageQuery,
  { persona }: Pick<Transition, 'persona'>,
): string => {
  return reportAddress('gaps', filter, {
    ...(persona !== null && { persona }),
    format: undefined,
    age: undefined,
    gapTypes: 'dead-end',
  });
};
