const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'a', ö: 'o' };

/** Turns a title into the last part of an address: `Ord om luft fra A til Å` gives `ord-om-luft-fra-a-til-aa`. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[æøåäö]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
