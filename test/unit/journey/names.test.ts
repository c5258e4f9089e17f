import { nameIn } from '../../../server/src/core/journey/names';

const text = { sv: 'Beslut', en: 'Decision', da: 'Beslutning', 'en-GB': 'Decision (UK)' };

describe('a name in a language', () => {
  it('is the one of exactly that locale', () => {
    expect(nameIn(text, 'da')).toBe('Beslutning');
    expect(nameIn(text, 'en-GB')).toBe('Decision (UK)');
  });

  it('is the one of its language when the locale has none', () => {
    expect(nameIn(text, 'da-DK')).toBe('Beslutning');
    expect(nameIn(text, 'sv-Latn-FI')).toBe('Beslut');
  });

  it('is English when the language has none', () => {
    expect(nameIn(text, 'fr-FR')).toBe('Decision');
  });

  it('is the first there is when there is no English either', () => {
    expect(nameIn({ sv: 'Beslut', da: 'Beslutning' }, 'fr')).toBe('Beslut');
  });

  it('passes over blank names', () => {
    expect(nameIn({ da: ' ', en: '', sv: 'Beslut' }, 'da')).toBe('Beslut');
  });

  it('is empty when there is no name at all', () => {
    expect(nameIn({}, 'en')).toBe('');
  });

  it('is never something that every object has', () => {
    expect(nameIn({ en: 'Decision' }, 'constructor')).toBe('Decision');
  });
});
