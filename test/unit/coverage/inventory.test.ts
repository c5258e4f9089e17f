import fc from 'fast-check';
import { coverage } from '../../../server/src/core/coverage/coverage';
import {
  inventory,
  INVENTORY_SORTS,
  type InventoryItem,
  type InventorySelection,
  type InventorySort,
} from '../../../server/src/core/coverage/inventory';
import type { CoverageFilter, CoverageInput } from '../../../server/src/core/coverage/types';
import { anyInput } from './arbitraries';
import { input, inventoryOf, piece, piecesOf } from './build';
import { inventoryByHand } from './oracle/inventory';

const EVERYTHING: InventorySelection = {
  stage: null,
  forEveryone: false,
  forPersona: null,
  primary: false,
  planned: false,
  stale: false,
  overTagged: false,
  afterPurchase: false,
  search: null,
};
const BY_TITLE: InventorySort = { by: 'title', direction: 'asc' };

const listed = (site: CoverageInput, selection: Partial<InventorySelection> = {}) =>
  inventory(site, { ...EVERYTHING, ...selection }, BY_TITLE);
const count = (site: CoverageInput, selection: Partial<InventorySelection>): number =>
  listed(site, selection).length;
const narrowed = (site: CoverageInput, filter: Partial<CoverageFilter>): CoverageInput => ({
  ...site,
  filter: { ...site.filter, ...filter },
});
const idOf = ({ contentType, documentId }: InventoryItem): string => `${contentType} ${documentId}`;

const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);

const anySelection: fc.Arbitrary<InventorySelection> = fc.record({
  stage: fc.constantFrom(null, null, { of: null }, { of: 'mid' }, { of: 'early' }),
  forEveryone: rarely,
  forPersona: fc.constantFrom(null, null, 'nurse', 'buyer'),
  primary: rarely,
  planned: rarely,
  stale: rarely,
  overTagged: rarely,
  afterPurchase: rarely,
  search: fc.constantFrom(null, null, 'DOC', 'document 1', 'nothing'),
});

describe('the list of the documents behind a figure', () => {
  it('is as picked by hand, over random sites and selections', () => {
    let found = 0;
    fc.assert(
      fc.property(anyInput, anySelection, (site, selection) => {
        const items = inventory(site, selection, BY_TITLE);
        const expected = inventoryByHand(site, selection);
        const inOrder = (some: InventoryItem[]) =>
          [...some].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
        expect(inOrder(items)).toEqual(inOrder(expected));
        found += items.length;
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(150);
  });

  it('has as many as each cell of the matrix counts: in all, primary, planned and stale', () => {
    fc.assert(
      fc.property(anyInput, (site) => {
        for (const cell of coverage(site).cells) {
          const row = cell.persona === null ? { forEveryone: true } : { forPersona: cell.persona };
          const here = { stage: { of: cell.stage }, ...row };
          expect({
            count: count(site, here),
            primary: count(site, { ...here, primary: true }),
            planned: count(site, { ...here, planned: true }),
            stale: count(site, { ...here, stale: true }),
          }).toEqual({
            count: cell.count,
            primary: cell.primary,
            planned: cell.planned,
            stale: cell.stale,
          });
        }
      }),
    );
  });

  it('has as many as every other figure: totals, balance, and the tables beside the matrix', () => {
    fc.assert(
      fc.property(anyInput, (site) => {
        const { all, personas, byFormat, byLocale, byType, totals } = coverage(site);
        const at = (stage: string) => ({ stage: { of: stage } });
        for (const total of all) expect(count(site, at(total.stage))).toBe(total.count);
        for (const { persona, ...row } of personas) {
          const here = persona === null ? { forEveryone: true } : { forPersona: persona };
          expect(count(site, here)).toBe(row.count);
          expect(count(site, { ...here, planned: true })).toBe(row.planned);
        }
        for (const { stage, format, count: wanted } of byFormat)
          expect(count(narrowed(site, { format }), at(stage))).toBe(wanted);
        for (const { stage, locale, count: wanted } of byLocale)
          expect(count(narrowed(site, { locale }), at(stage))).toBe(wanted);
        for (const { stage, type, count: wanted } of byType)
          expect(count(narrowed(site, { types: [type] }), at(stage))).toBe(wanted);
        for (const { stage, count: wanted } of totals.funnelBalance)
          expect(count(site, { ...at(stage), primary: true })).toBe(wanted);
        expect(count(site, {})).toBe(totals.pieces);
        expect(count(site, { stage: { of: null } })).toBe(totals.untagged);
        expect(count(site, { overTagged: true })).toBe(totals.overTagged);
        expect(count(site, { planned: true })).toBe(totals.planned);
        expect(count(site, { afterPurchase: true })).toBe(totals.afterPurchase ?? 0);
        expect(count(site, { stale: true })).toBe(totals.stale);
      }),
    );
  });

  it('stands in the order asked for, the same in whatever order the pieces come', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.constantFrom(...INVENTORY_SORTS),
        fc.constantFrom('asc' as const, 'desc' as const),
        (site, by, direction) => {
          const items = inventory(site, EVERYTHING, { by, direction });
          const turned = { ...site, inventory: inventoryOf(piecesOf(site.inventory).reverse()) };
          expect(inventory(turned, EVERYTHING, { by, direction })).toEqual(items);
          const values = items.map((item) =>
            by === 'title' ? item.title.toLowerCase() : item.updatedAt,
          );
          const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
          expect(values).toEqual(direction === 'asc' ? sorted : sorted.reverse());
        },
      ),
    );
  });

  it('puts small and capital letters together, and equal titles in order of their ids', () => {
    const pieces = ['b', 'a', 'c'].map((documentId, at) =>
      piece({ documentId, title: ['Zebra', 'apple', 'zebra'][at]! }),
    );
    expect(listed(input({ pieces })).map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c']);
  });

  it('finds the row of a persona by all of a document’s tags, as the matrix does', () => {
    const pieces = [
      piece({ locale: 'en', stages: ['awareness'], personas: ['nurse'] }),
      piece({ locale: 'da', stages: ['decision'] }),
    ];
    const site = input({ pieces, personas: ['nurse', 'buyer'], locales: ['en', 'da'] });
    const decision = { stage: { of: 'decision' } };
    expect(count(site, { ...decision, forPersona: 'nurse' })).toBe(1);
    expect(count(site, { ...decision, forPersona: 'buyer' })).toBe(0);
    expect(count(narrowed(site, { persona: 'buyer' }), decision)).toBe(1);
  });
});
