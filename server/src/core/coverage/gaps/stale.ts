import type { GapFacts } from './gap';
import type { Survey } from './survey';

/** A piece past its review date. Told for each locale: a translation grows old by itself. */
export const findStale = ({ input, documents, review }: Survey): GapFacts[] => {
  const stages = new Set(input.journey.stages.map(({ key }) => key));
  const pieces = documents.flatMap(({ versions }) => versions);
  return pieces
    .filter((piece) => review(piece).isStale)
    .map((piece) => {
      const { contentType, documentId, title, locale, targeting } = piece;
      const { age, reviewAfterDays, expectation } = review(piece);
      return {
        type: 'stale',
        keys: [contentType, documentId, locale],
        stage: targeting.stages.find((stage) => stages.has(stage)) ?? null,
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
      };
    });
};
