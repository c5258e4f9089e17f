import type { LocalizedText } from '../../../server/src/core/journey/types';

/**
 * The text in a locale: that locale's own, else its language's (`da` for `da-DK`), else English,
 * else whichever there is. Blank texts count as absent; empty when there is none at all. The same
 * rule as the server's, whose code the admin does not load.
 */
export const nameIn = (text: LocalizedText, locale: string): string => {
  const language = locale.split('-', 1)[0] ?? locale;
  const candidates = [locale, language, 'en', ...Object.keys(text)];
  const name = candidates
    .map((candidate) => (Object.hasOwn(text, candidate) ? text[candidate] : undefined))
    .find((candidate) => candidate?.trim());
  return name ?? '';
};
