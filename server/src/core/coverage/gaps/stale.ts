import type { Piece } from '../../targeting/types';
import type { Review } from '../review';
import type { CoverageInput } from '../types';
import type { GapFacts } from './gap';

/** A piece past its review date. Told for each locale: a translation grows old by itself. */
export const findStale = (
  { contentType, documentId, title, locale, targeting }: Piece,
  { isStale, age, reviewAfterDays, expectation }: Review,
  { journey }: CoverageInput,
): GapFacts[] => {
  if (!isStale) return [];
  const isOfJourney = (key: string): boolean => journey.stages.some((stage) => stage.key === key);
  return [
    {
      type: 'stale',
      keys: [contentType, documentId, locale],
      stage: targeting.stages.find(isOfJourney) ?? null,
      persona: targeting.personas[0] ?? null,
      format: targeting.format,
      locale,
      contentType,
      documentId,
      title,
      expectation,
      setting: expectation ? null : 'reviewAfterDays',
      figures: { age, reviewAfterDays },
      shortfall: Math.min(1, (age - reviewAfterDays) / reviewAfterDays),
    },
  ];
};
