import fc from 'fast-check';

import {
  cellOf,
  textsIn,
  vocabularyOf,
  writtenFor,
  type Named,
} from '../../../server/src/core/import/vocabulary';

const NAMED: readonly Named[] = [
  { key: 'it-manager', name: { en: 'IT manager', da: 'It-chef' } },
  { key: 'house-owner', name: { en: 'House owner', da: 'Husejer' } },
  { key: 'buyer', name: { en: 'Manager', da: 'Indkøber' } },
  { key: 'seller', name: { en: 'Seller', da: 'Manager' } },
];
const vocabulary = vocabularyOf(NAMED);

/** Few letters, so that names meet keys and each other; and all that a cell could stumble over. */
const anyName = fc
  .array(fc.constantFrom('a', 'A', 'b', ' ', '|', ';', '\n', '=', '-', "'", 'æ', '"', ','), {
    maxLength: 4,
  })
  .map((letters) => letters.join(''));
const anyNamed: fc.Arbitrary<Named[]> = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a', 'b', 'a-b', 'aa', 'ab'),
    name: fc.record({ en: anyName, da: anyName }),
  }),
  { selector: ({ key }) => key },
);

describe('what a text in a spreadsheet means', () => {
  it.each(['it-manager', 'IT manager', 'it-chef', ' IT-CHEF ', 'It  manager'])(
    'is the same persona as %j, by key or by name',
    (text) => {
      expect(vocabulary.meaningOf(text)).toEqual({ kind: 'key', key: 'it-manager' });
    },
  );

  it('is not guessed where a name is that of two', () => {
    expect(vocabulary.meaningOf('manager')).toEqual({
      kind: 'ambiguous',
      keys: ['buyer', 'seller'],
    });
  });

  it('is a key before it is a name', () => {
    const both = vocabularyOf([
      { key: 'a', name: { en: 'b' } },
      { key: 'b', name: { en: 'B' } },
    ]);
    expect(both.meaningOf('b')).toEqual({ kind: 'key', key: 'b' });
  });

  it('is read without the apostrophe that keeps a formula from running', () => {
    const plus = vocabularyOf([{ key: 'more', name: { en: '+ More' } }]);
    expect(plus.meaningOf("'+ More")).toEqual({ kind: 'key', key: 'more' });
  });

  it('is not known where nothing is called so', () => {
    expect(vocabulary.meaningOf('constructor')).toEqual({ kind: 'unknown' });
  });
});

describe('what is written for some keys', () => {
  it('is the name, or the key where the name would not be read again', () => {
    const written = NAMED.map(({ key, name }) =>
      writtenFor(vocabulary, { key, name: name['en'] ?? '' }),
    );
    expect(written).toEqual(['IT manager', 'House owner', 'buyer', 'Seller']);
  });

  it('is always read as the same keys, whatever things are called', () => {
    fc.assert(
      fc.property(anyNamed, fc.constantFrom('en', 'da'), fc.boolean(), (named, locale, escaped) => {
        const words = vocabularyOf(named);
        const written = named.map(({ key, name }) =>
          writtenFor(words, { key, name: name[locale] ?? '' }),
        );
        const cell = cellOf(written);
        // As csv-stringify writes what a spreadsheet could run.
        const inFile = escaped && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
        const read = textsIn(inFile).map((text) => words.meaningOf(text));
        expect(read).toEqual(named.map(({ key }) => ({ kind: 'key', key })));
      }),
      { numRuns: 2000 },
    );
  });
});
