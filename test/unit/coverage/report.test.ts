import fc from 'fast-check';
import { coverage } from '../../../server/src/core/coverage/coverage';
import { gaps } from '../../../server/src/core/coverage/gaps';
import type { CoverageInput } from '../../../server/src/core/coverage/types';
import type { Piece } from '../../../server/src/core/targeting/types';
import { anyInput } from './arbitraries';
import { expectation, FIVE, input, inventoryOf, journeyOf, piece, piecesOf } from './build';

const report = (site: CoverageInput) => ({ ...coverage(site), gaps: gaps(site) });

/** How often a report reads the tags of its pieces. */
const readsOf = (documents: number): number => {
  let reads = 0;
  const watched = (one: Piece): Piece =>
    new Proxy(one, {
      get: (target, key: keyof Piece) => {
        reads += 1;
        return target[key];
      },
    });
  const stages = FIVE.stages.map(({ key }) => key);
  const pieces = Array.from({ length: documents }, (_, index) =>
    ['en', 'da'].flatMap((locale) =>
      (['draft', 'published'] as const).map((status) =>
        watched(
          piece({ documentId: `d${index}`, locale, status, stages: [stages[index % 5]!], age: 1 }),
        ),
      ),
    ),
  ).flat();
  const expectations = stages.map((stage) => expectation({ key: stage, stage, format: 'guide' }));
  report(input({ pieces, expectations, locales: ['en', 'da'], personas: ['nurse', 'buyer'] }));
  return reads;
};

describe('a report', () => {
  it('is the same in whatever order the pieces come', () => {
    fc.assert(
      fc.property(
        anyInput.chain((site) => {
          const pieces = piecesOf(site.inventory);
          return fc.tuple(
            fc.constant(site),
            fc.shuffledSubarray(pieces, { minLength: pieces.length }),
          );
        }),
        ([site, pieces]) => {
          expect(report({ ...site, inventory: inventoryOf(pieces) })).toEqual(report(site));
        },
      ),
    );
  });

  it('leaves what it is given as it was', () => {
    fc.assert(
      fc.property(anyInput, (site) => {
        const before = structuredClone(site);
        report(site);
        expect(site).toEqual(before);
      }),
    );
  });

  it('reads each piece as often in a big inventory as in a small one', () => {
    expect(readsOf(2000) / 2000).toBeCloseTo(readsOf(20) / 20, 0);
  });

  it('of an empty site has every cell, every row, and no dead end', () => {
    const { cells, all, byFormat, byLocale, byType, totals, transitions } = coverage(
      input({ personas: ['nurse'], formats: ['guide', 'video'], locales: ['en', 'da'] }),
    );
    expect(cells).toHaveLength(10);
    expect(all).toHaveLength(5);
    expect(byFormat).toHaveLength(10);
    expect(byLocale).toHaveLength(10);
    expect(byType).toHaveLength(5);
    expect(transitions).toHaveLength(8);
    expect(transitions.filter(({ deadEnd }) => deadEnd)).toEqual([]);
    expect(totals).toMatchObject({ pieces: 0, untagged: 0, overTagged: 0, stale: 0 });
    expect(totals.funnelBalance.map(({ share }) => share)).toEqual([0, 0, 0, 0, 0]);
  });

  it('lists cells stage by stage, the personas as given, everyone last', () => {
    const { cells } = coverage(input({ personas: ['nurse', 'buyer'] }));
    expect(cells.slice(0, 4).map(({ stage, persona }) => [stage, persona])).toEqual([
      ['awareness', 'nurse'],
      ['awareness', 'buyer'],
      ['awareness', null],
      ['consideration', 'nurse'],
    ]);
  });

  it('has a transition from each stage to the next, for a visitor of unknown persona too', () => {
    const pieces = [piece({ stages: ['awareness'], personas: ['nurse'] })];
    const { transitions } = coverage(input({ pieces, personas: ['nurse', 'buyer'] }));
    expect(transitions.filter(({ from }) => from === 'awareness')).toEqual([
      {
        persona: 'nurse',
        from: 'awareness',
        to: 'consideration',
        fromCount: 1,
        toCount: 0,
        deadEnd: true,
      },
      {
        persona: 'buyer',
        from: 'awareness',
        to: 'consideration',
        fromCount: 0,
        toCount: 0,
        deadEnd: false,
      },
      {
        persona: null,
        from: 'awareness',
        to: 'consideration',
        fromCount: 1,
        toCount: 0,
        deadEnd: true,
      },
    ]);
  });

  it('of a journey that ends with the purchase misses nothing after it', () => {
    const journey = journeyOf([
      ['think', 0, 80],
      ['buy', 80, 200],
    ]);
    const types = gaps(input({ journey })).map(({ type }) => type);
    expect(types).toEqual(['missing', 'missing']);
  });
});
