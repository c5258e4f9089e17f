import type { LocalizedText } from '../journey/types';

/** Something content is tagged with. */
export interface Named {
  readonly key: string;
  readonly name: LocalizedText;
}

/** What a text in a spreadsheet means: a key; no key; or one of several, which is not known. */
export type Meaning =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly keys: readonly string[] };

/** Stages, or personas, or another kind of tags, as spreadsheets may name them. */
export interface Vocabulary {
  /** By key, or by name in any language, whatever the case. */
  readonly meaningOf: (text: string) => Meaning;
  /** The keys there are. */
  readonly keys: readonly string[];
}

/** A text without what spreadsheets and people do not tell apart. */
export const folded = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** What a spreadsheet would run. Exports put an apostrophe before it, and so do people. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const unescaped = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

export const vocabularyOf = (named: readonly Named[]): Vocabulary => {
  const keysByText = new Map<string, Set<string>>();
  for (const { key, name } of named) {
    for (const text of Object.values(name).map(folded)) {
      if (text !== '') keysByText.set(text, (keysByText.get(text) ?? new Set()).add(key));
    }
  }
  // A key means itself, whatever another thing is called.
  for (const { key } of named) keysByText.set(folded(key), new Set([key]));

  const lookUp = (text: string): Meaning => {
    const [key, ...others] = keysByText.get(folded(text)) ?? [];
    if (key === undefined) return { kind: 'unknown' };
    return others.length === 0
      ? { kind: 'key', key }
      : { kind: 'ambiguous', keys: [key, ...others] };
  };
  return {
    keys: named.map(({ key }) => key),
    meaningOf: (text) => {
      const meaning = lookUp(text);
      return meaning.kind === 'unknown' ? lookUp(unescaped(text)) : meaning;
    },
  };
};

const SEPARATORS = /[|;\n\r]/;

/** The texts in a cell: between `|`, `;` or line breaks. */
export const textsIn = (cell: string): string[] =>
  cell
    .split(SEPARATORS)
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** Some texts as one cell, to be read again by `textsIn`. */
export const cellOf = (texts: readonly string[]): string => texts.join(' | ');

/** What to write for a key: the name if it means the key and nothing else when it is read again, else the key. */
export const writtenFor = (
  vocabulary: Vocabulary,
  { key, name }: { readonly key: string; readonly name: string },
): string => {
  const isRead = (text: string): boolean => {
    const meaning = vocabulary.meaningOf(text);
    return meaning.kind === 'key' && meaning.key === key;
  };
  const isOneText = textsIn(name).join() === name.trim() && name.trim() !== '';
  const isSafe = isOneText && isRead(name) && (!FORMULA.test(name) || isRead(`'${name}`));
  return isSafe ? name : key;
};
