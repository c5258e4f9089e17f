import { correspondingStage } from '../journey/alignment';
import type { Journey } from '../journey/types';
import type { Piece } from '../targeting/types';

/**
 * Pieces tagged in one journey as they look in another: each stage becomes the one it corresponds
 * to. A piece keeps its order, so its first stage stays the primary; two stages that become the
 * same one count once, at the earlier place. Stages that `from` does not have are left out.
 * Throws a RangeError when `to` has no stages.
 */
export const throughJourney = (
  pieces: readonly Piece[],
  from: Journey,
  to: Journey,
): readonly Piece[] => {
  if (from.key === to.key) return pieces;
  const becomes = new Map(
    from.stages.map(({ key }) => [key, correspondingStage({ from, stage: key, to }).key]),
  );
  return pieces.map((piece) => {
    const stages = piece.targeting.stages.flatMap((stage) => becomes.get(stage) ?? []);
    return { ...piece, targeting: { ...piece.targeting, stages: [...new Set(stages)] } };
  });
};
