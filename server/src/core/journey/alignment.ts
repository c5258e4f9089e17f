import { AXIS, gap, isWithin, overlap } from './axis';
import type { Journey, Stage } from './types';

/** Another stage of the same journey, and how far it is on the readiness axis. */
export interface Neighbour {
  readonly stage: Stage;
  /** Points of readiness between the two ranges; 0 for an adjacent stage. */
  readonly distance: number;
}

/** The stage with this key, or null. */
export const findStage = (journey: Journey, key: string): Stage | null =>
  journey.stages.find((stage) => stage.key === key) ?? null;

const stageOf = (journey: Journey, key: string): Stage => {
  const stage = findStage(journey, key);
  if (!stage) throw new RangeError(`Journey "${journey.key}" has no stage "${key}"`);
  return stage;
};

const stageBeside = (journey: Journey, key: string, step: 1 | -1): Stage | null =>
  journey.stages[journey.stages.indexOf(stageOf(journey, key)) + step] ?? null;

/**
 * The stage that owns a readiness value; the end of the axis belongs to the last stage.
 * Null when none does: outside 0 to 200, not a number, or in a hole of an invalid journey.
 */
export const stageAt = (journey: Journey, readiness: number): Stage | null => {
  if (readiness === AXIS.to) return journey.stages.at(-1) ?? null;
  return journey.stages.find((stage) => isWithin(stage.readiness, readiness)) ?? null;
};

/**
 * The stage of `to` that overlaps most with a stage of `from`; of equal overlaps the later one.
 * Throws a RangeError when `from` has no such stage, or `to` has no stages.
 */
export const correspondingStage = ({
  from,
  stage,
  to,
}: {
  readonly from: Journey;
  readonly stage: string;
  readonly to: Journey;
}): Stage => {
  const { readiness } = stageOf(from, stage);
  const [first, ...others] = to.stages;
  if (!first) throw new RangeError(`Journey "${to.key}" has no stages`);
  return others.reduce(
    (best, other) =>
      overlap(other.readiness, readiness) >= overlap(best.readiness, readiness) ? other : best,
    first,
  );
};

/**
 * The other stages of the journey, nearest first; at equal distance the later stage first.
 * Throws a RangeError when the journey has no such stage.
 */
export const neighbours = (journey: Journey, stage: string): readonly Neighbour[] => {
  const { readiness } = stageOf(journey, stage);
  return journey.stages
    .filter((other) => other.key !== stage)
    .map((other) => ({ stage: other, distance: gap(other.readiness, readiness) }))
    .reverse()
    .sort((a, b) => a.distance - b.distance);
};

/** The stage before, null for the first, in cyclic journeys too. Throws a RangeError as `neighbours`. */
export const previousStage = (journey: Journey, stage: string): Stage | null =>
  stageBeside(journey, stage, -1);

/** The stage after, null for the last, in cyclic journeys too. Throws a RangeError as `neighbours`. */
export const nextStage = (journey: Journey, stage: string): Stage | null =>
  stageBeside(journey, stage, 1);
