import type { Definitions, OtherJourney } from '../services/answers';

/** The journey looked through; the one that content is tagged in, where the key names no other. */
export const journeyOf = (definitions: Definitions, key: string | undefined): OtherJourney =>
  definitions.otherJourneys.find((journey) => journey.key === key) ?? definitions.journey;
