import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

import type { Gap } from '../../server/src/core/coverage/types';
import { GAP_SENTENCE, gapValues, type GapNames } from '../../server/src/core/wording/gap-sentence';
import { gapWith } from './support/coverage';

const names: GapNames = {
  stage: (key) => ({ awareness: 'Awareness', consideration: 'Consideration' })[key] ?? key,
  persona: () => 'IT manager',
  format: () => 'Comparison',
  locale: (code) => ({ en: 'English', da: 'Danish', sv: 'Swedish' })[code] ?? code,
  type: () => 'Article',
};

const sentence = (gap: Gap, locale = 'en'): string => {
  const file = path.join(__dirname, '../../admin/src/translations', locale, 'gap.json');
  const messages = JSON.parse(readFileSync(file, 'utf8'));
  const message = new IntlMessageFormat(messages[GAP_SENTENCE[gap.type]], locale);
  const values = gapValues(gap, { names, list: (items) => items.join(' and ') });
  return String(message.format(values));
};

const lack = { count: 0, target: 2, planned: 0 };
const about = { stage: 'consideration', persona: 'it-manager', locale: 'da' };

describe('the sentence of a gap', () => {
  it.each<[Gap, string]>([
    [
      gapWith({ type: 'missing', ...about, figures: lack }),
      'Visitors at Consideration find nothing for IT manager in Danish: 0 of 2 wished pieces.',
    ],
    [
      gapWith({ type: 'missing', stage: 'awareness', figures: { ...lack, target: 1, planned: 1 } }),
      'No visitor at Awareness finds anything: 0 of 1 wished piece, 1 planned.',
    ],
    [
      gapWith({ type: 'format-missing', ...about, format: 'comparison', figures: lack }),
      'Visitors at Consideration expect the format Comparison, and there is none for IT manager in Danish: 0 of 2 wished pieces.',
    ],
    [
      gapWith({ type: 'locale-missing', ...about, existsIn: ['en', 'sv'], figures: lack }),
      'At Consideration there is nothing for IT manager in Danish, though there is in English and Swedish: 0 of 2 wished pieces.',
    ],
    [
      gapWith({
        type: 'thin',
        ...about,
        types: ['api::article.article'],
        figures: { ...lack, count: 1 },
      }),
      'At Consideration there is too little of the type Article for IT manager in Danish: 1 of 2 wished pieces.',
    ],
    [
      gapWith({
        type: 'dead-end',
        ...about,
        stage: 'awareness',
        nextStage: 'consideration',
        figures: { fromCount: 1, toCount: 0, planned: 0 },
      }),
      'After 1 piece at Awareness for IT manager in Danish there is nothing to go on to at Consideration.',
    ],
    [
      gapWith({
        type: 'nothing-after-purchase',
        stage: 'consideration',
        locale: 'da',
        existsIn: ['en'],
        figures: { count: 0, pieces: 12 },
      }),
      'Nothing in Danish follows the purchase, from Consideration on: 0 of 12 pieces. It exists in English.',
    ],
    [
      gapWith({
        type: 'persona-without-content',
        persona: 'it-manager',
        locale: 'da',
        figures: { own: 0, shared: 0 },
      }),
      'No piece is made for IT manager in Danish: there is nothing for everyone either.',
    ],
    [
      gapWith({ type: 'surplus', ...about, figures: { count: 25, surplusAt: 20 } }),
      'At Consideration there is more than anybody reads for IT manager in Danish: 25 pieces, where 20 already are too many.',
    ],
    [
      gapWith({
        type: 'stale',
        title: 'Guide',
        documentId: 'x',
        locale: 'da',
        figures: { age: 400, reviewAfterDays: 182 },
      }),
      '“Guide” in Danish was last changed 400 days ago; it was due for review after 182 days.',
    ],
    [
      gapWith({
        type: 'untagged',
        title: '',
        documentId: 'x1',
        figures: { stages: 0, ofStages: 5 },
      }),
      '“x1” has no stage: no visitor’s stage leads to it.',
    ],
    [
      gapWith({ type: 'over-tagged', title: 'Guide', figures: { stages: 4, ofStages: 5 } }),
      '“Guide” is tagged with 4 of 5 stages: what is meant for all of them suits none well.',
    ],
  ])('%# says what is the matter and why', (gap, expected) => {
    expect(sentence(gap)).toBe(expected);
  });

  it('is in Danish and Swedish too', () => {
    const gap = gapWith({ type: 'missing', ...about, figures: { ...lack, planned: 2 } });

    expect(sentence(gap, 'da')).toBe(
      'Besøgende på trinnet Consideration finder intet for IT manager på Danish: 0 af 2 ønskede stykker, 2 planlagte.',
    );
    expect(sentence(gap, 'sv')).toBe(
      'Besökare på steget Consideration hittar inget för IT manager på Danish: 0 av 2 önskade innehåll, 2 planerade.',
    );
  });
});
