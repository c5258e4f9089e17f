const LONGEST_KEY = 64;

/** Letters that do not come apart into a letter and an accent, as they are written without them. */
const SPELLED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', œ: 'oe' };

/** A key to begin with, from a name: `Før købet` gives `foer-koebet`. Empty when nothing is left. */
export const suggestKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[æøåßœ]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_KEY)
    .replace(/^-|-$/g, '');
