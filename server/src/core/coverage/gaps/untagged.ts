import type { CountedDocument } from '../documents';
import type { CoverageInput } from '../types';
import type { GapFacts } from './gap';

/** A piece without a stage: no visitor's stage ever leads to it. Told once a document, since tags belong to it. */
export const findUntagged = (
  { contentType, documentId, title, stages, personas, formats }: CountedDocument,
  { journey }: CoverageInput,
): GapFacts[] => {
  if (stages.length > 0) return [];
  return [
    {
      type: 'untagged',
      keys: [contentType, documentId],
      persona: personas[0] ?? null,
      format: formats[0] ?? null,
      contentType,
      documentId,
      title,
      figures: { stages: 0, ofStages: journey.stages.length },
      shortfall: 1,
    },
  ];
};
