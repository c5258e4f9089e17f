import fc from 'fast-check';
import type { Journey } from '../../../server/src/core/journey/types';
import { journeyOf } from './journeys';

/** Stage keys in no alphabetical order, so that no order by key passes for the journey's. */
const KEYS = ['mid', 'late', 'early', 'open', 'close', 'back', 'zeal'];

/** Sound journeys of one to seven stages; borders at tens, so that equal distances are common. */
export const anyJourney: fc.Arbitrary<Journey> = fc
  .uniqueArray(fc.integer({ min: 1, max: 19 }), { maxLength: KEYS.length - 1 })
  .map((tens) => {
    const borders = [0, ...tens.map((ten) => ten * 10).sort((a, b) => a - b), 200];
    const stages = borders.slice(1).map((to, index) => ({
      key: KEYS[index] ?? '',
      from: borders[index] ?? 0,
      to,
    }));
    return journeyOf('any', stages);
  });
