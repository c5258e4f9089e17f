import type { ReadinessRange } from '../../../../server/src/core/journey/types';
import type { Definitions, StageDefinition } from '../../services/answers';
import type { VisitorQuery } from '../../services/previewAs';

/** The readiness axis, in percent. */
export const AXIS: ReadinessRange = { from: 0, to: 200 };

/** A journey as it lies on the axis. */
export interface AxisJourney {
  readonly key: string;
  readonly name: StageDefinition['name'];
  readonly stages: ReadonlyArray<Pick<StageDefinition, 'key' | 'name' | 'readiness'>>;
}

/** Every journey, the one that content is tagged in first. */
export const journeysOf = ({ journey, otherJourneys }: Definitions): readonly AxisJourney[] => [
  journey,
  ...otherJourneys.map(({ stages = [], ...other }) => ({ ...other, stages })),
];

/** The stage that is asked for by its key; undefined when the visitor is placed by readiness. */
const askedStage = (journeys: readonly AxisJourney[], { journey, stage }: VisitorQuery) =>
  (journeys.find(({ key }) => key === journey) ?? journeys[0])?.stages.find(
    ({ key }) => key === stage,
  );

/** Where on the axis the visitor stands: for a stage, its middle; unknown visitors at the start. */
export const readinessOf = (journeys: readonly AxisJourney[], visitor: VisitorQuery): number => {
  const readiness = Number(visitor.readiness ?? Number.NaN);
  if (readiness >= AXIS.from && readiness <= AXIS.to) return readiness;
  const stage = askedStage(journeys, visitor) ?? journeys[0]?.stages[0];
  return stage === undefined ? AXIS.from : (stage.readiness.from + stage.readiness.to) / 2;
};

/** The stage of a journey that holds a place on the axis; the end of the axis is in the last. */
export const stageAt = ({ stages }: AxisJourney, readiness: number) =>
  stages.find(({ readiness: { from, to } }) => from <= readiness && readiness < to) ??
  stages.at(-1);
