import fc from 'fast-check';
import { collectionOf, nameOf, withDocuments } from '../../../server/src/core/coverage/collection';
import { coverage } from '../../../server/src/core/coverage/coverage';
import { gapRuns, gaps } from '../../../server/src/core/coverage/gaps';
import { stretchOf } from '../../../server/src/core/coverage/gaps/order';
import { overParts, type Inventory, type Versions } from '../../../server/src/core/coverage/parts';
import type { CoverageInput, Gap } from '../../../server/src/core/coverage/types';
import type { Piece } from '../../../server/src/core/targeting/types';
import { anyInput } from './arbitraries';
import { DAY, input, NOW, piece, piecesOf } from './build';
import { coverageByHand } from './oracle/coverage';
import { gapsByHand } from './oracle/gaps';

const documentsOf = (inventory: Inventory): readonly Versions[] =>
  'documents' in inventory ? inventory.documents : inventory.parts.flatMap(documentsOf);

/** The inventory with other versions of the document at a place; what it is not in stays the same object. */
const replaced = (inventory: Inventory, at: number, versions: Versions): Inventory => {
  if (at < 0 || at >= documentsOf(inventory).length) return inventory;
  if ('documents' in inventory) {
    return { documents: inventory.documents.map((own, index) => (index === at ? versions : own)) };
  }
  let before = 0;
  const parts = inventory.parts.map((part) => {
    const start = before;
    before += documentsOf(part).length;
    return replaced(part, at - start, versions);
  });
  return { parts };
};

const HOUR = 60 * 60 * 1000;

/** What happens between one report and the next. */
const anyStep = fc.record({
  /** In the place of a document there is one like another, or none. */
  at: fc.nat({ max: 13 }),
  like: fc.option(fc.nat({ max: 13 })),
  later: fc.constantFrom(0, 1, HOUR, DAY, 6 * DAY, -2 * DAY),
  filter: anyInput.map(({ filter }) => filter),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const after = (site: CoverageInput, { at, like, later }: Step): CoverageInput => {
  const other = documentsOf(site.inventory)[like ?? -1] ?? [];
  const versions = other.map((one) => ({ ...one, documentId: `new-${at}` }));
  return {
    ...site,
    inventory: replaced(site.inventory, at, versions),
    now: site.now + later,
  };
};

const withoutArithmetic = (site: CoverageInput) =>
  gaps(site).map(({ arithmetic, ...gap }) => ({ ...gap, arithmetic: arithmetic.length }));

const expectTrue = (site: CoverageInput): void => {
  expect(coverage(site)).toEqual(coverageByHand(site));
  expect(withoutArithmetic(site)).toEqual(
    gapsByHand(site).map((gap) => ({ ...gap, arithmetic: 4 })),
  );
};

describe('a report on content that was reported on before', () => {
  it('is what a count by hand gives, whatever has changed and however late it is', () => {
    fc.assert(
      fc.property(anyInput, fc.array(anyStep, { maxLength: 5 }), (first, steps) => {
        let site = first;
        expectTrue(site);
        for (const step of steps) {
          // By the same filter first, so that what is remembered is asked for again.
          site = after(site, step);
          expectTrue(site);
          site = { ...site, filter: step.filter };
          expectTrue(site);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('reads no more than the part around the document that has changed', () => {
    let reads = 0;
    const watched = (one: Piece): Piece =>
      new Proxy(one, {
        get: (target, key: keyof Piece) => {
          reads += 1;
          return target[key];
        },
      });
    const pieces = Array.from({ length: 5000 }, (_, at) =>
      watched(piece({ documentId: `d${at}`, stages: ['awareness'], age: 1 })),
    );
    const readsOf = (inventory: Inventory): number => {
      reads = 0;
      const site = { ...input({ personas: ['nurse'] }), inventory };
      coverage(site);
      gaps(site);
      return reads;
    };
    const before = collectionOf(pieces);
    const all = readsOf(before.inventory);
    const changed = watched(piece({ documentId: 'd7', stages: ['decision'] }));
    const now = withDocuments(before, new Map([[nameOf(changed), [changed]]]));
    expect(readsOf(now.inventory)).toBeLessThan(all / 30);
    expect(readsOf(now.inventory)).toBe(0);
  });
});

describe('what is remembered of a part', () => {
  it('is the answers to the last few questions', () => {
    const inventory = { documents: [[piece()]] };
    let counted = 0;
    const count = overParts<{ name: string; now: number }, object>({
      remembers: 2,
      nameOf: ({ name }) => name,
      ofDocuments: () => () => {
        counted += 1;
        return { result: {}, until: Infinity };
      },
      together: () => ({}),
    });
    const countsFor = (names: string): number => {
      counted = 0;
      for (const name of names) count(inventory, { name, now: NOW });
      return counted;
    };
    expect(countsFor('abab')).toBe(2);
    expect(countsFor('c')).toBe(1);
    expect(countsFor('bc')).toBe(0);
    expect(countsFor('a')).toBe(1);
  });
});

describe('the gaps of thousands of pieces', () => {
  it('are all there and in order, though they are kept in runs', () => {
    const pieces = Array.from({ length: 9000 }, (_, at) =>
      piece({ documentId: `d${(at * 7) % 9000}`, stages: ['awareness'], age: 200 + (at % 90) }),
    );
    const site = { ...input(), inventory: collectionOf(pieces).inventory };
    const stale = gaps(site).filter(({ type }) => type === 'stale');
    expect(gapRuns(site).length).toBeGreaterThan(2);
    expect(stale).toHaveLength(9000);
    const isInOrder = (gap: Gap, next: Gap) =>
      gap.priority > next.priority || (gap.priority === next.priority && gap.id < next.id);
    expect(stale.slice(1).every((gap, at) => isInOrder(stale[at]!, gap))).toBe(true);
    const stretch = { start: 4000, limit: 100 };
    expect(stretchOf(gapRuns(site), stretch, () => true)).toEqual(gaps(site).slice(4000, 4100));
  });
});

describe('a collection', () => {
  const anyContent = fc.array(
    fc.record({
      documentId: fc.nat({ max: 300 }).map((id) => `d${id}`),
      status: fc.constantFrom('draft' as const, 'published' as const),
      locale: fc.constantFrom('en', 'da'),
    }),
    { maxLength: 200, size: 'max' },
  );

  it('holds what it was given, document by document, after any replacement', () => {
    const byName = (pieces: readonly Piece[]) => pieces.map((each) => JSON.stringify(each)).sort();
    fc.assert(
      fc.property(anyContent, fc.array(anyContent, { maxLength: 4 }), (first, changes) => {
        let expected = first.map(piece);
        let collection = collectionOf(expected);
        for (const change of changes) {
          // Each other document named is gone.
          const pieces = change.map(piece).filter((_, at) => at % 2 === 0);
          const names = new Set(change.map(piece).map(nameOf));
          const documents = new Map(
            [...names].map((name) => [name, pieces.filter((one) => nameOf(one) === name)]),
          );
          collection = withDocuments(collection, documents);
          expected = [...expected.filter((one) => !names.has(nameOf(one))), ...pieces];
        }
        expect(byName(piecesOf(collection.inventory))).toEqual(byName(expected));
        expect(collection.size).toBe(expected.length);
      }),
    );
  });

  it('leaves every part as it is that nothing has changed in', () => {
    const pieces = Array.from({ length: 10_000 }, (_, at) => piece({ documentId: `d${at}` }));
    const before = collectionOf(pieces);
    const now = withDocuments(
      before,
      new Map([
        [nameOf(pieces[5000]!), [pieces[5000]!]],
        [nameOf(piece({ documentId: 'new' })), [piece({ documentId: 'new' })]],
      ]),
    );
    const partsOf = ({ inventory }: typeof before) => ('parts' in inventory ? inventory.parts : []);
    expect(partsOf(now).filter((part) => !partsOf(before).includes(part))).toHaveLength(2);
    expect(now.leaves.filter((leaf) => !before.leaves.includes(leaf))).toHaveLength(2);
  });
});
