import fc from 'fast-check';

import { alignedMapping, mappingProblems, overlapsOf } from '../../../server/src/core/journey/move';
import { anyJourney } from './arbitraries';
import { journeyOf } from './journeys';

const two = journeyOf('two', [
  { key: 'before', from: 0, to: 100 },
  { key: 'after', from: 100, to: 200 },
]);
const three = journeyOf('three', [
  { key: 'early', from: 0, to: 80 },
  { key: 'late', from: 80, to: 120 },
  { key: 'care', from: 120, to: 200 },
]);

describe('the mapping by readiness', () => {
  it('names the stage with the greatest overlap for each stage', () => {
    expect(alignedMapping({ from: two, to: three })).toEqual({ before: 'early', after: 'care' });
  });

  it('is always without a problem', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (from, to) => {
        expect(mappingProblems({ from, to }, alignedMapping({ from, to }))).toEqual([]);
      }),
    );
  });
});

describe('a mapping', () => {
  const problemsOf = (mapping: Record<string, string>) =>
    mappingProblems({ from: two, to: three }, mapping);

  it('may send several stages to one', () => {
    expect(problemsOf({ before: 'late', after: 'late' })).toEqual([]);
  });

  it('has to name every stage that is left', () => {
    expect(problemsOf({ after: 'care' })).toEqual([{ code: 'unmapped', stage: 'before' }]);
  });

  it('may name no stage that is none of the journey that is left', () => {
    expect(problemsOf({ before: 'early', after: 'care', early: 'care' })).toEqual([
      { code: 'unknown-from', stage: 'early' },
    ]);
  });

  it('may send to no stage that is none of the new journey', () => {
    expect(problemsOf({ before: 'early', after: 'after' })).toEqual([
      { code: 'unknown-to', stage: 'after', to: 'after' },
    ]);
  });

  it('takes no stage from what every object has', () => {
    const odd = journeyOf('odd', [{ key: 'constructor', from: 0, to: 200 }]);
    expect(mappingProblems({ from: odd, to: two }, {})).toEqual([
      { code: 'unmapped', stage: 'constructor' },
    ]);
  });
});

describe('the overlaps of a stage', () => {
  it('are the shares of its range in each stage of the other journey', () => {
    expect(overlapsOf({ from: two, to: three }, 'before')).toEqual([
      { stage: 'early', share: 0.8 },
      { stage: 'late', share: 0.2 },
    ]);
  });

  it('are none of a stage that there is not', () => {
    expect(overlapsOf({ from: two, to: three }, 'early')).toEqual([]);
  });

  it('add up to the whole stage, and the greatest of them is the stage it goes to', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (from, to) => {
        const mapping = alignedMapping({ from, to });
        for (const { key } of from.stages) {
          const overlaps = overlapsOf({ from, to }, key);
          const shares = overlaps.map(({ share }) => share);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
          const greatest = overlaps.filter(({ share }) => share === Math.max(...shares));
          expect(mapping[key]).toBe(greatest.at(-1)?.stage);
        }
      }),
    );
  });
});
