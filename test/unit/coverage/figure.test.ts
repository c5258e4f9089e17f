import fc from 'fast-check';
import { coverage } from '../../../server/src/core/coverage/coverage';
import {
  coverageFigure,
  lastWeeks,
  shareOf,
  type Snapshot,
} from '../../../server/src/core/coverage/figure';
import { gaps } from '../../../server/src/core/coverage/gaps';
import { mapPieces } from '../../../server/src/core/coverage/parts';
import type { CoverageInput } from '../../../server/src/core/coverage/types';
import { anyInput } from './arbitraries';
import { coverageByHand } from './oracle/coverage';
import { input, inventoryOf, piece, piecesOf } from './build';

/** The view that the figure is of: one locale, nothing else chosen. */
const anyView = anyInput.map((site): CoverageInput => ({
  ...site,
  filter: {
    locale: site.locales[0] ?? 'en',
    types: null,
    format: null,
    persona: null,
    status: 'published',
    age: null,
  },
}));

const figureOf = (site: CoverageInput) => coverageFigure(coverage(site));

describe('coverage in one figure', () => {
  it('counts the cells of personas that have their target', () => {
    const site = input({
      personas: ['nurse', 'buyer'],
      pieces: [
        piece({ documentId: 'a', stages: ['awareness'] }),
        piece({ documentId: 'b', stages: ['awareness'], personas: ['nurse'] }),
      ],
    });
    expect(figureOf(site)).toEqual({ met: 1, cells: 10 });
    expect(shareOf(figureOf(site))).toBe(0.1);
  });

  it('counts the cells for everyone where there are no personas', () => {
    const pieces = ['a', 'b'].map((id) => piece({ documentId: id, stages: ['awareness'] }));
    expect(figureOf(input({ pieces }))).toEqual({ met: 1, cells: 5 });
  });

  it('is 0 where nothing is asked for', () => {
    expect(shareOf(coverageFigure({ cells: [] }))).toBe(0);
  });

  it('is as counted by hand, over random sites', () => {
    fc.assert(
      fc.property(anyView, (site) => {
        const rows = coverageByHand(site).cells;
        const asked = rows.filter(
          ({ persona }) => (persona === null) === (site.personas.length === 0),
        );
        expect(figureOf(site)).toEqual({
          met: asked.filter(({ count, target }) => count >= target).length,
          cells: asked.length,
        });
      }),
    );
  });

  it('is whole exactly when no stage lacks anything for anyone', () => {
    let whole = 0;
    const anyFull = fc.oneof(
      anyView,
      anyView.map((site) => ({
        ...site,
        inventory: mapPieces(site.inventory, (each) => ({
          ...each,
          locale: null,
          targeting: { ...each.targeting, stages: site.journey.stages.map(({ key }) => key) },
        })),
      })),
    );
    fc.assert(
      fc.property(anyFull, (site) => {
        const lacking = gaps(site).filter(
          ({ type, format, types }) =>
            ['missing', 'locale-missing', 'thin'].includes(type) &&
            format === null &&
            types === null,
        );
        const share = shareOf(figureOf(site));
        expect(share === 1).toBe(lacking.length === 0);
        if (share === 1) whole += 1;
      }),
      { numRuns: 300 },
    );
    expect(whole).toBeGreaterThan(10);
  });

  it('never falls when a piece for everyone is published', () => {
    fc.assert(
      fc.property(anyView, (site) => {
        const stages = site.journey.stages.slice(0, 2).map(({ key }) => key);
        const added = piece({
          documentId: 'new',
          contentType: site.types[0]!,
          locale: null,
          stages,
        });
        const more = { ...site, inventory: inventoryOf([...piecesOf(site.inventory), added]) };
        expect(figureOf(more).met).toBeGreaterThanOrEqual(figureOf(site).met);
      }),
    );
  });
});

describe('the figure of last week', () => {
  const now = Date.UTC(2026, 2, 20, 9);
  const on = (...days: string[]): Snapshot[] => days.map((day) => ({ day, met: 1, cells: 4 }));

  it.each([
    ['a week ago', on('2026-03-12', '2026-03-13', '2026-03-19'), '2026-03-13'],
    [
      'the newest before, if there is none',
      on('2026-03-08', '2026-03-10', '2026-03-19'),
      '2026-03-10',
    ],
    ['two weeks ago at the most', on('2026-03-06'), '2026-03-06'],
    ['none that is older', on('2026-03-05'), undefined],
    ['none that is younger', on('2026-03-14', '2026-03-20'), undefined],
  ])('is that of %s', (_name, snapshots, day) => {
    expect(lastWeeks(snapshots, now)?.day).toBe(day);
  });
});
