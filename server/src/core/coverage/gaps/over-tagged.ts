import { isOverTagged } from '../totals';
import type { GapFacts } from './gap';
import type { Survey } from './survey';

/** A piece tagged with most stages. Told once a document, since tags belong to it. */
export const findOverTagged = ({ input, documents }: Survey): GapFacts[] =>
  documents
    .filter((document) => isOverTagged(document, input))
    .map(({ contentType, documentId, title, stages, personas, formats }) => ({
      type: 'over-tagged',
      keys: [contentType, documentId],
      stage: stages[0] ?? null,
      persona: personas[0] ?? null,
      format: formats[0] ?? null,
      contentType,
      documentId,
      title,
      setting: 'overTagged',
      figures: { stages: stages.length, ofStages: input.journey.stages.length },
      shortfall: stages.length / input.journey.stages.length,
    }));
