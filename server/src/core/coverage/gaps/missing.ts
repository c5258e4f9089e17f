import { lackOf, type Ask } from './asks';
import type { GapFacts } from './gap';

/** Nothing for a persona at a stage, in this locale or any other. */
export const findMissing = (asks: readonly Ask[]): GapFacts[] =>
  asks
    .filter(({ want, count, existsIn }) => count === 0 && !want.format && existsIn.length === 0)
    .map((ask) => ({ type: 'missing', ...lackOf(ask) }));
