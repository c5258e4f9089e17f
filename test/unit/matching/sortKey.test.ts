import fc from 'fast-check';
import { sortKey } from '../../../server/src/core/matching/sortKey';
import { cases } from '../../cases/matching/sort-keys.json';

describe('the key that titles are compared by', () => {
  it.each(cases)('spells out $name', ({ title, key }) => {
    expect(sortKey(title)).toBe(key);
  });

  it('is cut to 240 digits', () => {
    expect(sortKey('a'.repeat(120))).toBe('61'.repeat(120));
    expect(sortKey('a'.repeat(121))).toBe('61'.repeat(120));
  });

  it('orders titles as their bytes do', () => {
    const bytes = (title: string) =>
      Buffer.from(title.normalize('NFKC').toLowerCase(), 'utf8').subarray(0, 120);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [x, y] = [sortKey(a), sortKey(b)];
        expect(x < y ? -1 : Number(x > y)).toBe(Buffer.compare(bytes(a), bytes(b)));
      }),
    );
  });
});
