import type { IntlMessageFormat } from 'intl-messageformat';

import { nameIn } from '../core/journey/names';
import type { LocalizedText } from '../core/journey/types';
import { CATALOGUES, type MessageKey } from './catalogues';

/** How things are said in one language. */
export interface Words {
  /** The language of messages and figures: the asked one, or English where it is not spoken. */
  readonly spoken: string;
  readonly t: (key: MessageKey, values?: Record<string, string | number>) => string;
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** A share, 0 to 1. */
  readonly percent: (share: number, sign?: 'always') => string;
  /** Milliseconds since 1970. */
  readonly date: (time: number) => string;
  /** As it stands in a sentence. */
  readonly languageName: (code: string) => string;
  /** A word as it stands by itself, with a capital letter. */
  readonly alone: (word: string) => string;
  /** A text that was written in several languages. */
  readonly nameIn: (text: LocalizedText) => string;
}

const isSpoken = (language: string): language is keyof typeof CATALOGUES =>
  Object.hasOwn(CATALOGUES, language);

/**
 * The words of a language. What puts figures into them is loaded with the first export: no start has
 * to wait for it.
 *
 * @param locale A locale code; `da-DK` speaks Danish.
 */
export const wordsIn = async (locale: string): Promise<Words> => {
  const { IntlMessageFormat: Format } = await import('intl-messageformat');
  const language = locale.split('-', 1)[0] ?? locale;
  const spoken = isSpoken(language) ? language : 'en';
  const messages = CATALOGUES[spoken];
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const formatOf = (key: MessageKey): IntlMessageFormat => {
    const known = formats.get(key);
    if (known) return known;
    const format = new Format(messages[key], spoken);
    formats.set(key, format);
    return format;
  };
  const number = new Intl.NumberFormat(spoken);
  const list = new Intl.ListFormat(spoken);
  const languages = new Intl.DisplayNames(spoken, { type: 'language' });
  const date = new Intl.DateTimeFormat(spoken, { dateStyle: 'long', timeZone: 'UTC' });

  return {
    spoken,
    t: (key, values) => String(formatOf(key).format(values)),
    list: (items) => list.format(items),
    number: (value) => number.format(value),
    percent: (share, sign) =>
      new Intl.NumberFormat(spoken, {
        style: 'percent',
        ...(sign === 'always' ? { signDisplay: 'exceptZero' as const } : {}),
      }).format(share),
    date: (time) => date.format(time),
    languageName: (code) => languages.of(code) ?? code,
    alone: (word) => word.charAt(0).toLocaleUpperCase(spoken) + word.slice(1),
    nameIn: (text) => nameIn(text, locale),
  };
};
