import type { LocalizedText } from './types';

/**
 * The text in `locale`; failing that in its language (`da` for `da-DK`), in English, in the
 * first language there is. Blank texts count as absent; empty when there is none at all.
 */
export const nameIn = (text: LocalizedText, locale: string): string => {
  const language = locale.split('-', 1)[0] ?? locale;
  for (const candidate of [locale, language, 'en', ...Object.keys(text)]) {
    // The locale comes from a request: 'constructor' must not find what every object has.
    const name = Object.hasOwn(text, candidate) ? text[candidate] : undefined;
    if (name?.trim()) return name;
  }
  return '';
};
