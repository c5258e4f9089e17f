/** Hexadecimal digits of a key: 120 bytes, which an index column holds on every database. */
const DIGITS = 240;

const utf8 = new TextEncoder();

/**
 * What a title is compared by, as plain text: its lower case in compatibility form (NFKC), the
 * UTF-8 bytes in hexadecimal, cut to 240 digits. Databases collate letters each in their own way;
 * digits they all order alike.
 */
export const sortKey = (title: string): string =>
  Array.from(utf8.encode(title.normalize('NFKC').toLowerCase()).subarray(0, DIGITS / 2), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
