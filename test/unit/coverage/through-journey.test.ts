import { coverage } from '../../../server/src/core/coverage/coverage';
import { throughJourney } from '../../../server/src/core/coverage/through-journey';
import type { Piece } from '../../../server/src/core/targeting/types';
import { FIVE, input, inventoryOf, journeyOf, piece, piecesOf } from './build';

const FOUR = journeyOf(
  [
    ['aware', 0, 50],
    ['consider', 50, 100],
    ['buy', 100, 120],
    ['after', 120, 200],
  ],
  'four',
);

const throughFour = (pieces: Piece[]) => piecesOf(throughJourney(inventoryOf(pieces), FIVE, FOUR));

const stagesOf = (stages: string[]) => throughFour([piece({ stages })])[0]?.targeting.stages;

describe('tagged content seen through another journey', () => {
  it('stands at the stages that its own correspond to', () => {
    expect(stagesOf(['awareness'])).toEqual(['aware']);
    expect(stagesOf(['consideration'])).toEqual(['consider']);
    expect(stagesOf(['advocacy'])).toEqual(['after']);
  });

  it('keeps the order of its stages, so that the first stays the primary', () => {
    expect(stagesOf(['advocacy', 'awareness'])).toEqual(['after', 'aware']);
  });

  it('names a stage once that two of its own become', () => {
    expect(stagesOf(['retention', 'awareness', 'advocacy'])).toEqual(['after', 'aware']);
  });

  it('loses stages that its own journey does not have', () => {
    expect(stagesOf(['loyalty', 'awareness'])).toEqual(['aware']);
  });

  it('keeps all else as it was', () => {
    const before = piece({ stages: ['retention'], personas: ['nurse'], format: 'guide' });
    const [after] = throughFour([before]);
    expect(after).toEqual({
      ...before,
      targeting: { ...before.targeting, stages: ['after'] },
    });
    expect(before.targeting.stages).toEqual(['retention']);
  });

  it('is what it was through its own journey', () => {
    const inventory = inventoryOf([piece({ stages: ['retention'] })]);
    expect(throughJourney(inventory, FIVE, FIVE)).toBe(inventory);
  });

  it('is counted in the other journey as in its own', () => {
    const pieces = [
      piece({ documentId: 'a', stages: ['retention', 'advocacy'] }),
      piece({ documentId: 'b', stages: ['decision'] }),
    ];
    const { all } = coverage(input({ pieces: throughFour(pieces), journey: FOUR }));
    expect(all.map(({ stage, count, primary }) => [stage, count, primary])).toEqual([
      ['aware', 0, 0],
      // Decision, 80 to 120, lies as much in one as in the other: the later has it.
      ['consider', 0, 0],
      ['buy', 1, 1],
      ['after', 1, 1],
    ]);
  });
});
