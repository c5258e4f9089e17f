import fc from 'fast-check';
import { AXIS, gap, isWithin, overlap, PURCHASE } from '../../../server/src/core/journey/axis';

const range = fc
  .tuple(fc.integer({ min: 0, max: 199 }), fc.integer({ min: 1, max: 200 }))
  .map(([from, length]) => ({ from, to: Math.min(200, from + length) }));

describe('the readiness axis', () => {
  it('runs from 0 to 200 with the purchase from 100 to 120', () => {
    expect(AXIS).toEqual({ from: 0, to: 200 });
    expect(PURCHASE).toEqual({ from: 100, to: 120 });
  });

  it('measures the stretch that two ranges share', () => {
    expect(overlap({ from: 0, to: 50 }, { from: 30, to: 80 })).toBe(20);
    expect(overlap({ from: 0, to: 200 }, { from: 30, to: 80 })).toBe(50);
    expect(overlap({ from: 0, to: 50 }, { from: 50, to: 80 })).toBe(0);
    expect(overlap({ from: 0, to: 50 }, { from: 80, to: 90 })).toBe(0);
  });

  it('measures the stretch between two ranges, 0 where they touch or share', () => {
    expect(gap({ from: 0, to: 50 }, { from: 80, to: 90 })).toBe(30);
    expect(gap({ from: 80, to: 90 }, { from: 0, to: 50 })).toBe(30);
    expect(gap({ from: 0, to: 50 }, { from: 50, to: 80 })).toBe(0);
    expect(gap({ from: 0, to: 50 }, { from: 30, to: 80 })).toBe(0);
  });

  it('is not misled by binary fractions', () => {
    expect(gap({ from: 0, to: 66.6 }, { from: 99.9, to: 200 })).toBe(33.3);
    expect(overlap({ from: 66.6, to: 200 }, { from: 0, to: 99.9 })).toBe(33.3);
  });

  it('knows whether a range holds a value', () => {
    expect(isWithin({ from: 50, to: 80 }, 50)).toBe(true);
    expect(isWithin({ from: 50, to: 80 }, 79.9)).toBe(true);
    expect(isWithin({ from: 50, to: 80 }, 80)).toBe(false);
    expect(isWithin({ from: 50, to: 80 }, 49.9)).toBe(false);
  });

  it('agrees with counting whole points, whichever range comes first', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const points = Array.from({ length: 200 }, (_, point) => point);
        const shared = points.filter((point) => isWithin(a, point) && isWithin(b, point));
        const between = points.filter(
          (point) => (point >= a.to && point < b.from) || (point >= b.to && point < a.from),
        );
        expect(overlap(a, b)).toBe(shared.length);
        expect(overlap(b, a)).toBe(shared.length);
        expect(gap(a, b)).toBe(between.length);
        expect(gap(b, a)).toBe(between.length);
      }),
    );
  });
});
