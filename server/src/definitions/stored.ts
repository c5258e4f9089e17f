import type { LocalizedText } from '../core/journey/types';

const isText = (entry: [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string';

/**
 * A text in each language, as it is stored. What else may stand there, by hand or from a broken
 * import, counts as absent: one bad row must not take the answers from all others.
 */
export const storedText = (stored: unknown): LocalizedText =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored)
    ? Object.fromEntries(Object.entries(stored).filter(isText))
    : {};

/** Names of types; null: all of them. What is no list of names counts as none. */
export const storedTypes = (stored: unknown): string[] | null => {
  const names = Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [];
  return names.length > 0 ? names : null;
};
