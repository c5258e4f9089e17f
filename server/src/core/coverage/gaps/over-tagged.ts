import type { CountedDocument } from '../documents';
import { isOverTagged } from '../totals';
import type { CoverageInput } from '../types';
import type { GapFacts } from './gap';

/** A piece tagged with most stages. Told once a document, since tags belong to it. */
export const findOverTagged = (document: CountedDocument, input: CoverageInput): GapFacts[] => {
  if (!isOverTagged(document, input)) return [];
  const { contentType, documentId, title, stages, personas, formats } = document;
  const ofStages = input.journey.stages.length;
  return [
    {
      type: 'over-tagged',
      keys: [contentType, documentId],
      stage: stages[0] ?? null,
      persona: personas[0] ?? null,
      format: formats[0] ?? null,
      contentType,
      documentId,
      title,
      setting: 'overTagged',
      figures: { stages: stages.length, ofStages },
      shortfall: stages.length / ofStages,
    },
  ];
};
