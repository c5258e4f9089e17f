import type { Piece } from '../targeting/types';
import type { Reviewer } from './review';
import { AGE_MARKS, type CoverageAge } from './types';

/** Tells of each version whether it is of the age that is asked for; null asks for none. */
export const ageMatcher = (
  asked: CoverageAge | null,
  review: Reviewer,
): ((piece: Piece) => boolean) => {
  if (asked === null) return () => true;
  if (asked === 'stale') return (piece) => review(piece).isStale;
  if (asked === 'up-to-date') return (piece) => !review(piece).isStale;
  const days = AGE_MARKS.find((mark) => asked.endsWith(`-${mark}`)) ?? 0;
  const isWithin = asked.startsWith('within-');
  return (piece) => review(piece).age <= days === isWithin;
};
