import fc from 'fast-check';
import { ladder } from '../../../server/src/core/matching/ladder';
import {
  answer,
  compareWithinSlot,
  matchOf,
  slotOf,
  standsIn,
} from '../../../server/src/core/matching/place';
import { MATCH_LEVELS } from '../../../server/src/core/matching/types';
import { anySituation, type Situation } from './arbitraries';
import { expectedAnswer } from './oracle';

const given = ({ pieces, journey, visitor, levels, sort }: Situation) => ({
  pieces,
  slots: ladder({ journey, visitor, levels }),
  sort,
});

const runs = { numRuns: 500 };

describe('an answer, held against the contract written out piece by piece', () => {
  it('is the same pieces, for the same reasons, in the same order', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const served = answer(given(situation)).map(({ piece, match }) => ({ piece, match }));
        expect(served).toEqual(expectedAnswer(situation.pieces, situation));
      }),
      runs,
    );
  });

  it('is the same put together slot by slot, page after page, as a database would', () => {
    fc.assert(
      fc.property(anySituation, fc.integer({ min: 1, max: 7 }), (situation, pageSize) => {
        const { pieces, slots, sort } = given(situation);
        const stretches = slots.map((slot) =>
          pieces.filter((piece) => standsIn(piece.targeting, slot)).sort(compareWithinSlot(sort)),
        );
        const page = (number: number) => {
          let skip = (number - 1) * pageSize;
          let room = pageSize;
          return stretches.flatMap((stretch) => {
            const part = stretch.slice(skip, skip + room);
            skip = Math.max(0, skip - stretch.length);
            room -= part.length;
            return part;
          });
        };
        const expected = expectedAnswer(pieces, situation).map(({ piece }) => piece);
        const pageCount = Math.ceil(expected.length / pageSize);
        for (let number = 1; number <= pageCount + 1; number += 1) {
          const start = (number - 1) * pageSize;
          expect(page(number)).toEqual(expected.slice(start, start + pageSize));
        }
      }),
      runs,
    );
  });

  it('does not depend on the order in which the pieces were found', () => {
    const shuffled = anySituation.chain((situation) =>
      fc.tuple(
        fc.constant(situation),
        fc.shuffledSubarray([...situation.pieces], { minLength: situation.pieces.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([situation, pieces]) => {
        expect(answer(given({ ...situation, pieces }))).toEqual(answer(given(situation)));
      }),
    );
  });

  it('at fewer levels is the whole answer without the others', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const whole = answer(given({ ...situation, levels: MATCH_LEVELS }));
        expect(answer(given(situation))).toEqual(
          whole.filter(({ match }) => situation.levels.includes(match.level)),
        );
      }),
    );
  });
});

describe('the place of a piece', () => {
  it('is in one slot at most, and in one exactly when it is served', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { pieces, slots } = given(situation);
        const served = new Map(
          expectedAnswer(pieces, situation).map(({ piece, match }) => [piece, match]),
        );
        for (const piece of pieces) {
          const places = slots.flatMap((slot, index) =>
            standsIn(piece.targeting, slot) ? [index] : [],
          );
          expect(places).toHaveLength(served.has(piece) ? 1 : 0);
          expect(slotOf(piece.targeting, slots)).toBe(places[0] ?? null);
          for (const index of places) {
            const slot = slots[index];
            expect(slot && matchOf(slot)).toEqual(served.get(piece));
          }
        }
      }),
      runs,
    );
  });

  it('is nowhere for a piece whose stages are of no journey that is tagged in', () => {
    fc.assert(
      fc.property(anySituation, ({ journey, visitor }) => {
        const targeting = { stages: ['elsewhere'], personas: [], format: null, touchpoints: [] };
        expect(slotOf(targeting, ladder({ journey, visitor, levels: MATCH_LEVELS }))).toBeNull();
      }),
    );
  });
});
