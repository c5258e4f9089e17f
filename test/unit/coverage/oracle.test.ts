import fc from 'fast-check';
import { coverage } from '../../../server/src/core/coverage/coverage';
import { gaps } from '../../../server/src/core/coverage/gaps';
import { GAP_TYPES, type Gap } from '../../../server/src/core/coverage/types';
import { anyInput } from './arbitraries';
import { coverageByHand } from './oracle/coverage';
import { gapsByHand } from './oracle/gaps';

const withoutArithmetic = ({ arithmetic, ...gap }: Gap) => ({ ...gap, factors: arithmetic.length });

describe('against a count by hand, over random sites and filters', () => {
  it('every figure of coverage agrees', () => {
    fc.assert(
      fc.property(anyInput, (site) => {
        expect(coverage(site)).toEqual(coverageByHand(site));
      }),
      { numRuns: 500 },
    );
  });

  it('every gap agrees, in the same order', () => {
    const seen = new Map<string, number>(GAP_TYPES.map((type) => [type, 0]));
    fc.assert(
      fc.property(anyInput, (site) => {
        const expected = gapsByHand(site);
        const found = gaps(site).map(withoutArithmetic);
        expect(found).toEqual(expected.map((gap) => ({ ...gap, factors: 4 })));
        for (const { type } of expected) seen.set(type, (seen.get(type) ?? 0) + 1);
      }),
      { numRuns: 500 },
    );
    // A generator that hardly makes a type of gap would prove little of it.
    for (const [type, count] of seen) expect([type, count > 25]).toEqual([type, true]);
  });
});
