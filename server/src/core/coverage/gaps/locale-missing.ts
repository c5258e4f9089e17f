import { lackOf, type Ask } from './asks';
import type { GapFacts } from './gap';

/** Nothing here of what another locale has. Stands in the place of a missing stage or format: the cure is a translation. */
export const findLocaleMissing = (asks: readonly Ask[]): GapFacts[] =>
  asks
    .filter(({ count, existsIn }) => count === 0 && existsIn.length > 0)
    .map((ask) => ({ type: 'locale-missing', ...lackOf(ask) }));
