import { lackOf, type Ask } from './asks';
import type { GapFacts } from './gap';

/**
 * Nothing of an expected format, in this locale or any other. Told beside a missing stage too: which
 * formats to begin with is what a strategist asks next.
 */
export const findFormatMissing = (asks: readonly Ask[]): GapFacts[] =>
  asks
    .filter(({ want, count, existsIn }) => count === 0 && want.format && existsIn.length === 0)
    .map((ask) => ({ type: 'format-missing', ...lackOf(ask) }));
