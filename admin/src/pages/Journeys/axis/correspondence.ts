import type { ReadinessRange } from '../../../../../server/src/core/journey/types';

interface Ranged {
  readonly readiness: ReadinessRange;
}

const DECIMALS = 1e6;

const overlap = (a: ReadinessRange, b: ReadinessRange): number =>
  Math.round(Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)) * DECIMALS) / DECIMALS;

/**
 * The stage of another journey that a range overlaps with most, of equal ones the later. The same
 * rule as the server's, whose code the admin does not load: borders move while one looks on.
 */
export const correspondingTo = <Stage extends Ranged>(
  range: ReadinessRange,
  stages: readonly Stage[],
): Stage | undefined =>
  stages.reduce<Stage | undefined>(
    (best, stage) =>
      best === undefined || overlap(stage.readiness, range) >= overlap(best.readiness, range)
        ? stage
        : best,
    undefined,
  );
