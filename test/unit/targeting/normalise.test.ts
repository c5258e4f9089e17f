import fc from 'fast-check';
import {
  alignTargeting,
  tidyTargeting,
  withDefaults,
} from '../../../server/src/core/targeting/normalise';
import type { Targeting } from '../../../server/src/core/targeting/types';
import { journeyOf } from '../journey/journeys';

const NOTHING: Targeting = { stages: [], personas: [], format: null, touchpoints: [] };

const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
const anyTargeting: fc.Arbitrary<Targeting> = fc.record({
  stages: keys,
  personas: keys,
  format: fc.constantFrom('guide', 'video', null),
  touchpoints: keys,
});

const five = journeyOf('five', [
  { key: 'awareness', from: 0, to: 50 },
  { key: 'consideration', from: 50, to: 80 },
  { key: 'decision', from: 80, to: 120 },
  { key: 'retention', from: 120, to: 150 },
  { key: 'advocacy', from: 150, to: 200 },
]);
const four = journeyOf('four', [
  { key: 'awareness', from: 0, to: 50 },
  { key: 'consideration', from: 50, to: 100 },
  { key: 'purchase', from: 100, to: 120 },
  { key: 'post-purchase', from: 120, to: 200 },
]);

describe('a tidied targeting', () => {
  it('keeps the first of what is named twice, in the order given', () => {
    const targeting = {
      stages: ['b', 'a', 'b'],
      personas: ['y', 'y', 'x'],
      format: 'guide',
      touchpoints: ['email', 'website', 'email'],
    };
    expect(tidyTargeting(targeting)).toEqual({
      stages: ['b', 'a'],
      personas: ['y', 'x'],
      format: 'guide',
      touchpoints: ['email', 'website'],
    });
  });

  it('names all that was named, each once, by where it was first', () => {
    fc.assert(
      fc.property(anyTargeting, (targeting) => {
        const tidy = tidyTargeting(targeting);
        for (const list of ['stages', 'personas', 'touchpoints'] as const) {
          const firsts = [...new Set(targeting[list])].sort(
            (a, b) => targeting[list].indexOf(a) - targeting[list].indexOf(b),
          );
          expect(tidy[list]).toEqual(firsts);
        }
        expect(tidy.format).toBe(targeting.format);
        expect(tidyTargeting(tidy)).toEqual(tidy);
      }),
    );
  });
});

describe('a targeting aligned with the tagged journey', () => {
  const align = (stages: readonly { journey: string; stage: string }[]) =>
    alignTargeting({ ...NOTHING, stages, journey: five, journeys: [four, five] }).stages;

  it('keeps the stages of the tagged journey', () => {
    expect(
      align([
        { journey: 'five', stage: 'decision' },
        { journey: 'five', stage: 'awareness' },
      ]),
    ).toEqual(['decision', 'awareness']);
  });

  it('turns stages of another journey into those that overlap most', () => {
    expect(
      align([
        { journey: 'four', stage: 'purchase' },
        { journey: 'four', stage: 'consideration' },
      ]),
    ).toEqual(['decision', 'consideration']);
  });

  it('has a stage once, where the first that becomes it stood, so that the first stays primary', () => {
    expect(
      align([
        { journey: 'four', stage: 'purchase' },
        { journey: 'five', stage: 'awareness' },
        { journey: 'five', stage: 'decision' },
        { journey: 'four', stage: 'awareness' },
      ]),
    ).toEqual(['decision', 'awareness']);
  });

  it('goes by the journey that a key belongs to', () => {
    expect(align([{ journey: 'four', stage: 'post-purchase' }])).toEqual(['advocacy']);
    expect(align([{ journey: 'five', stage: 'post-purchase' }])).toEqual([]);
  });

  it('leaves out stages and journeys that do not exist, and makes the next one primary', () => {
    expect(
      align([
        { journey: 'gone', stage: 'awareness' },
        { journey: 'four', stage: 'gone' },
        { journey: 'four', stage: 'awareness' },
      ]),
    ).toEqual(['awareness']);
  });

  it('tidies and keeps the other attributes', () => {
    const aligned = alignTargeting({
      stages: [],
      personas: ['x', 'x'],
      format: 'guide',
      touchpoints: ['email', 'email'],
      journey: five,
      journeys: [five],
    });
    expect(aligned).toEqual({
      stages: [],
      personas: ['x'],
      format: 'guide',
      touchpoints: ['email'],
    });
  });
});

describe('the default tags of a type', () => {
  const defaults: Targeting = {
    stages: ['advocacy'],
    personas: ['buyer'],
    format: 'testimonial',
    touchpoints: ['reviews'],
  };

  it('count where a piece has none of its own', () => {
    expect(withDefaults(NOTHING, defaults)).toEqual(defaults);
  });

  it('do not count where a piece has its own, attribute by attribute', () => {
    const own: Targeting = { ...NOTHING, stages: ['decision'], touchpoints: ['email'] };
    expect(withDefaults(own, defaults)).toEqual({
      stages: ['decision'],
      personas: ['buyer'],
      format: 'testimonial',
      touchpoints: ['email'],
    });
  });

  it('never mix with what is a piece’s own', () => {
    fc.assert(
      fc.property(anyTargeting, anyTargeting, (own, others) => {
        const counted = withDefaults(own, others);
        for (const list of ['stages', 'personas', 'touchpoints'] as const) {
          const source = own[list].length > 0 ? own : others;
          expect(counted[list]).toEqual(tidyTargeting(source)[list]);
        }
        expect(counted.format).toBe(own.format ?? others.format);
      }),
    );
  });
});
