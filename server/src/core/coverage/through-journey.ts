import { correspondingStage } from '../journey/alignment';
import type { Journey } from '../journey/types';
import { mapPiecesBy, type Inventory } from './parts';

/**
 * Pieces tagged in one journey as they look in another: each stage becomes the one it corresponds
 * to. A piece keeps its order, so its first stage stays the primary; two stages that become the
 * same one count once, at the earlier place. Stages that `from` does not have are left out.
 * Throws a RangeError when `to` has no stages.
 */
export const throughJourney = (inventory: Inventory, from: Journey, to: Journey): Inventory => {
  if (from.key === to.key) return inventory;
  const becomes = from.stages.map(({ key }): [string, string] => [
    key,
    correspondingStage({ from, stage: key, to }).key,
  ]);
  const byKey = new Map(becomes);
  return mapPiecesBy(JSON.stringify(becomes), inventory, (piece) => {
    const stages = piece.targeting.stages.flatMap((stage) => byKey.get(stage) ?? []);
    return { ...piece, targeting: { ...piece.targeting, stages: [...new Set(stages)] } };
  });
};
