import fc from 'fast-check';
import { isKey } from '../../../server/src/core/journey/keys';
import { problemSentence, type JourneyProblem } from '../../../server/src/core/journey/problems';
import type { Journey, LocalizedText } from '../../../server/src/core/journey/types';
import { journeyProblems } from '../../../server/src/core/journey/validate';
import validation from '../../cases/journey/validation.json';
import { anyJourney } from './arbitraries';
import type { ShortStage } from './journeys';

interface ValidationCase {
  readonly name: string;
  readonly key?: string;
  readonly journeyName?: LocalizedText;
  readonly stages: readonly (ShortStage & {
    readonly name?: LocalizedText;
    readonly share?: number;
  })[];
  readonly problems: readonly unknown[];
}

const journeyOfCase = ({ key, journeyName, stages }: ValidationCase): Journey => ({
  key: key ?? 'my-journey',
  name: journeyName ?? { en: 'My journey' },
  cyclic: false,
  stages: stages.map((stage) => ({
    key: stage.key,
    name: stage.name ?? { en: 'A stage' },
    readiness: { from: stage.from, to: stage.to },
    visitorExpects: {},
    targetShare: stage.share ?? null,
  })),
});

describe('the problems of a journey', () => {
  const cases: readonly ValidationCase[] = validation.cases;

  it.each(cases)('$name', (one) => {
    expect(journeyProblems(journeyOfCase(one))).toEqual(one.problems);
  });

  it('include figures that are no numbers', () => {
    const stages = [{ key: 'a', from: 0, to: Number.NaN }];
    const problems = journeyProblems(journeyOfCase({ name: '', stages, problems: [] }));
    expect(problems).toContainEqual({ code: 'out-of-axis', stage: 'a', from: 0, to: Number.NaN });
  });

  it('are none for any sound journey', () => {
    fc.assert(fc.property(anyJourney, (any) => expect(journeyProblems(any)).toEqual([])));
  });

  it('are some as soon as one border of a sound journey is moved', () => {
    const moved = fc.tuple(anyJourney, fc.nat(), fc.constantFrom(-3, 3)).map(([any, at, by]) => {
      const index = at % any.stages.length;
      const stages = any.stages.map((stage, place) =>
        place === index
          ? { ...stage, readiness: { ...stage.readiness, to: stage.readiness.to + by } }
          : stage,
      );
      return { ...any, stages };
    });
    fc.assert(fc.property(moved, (journey) => expect(journeyProblems(journey)).not.toEqual([])));
  });
});

describe('the sentence of a problem', () => {
  const sentences: readonly [JourneyProblem, string][] = [
    [{ code: 'no-stages' }, 'The journey has no stages.'],
    [
      { code: 'bad-key', key: 'A b' },
      '"A b" is not a valid key: use lower-case letters, digits and single hyphens, at most 64 characters.',
    ],
    [{ code: 'duplicate-key', key: 'a', count: 3 }, '3 stages have the key "a".'],
    [{ code: 'missing-name', stage: 'a' }, 'Stage "a" has no name.'],
    [{ code: 'missing-name', stage: null }, 'The journey has no name.'],
    [
      { code: 'bad-share', stage: 'a', share: 1.2 },
      'Stage "a" has the target share 1.2, which is not between 0 and 1.',
    ],
    [
      { code: 'out-of-axis', stage: 'a', from: -10, to: 50 },
      'Stage "a" runs from -10 to 50, outside the readiness axis of 0 to 200.',
    ],
    [
      { code: 'empty-range', stage: 'a', from: 50, to: 50 },
      'Stage "a" runs from 50 to 50: it must end after it starts.',
    ],
    [
      { code: 'out-of-order', stage: 'b', from: 0, previous: 'a', previousFrom: 100 },
      'Stage "b" starts at 0 but follows stage "a", which starts at 100.',
    ],
    [
      { code: 'overlap', stages: ['a', 'b'], from: 50, to: 60 },
      'Stages "a" and "b" overlap from 50 to 60.',
    ],
    [{ code: 'hole', from: 80, to: 90 }, 'No stage covers readiness 80 to 90.'],
  ];

  it.each(sentences)('tells %j', (problem, sentence) => {
    expect(problemSentence(problem)).toBe(sentence);
  });
});

describe('a key', () => {
  it('is kebab-case of at most 64 characters', () => {
    for (const key of ['a', 'it-manager', '2', 'step-2', 'a'.repeat(64)]) {
      expect(isKey(key)).toBe(true);
    }
    for (const key of ['', '-a', 'a-', 'a--b', 'A', 'a b', 'a_b', 'é', 'a\n', 'a'.repeat(65)]) {
      expect(isKey(key)).toBe(false);
    }
  });
});
