import type { GapFacts } from './gap';
import type { Survey } from './survey';

/** A piece without a stage: no visitor's stage ever leads to it. Told once a document, since tags belong to it. */
export const findUntagged = ({ input, documents }: Survey): GapFacts[] =>
  documents
    .filter(({ stages }) => stages.length === 0)
    .map(({ contentType, documentId, title, personas, formats }) => ({
      type: 'untagged',
      keys: [contentType, documentId],
      persona: personas[0] ?? null,
      format: formats[0] ?? null,
      contentType,
      documentId,
      title,
      figures: { stages: 0, ofStages: input.journey.stages.length },
      shortfall: 1,
    }));
