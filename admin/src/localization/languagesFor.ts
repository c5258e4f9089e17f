import type { LocalizedText } from '../../../server/src/core/journey/types';

interface Known {
  /** The language of the admin. */
  readonly own: string;
  /** Codes of the site's locales, the default one first. */
  readonly site: readonly string[];
}

/** The languages to ask a text in: the admin's own first, the site's, and those it has already. */
export const languagesFor = (text: LocalizedText, { own, site }: Known): string[] => [
  ...new Set([own, ...site, ...Object.keys(text)]),
];

/** The text with another wording in one language; a blank one is left out. */
export const withText = (
  text: LocalizedText,
  { language, wording }: { language: string; wording: string },
): LocalizedText => {
  const others = Object.entries(text).filter(([code]) => code !== language);
  return Object.fromEntries(wording.trim() === '' ? others : [...others, [language, wording]]);
};
