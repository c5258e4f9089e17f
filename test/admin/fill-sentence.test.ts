import type { Fill } from '../../server/src/core/coverage/contribution';
import { fillValues, inSentence } from '../../admin/src/content-manager/panel/fillSentence';

const FILL: Fill = {
  kind: 'first',
  personas: [],
  format: null,
  ofType: false,
  isExpected: false,
  count: 1,
  target: 2,
  isCounted: false,
};
const NAMES = {
  stage: 'Decision',
  type: 'Case study',
  locale: 'Danish',
  persona: (key: string) => `the ${key}`,
  format: () => 'Comparison',
  list: (items: readonly string[]) => items.join(' and '),
};

describe('a name in a sentence', () => {
  it.each([
    ['Comparison', 'comparison'],
    ['How-to guide', 'how-to guide'],
    ['Økonomi', 'økonomi'],
    ['FAQ', 'FAQ'],
    ['E-book', 'E-book'],
    ['checklist', 'checklist'],
    ['', ''],
  ])('writes %s as %s', (name, written) => {
    expect(inSentence(name)).toBe(written);
  });
});

describe('the sentence about a fill', () => {
  it('names the format, or else the content type, or else neither', () => {
    const what = (loose: Partial<Fill>) => {
      const values = fillValues({ ...FILL, ...loose }, NAMES);
      return [values['what'], values['name']];
    };
    expect(what({ format: 'comparison' })).toEqual(['format', 'comparison']);
    expect(what({ format: 'comparison', ofType: true })).toEqual(['type', 'case study']);
    expect(what({})).toEqual(['any', '']);
  });

  it('names personas and locale where it is about some', () => {
    expect(fillValues({ ...FILL, personas: ['buyer', 'nurse'] }, NAMES)).toMatchObject({
      hasPersonas: 'yes',
      personas: 'the buyer and the nurse',
      hasLocale: 'yes',
      locale: 'Danish',
    });
    expect(fillValues(FILL, { ...NAMES, locale: undefined })).toMatchObject({
      hasPersonas: 'no',
      hasLocale: 'no',
    });
  });
});
