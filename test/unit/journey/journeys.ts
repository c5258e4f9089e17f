import type { Journey } from '../../../server/src/core/journey/types';

/** A stage as the conformance cases write it. */
export interface ShortStage {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A whole journey from the few things that alignment and matching look at. */
export const journeyOf = (key: string, stages: readonly ShortStage[]): Journey => ({
  key,
  name: { en: key },
  cyclic: false,
  stages: stages.map((stage) => ({
    key: stage.key,
    name: { en: stage.key },
    readiness: { from: stage.from, to: stage.to },
    visitorExpects: {},
    targetShare: null,
  })),
});

/** Picks a journey of a conformance file by its name there. */
export const journeyNamed = (
  journeys: Readonly<Record<string, readonly ShortStage[]>>,
  name: string,
): Journey => {
  const stages = journeys[name];
  if (!stages) throw new Error(`The cases define no journey "${name}"`);
  return journeyOf(name, stages);
};
