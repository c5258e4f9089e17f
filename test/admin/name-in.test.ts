import fc from 'fast-check';

import { nameIn } from '../../admin/src/localization/nameIn';
import { nameIn as serverNameIn } from '../../server/src/core/journey/names';

describe('the name of a definition', () => {
  const name = { en: 'Awareness', da: 'Bevidsthed', 'de-AT': 'Aufmerksamkeit' };

  it.each([
    ['da', 'Bevidsthed'],
    ['da-DK', 'Bevidsthed'],
    ['de-AT', 'Aufmerksamkeit'],
    ['sv', 'Awareness'],
  ])('in %s is %s', (locale, expected) => {
    expect(nameIn(name, locale)).toBe(expected);
  });

  it('is the first there is where there is no English', () => {
    expect(nameIn({ da: 'Bevidsthed' }, 'sv')).toBe('Bevidsthed');
  });

  it('is the one that the server answers with', () => {
    const locale = fc.constantFrom('en', 'da', 'da-DK', 'sv', 'sv-FI', 'constructor');
    const text = fc.dictionary(locale, fc.constantFrom('', ' ', 'Awareness', 'Bevidsthed'));

    fc.assert(
      fc.property(text, locale, (texts, asked) => {
        expect(nameIn(texts, asked)).toBe(serverNameIn(texts, asked));
      }),
    );
  });
});
