import { correspondingStage, findStage } from '../journey/alignment';
import type { Journey } from '../journey/types';
import type { Targeting } from './types';

/** A stage of any journey. */
export interface StageRef {
  readonly journey: string;
  readonly stage: string;
}

/** What a piece is tagged with as it is stored, and the journeys to read it by. */
export interface UnalignedTargeting extends Omit<Targeting, 'stages'> {
  /** The first is primary. */
  readonly stages: readonly StageRef[];
  /** The tagged journey: the one to turn every stage into. */
  readonly journey: Journey;
  /** Every journey that a stage may belong to. */
  readonly journeys: readonly Journey[];
}

const withoutRepeats = (keys: readonly string[]): string[] => [...new Set(keys)];

/** The same targeting, naming nothing twice: the first stands, so that order and primary stage stay. */
export const tidyTargeting = ({ stages, personas, format, touchpoints }: Targeting): Targeting => ({
  stages: withoutRepeats(stages),
  personas: withoutRepeats(personas),
  format,
  touchpoints: withoutRepeats(touchpoints),
});

/**
 * A tidy targeting in stages of the tagged journey. Where several stages become the same one, it
 * stands in the place of the first. Stages and journeys that do not exist are left out: a
 * reference that dangles must not keep a piece from being indexed.
 */
export const alignTargeting = (unaligned: UnalignedTargeting): Targeting => {
  const { journey: tagged, journeys } = unaligned;
  const stages = unaligned.stages.flatMap(({ journey, stage }) => {
    const from = journeys.find(({ key }) => key === journey);
    if (!from || !findStage(from, stage)) return [];
    return correspondingStage({ from, stage, to: tagged }).key;
  });
  return tidyTargeting({ ...unaligned, stages });
};

/**
 * What counts for a piece: its own tags, and where it has none, its type's, one attribute at a
 * time. Tidy.
 */
export const withDefaults = (own: Targeting, defaults: Targeting): Targeting =>
  tidyTargeting({
    stages: own.stages.length > 0 ? own.stages : defaults.stages,
    personas: own.personas.length > 0 ? own.personas : defaults.personas,
    format: own.format ?? defaults.format,
    touchpoints: own.touchpoints.length > 0 ? own.touchpoints : defaults.touchpoints,
  });
