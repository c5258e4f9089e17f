import type { CoverageInput } from './types';

/**
 * All that is asked of an inventory, as a name: every part of the input has a say but the documents
 * and the time.
 */
export const questionOf = (input: CoverageInput): string =>
  JSON.stringify({ ...input, inventory: undefined, now: undefined });

/** Until when what is counted of no document at all holds: by age, documents come into view by themselves. */
export const holdsUntil = ({ filter, now }: Pick<CoverageInput, 'filter' | 'now'>): number =>
  filter.age === null ? Infinity : now;
