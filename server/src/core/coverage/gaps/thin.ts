import { lackOf, type Ask } from './asks';
import type { GapFacts } from './gap';

/** Something, but less than is wished. */
export const findThin = (asks: readonly Ask[]): GapFacts[] =>
  asks.filter(({ status }) => status === 'thin').map((ask) => ({ type: 'thin', ...lackOf(ask) }));
