import type { AxisStage } from './axis';

/** Shorter than this no stage becomes by dragging a border. */
const SHORTEST = 1;

/** A border between a stage and the next, and how far it may go without crossing another. */
export interface Border {
  /** Of the stage before it. */
  readonly index: number;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** Every border inside the axis, in order. */
export const bordersOf = (stages: ReadonlyArray<Pick<AxisStage, 'readiness'>>): Border[] =>
  stages.slice(0, -1).map(({ readiness: { from, to } }, index) => {
    const end = stages[index + 1]?.readiness.to ?? to;
    // Stages shorter than that are left as they are.
    return {
      index,
      value: to,
      min: Math.min(to, from + SHORTEST),
      max: Math.max(to, end - SHORTEST),
    };
  });
