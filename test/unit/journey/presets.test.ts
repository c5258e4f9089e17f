import { correspondingStage } from '../../../server/src/core/journey/alignment';
import { FORMATS, TOUCHPOINTS } from '../../../server/src/core/journey/definitions';
import { isKey } from '../../../server/src/core/journey/keys';
import {
  DEFAULT_PRESET,
  presetByKey,
  PRESETS,
  type Preset,
} from '../../../server/src/core/journey/presets';
import type { LocalizedText } from '../../../server/src/core/journey/types';
import { journeyProblems } from '../../../server/src/core/journey/validate';

const LOCALES = ['da', 'en', 'sv'];

const expectAllLanguages = (text: LocalizedText): void => {
  expect(Object.keys(text).sort()).toEqual(LOCALES);
  for (const word of Object.values(text)) expect(word).toMatch(/^\S(.*\S)?$/u);
};

const servedIn = (journey: string, stage: string, tagged: string) => {
  const from = presetByKey(journey);
  const to = presetByKey(tagged);
  return from && to ? correspondingStage({ from, stage, to }).key : null;
};

describe('the presets', () => {
  it('are the seven journeys that are known by name', () => {
    expect(PRESETS.map(({ key }) => key)).toEqual([
      'five-stage',
      'four-phase',
      'readiness',
      'seven-stage-guide',
      'marketing-funnel',
      'see-think-do-care',
      'awareness-consideration-decision',
    ]);
  });

  it('are found by key, and no other', () => {
    expect(presetByKey('four-phase')?.stages).toHaveLength(4);
    expect(presetByKey('unheard-of')).toBeNull();
  });

  it('have the five stages as default', () => {
    expect(presetByKey(DEFAULT_PRESET)?.stages.map(({ key }) => key)).toEqual([
      'awareness',
      'consideration',
      'decision',
      'retention',
      'advocacy',
    ]);
  });

  it('expect a comparison in the consideration of the default journey', () => {
    const consideration = presetByKey(DEFAULT_PRESET)?.stages[1];
    expect(consideration?.expectedFormats).toContain('comparison');
  });

  it.each(PRESETS.map((preset): [string, Preset] => [preset.key, preset]))(
    '%s is sound and complete',
    (_key, preset) => {
      expect(journeyProblems(preset)).toEqual([]);
      expectAllLanguages(preset.name);
      for (const stage of preset.stages) {
        expectAllLanguages(stage.name);
        expectAllLanguages(stage.visitorExpects);
      }
      const shares = preset.stages.map(({ targetShare }) => targetShare ?? 0);
      expect(Math.min(...shares)).toBeGreaterThan(0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    },
  );

  it.each(PRESETS.map((preset): [string, Preset] => [preset.key, preset]))(
    '%s expects formats that exist, none twice in a stage',
    (_key, preset) => {
      const known = FORMATS.map(({ key }) => key);
      for (const { expectedFormats } of preset.stages) {
        expect(expectedFormats.length).toBeGreaterThan(0);
        expect(known).toEqual(expect.arrayContaining([...expectedFormats]));
        expect(new Set(expectedFormats).size).toBe(expectedFormats.length);
      }
    },
  );

  it.each([
    ['awareness-consideration-decision', 'decision', 'decision'],
    ['see-think-do-care', 'see', 'awareness'],
    ['see-think-do-care', 'think', 'consideration'],
    ['see-think-do-care', 'do', 'decision'],
    ['four-phase', 'purchase', 'decision'],
    ['seven-stage-guide', 'evaluation', 'consideration'],
    ['seven-stage-guide', 'post-purchase', 'retention'],
    ['marketing-funnel', 'interest', 'awareness'],
    ['readiness', 'researching-alternatives', 'consideration'],
    ['readiness', 'buying', 'decision'],
  ])('%s: %s is served as %s of the default journey', (journey, stage, expected) => {
    expect(servedIn(journey, stage, DEFAULT_PRESET)).toBe(expected);
  });
});

describe('the formats and touchpoints', () => {
  it('have unique keys and a name in every language', () => {
    for (const definitions of [FORMATS, TOUCHPOINTS]) {
      const keys = definitions.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => !isKey(key))).toEqual([]);
      for (const { name } of definitions) expectAllLanguages(name);
    }
  });

  it('give thirty formats, each expected somewhere', () => {
    const expected = new Set(
      PRESETS.flatMap(({ stages }) => stages.flatMap(({ expectedFormats }) => expectedFormats)),
    );
    expect(FORMATS).toHaveLength(30);
    expect(FORMATS.map(({ key }) => key).filter((key) => !expected.has(key))).toEqual([]);
  });

  it('give seven touchpoints and tell how each works on the decision', () => {
    expect(TOUCHPOINTS).toHaveLength(7);
    for (const { influence } of TOUCHPOINTS) expectAllLanguages(influence);
  });
});
