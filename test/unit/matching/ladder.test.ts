import fc from 'fast-check';
import { allowedLevels, ladder, type Fallback } from '../../../server/src/core/matching/ladder';
import { answer } from '../../../server/src/core/matching/place';
import { MATCH_LEVELS, type Sort, type Visitor } from '../../../server/src/core/matching/types';
import file from '../../cases/matching/ladder.json';
import { journeyNamed } from '../journey/journeys';
import { anySituation } from './arbitraries';
import { pieceOf, type ShortPiece } from './pieces';

interface LadderCase {
  readonly name: string;
  readonly journey: string;
  readonly visitor: Visitor;
  readonly fallback?: Fallback;
  readonly sort?: Sort;
  readonly pieces: readonly ShortPiece[];
  readonly expected: readonly unknown[];
}

const five = journeyNamed(file.journeys, 'five');

describe('the answer to a visitor', () => {
  const cases = file.cases as readonly LadderCase[];

  it.each(cases)('$name', ({ journey, visitor, fallback, sort, pieces, expected }) => {
    const ids = new Map(pieces.map((short) => [pieceOf(short), short.id]));
    const slots = ladder({
      journey: journeyNamed(file.journeys, journey),
      visitor,
      levels: allowedLevels(fallback ?? 'nearest'),
    });
    const served = answer({
      pieces: [...ids.keys()],
      slots,
      sort: sort ?? { field: 'publishedAt', direction: 'desc' },
    });
    expect(served.map(({ piece, match }) => ({ piece: ids.get(piece), ...match }))).toEqual(
      expected,
    );
  });
});

describe('the slots of a ladder', () => {
  it('ask for each stage, kind of stage and persona in turn, without what stands higher up', () => {
    const slots = ladder({
      journey: five,
      visitor: { stage: 'advocacy', personas: ['user', 'buyer'] },
      levels: ['exact', 'near', 'untargeted'],
    });
    const spelled = slots.map(
      ({ level, stage, distance, primary, persona, withoutStages, withoutPersonas }) =>
        [
          level,
          stage ?? '-',
          distance,
          primary,
          persona.kind === 'named' ? persona.key : persona.kind,
          withoutStages.join('+'),
          withoutPersonas.join('+'),
        ].join(' '),
    );
    expect(spelled).toEqual([
      'exact advocacy 0 true user  ',
      'exact advocacy 0 true buyer  user',
      'exact advocacy 0 false user  ',
      'exact advocacy 0 false buyer  user',
      'near retention 0 true everyone advocacy ',
      'near retention 0 false everyone advocacy ',
      'near decision 30 true everyone advocacy+retention ',
      'near decision 30 false everyone advocacy+retention ',
      'near consideration 70 true everyone advocacy+retention+decision ',
      'near consideration 70 false everyone advocacy+retention+decision ',
      'near awareness 100 true everyone advocacy+retention+decision+consideration ',
      'near awareness 100 false everyone advocacy+retention+decision+consideration ',
      'untargeted - 0  user  ',
      'untargeted - 0  buyer  user',
      'untargeted - 0  everyone  ',
    ]);
  });

  it('name no persona when the caller names none, and leave the exact levels empty', () => {
    const slots = ladder({
      journey: five,
      visitor: { stage: 'decision', personas: [] },
      levels: MATCH_LEVELS,
    });
    expect(new Set(slots.map(({ persona }) => persona.kind))).toEqual(new Set(['any']));
    expect(new Set(slots.map(({ level }) => level))).toEqual(
      new Set(['stage', 'near', 'untargeted']),
    );
  });

  it('refuse a stage that the journey does not have', () => {
    const visitor = { stage: 'loyalty', personas: [] };
    expect(() => ladder({ journey: five, visitor, levels: ['stage'] })).toThrow(
      new RangeError('Journey "five" has no stage "loyalty"'),
    );
  });

  it('at fewer levels are those of the whole ladder, at these levels', () => {
    fc.assert(
      fc.property(anySituation, ({ journey, visitor, levels }) => {
        const whole = ladder({ journey, visitor, levels: MATCH_LEVELS });
        expect(ladder({ journey, visitor, levels })).toEqual(
          whole.filter(({ level }) => levels.includes(level)),
        );
      }),
    );
  });
});

describe('the levels that a fallback allows', () => {
  it('are all for nearest, the exact stage for none, and otherwise the list in order', () => {
    expect(allowedLevels('nearest')).toEqual(MATCH_LEVELS);
    expect(allowedLevels('none')).toEqual(['exact', 'stage']);
    expect(allowedLevels(['near', 'stage'])).toEqual(['stage', 'near']);
    expect(allowedLevels([])).toEqual([]);
  });
});
