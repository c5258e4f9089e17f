import { PURCHASE } from '../journey/axis';
import type { Journey } from '../journey/types';
import type { CountedDocument, Documents } from './documents';
import { isStaleDocument, type Reviewer } from './review';
import type { CoverageInput, CoverageTotals, FunnelBalance } from './types';

/** Tagged with most stages of the journey: what is meant for every stage is made for none. */
export const isOverTagged = (
  { stages }: CountedDocument,
  { journey, settings }: Pick<CoverageInput, 'journey' | 'settings'>,
): boolean => {
  const { share, atLeast } = settings.overTagged;
  return stages.length >= atLeast && stages.length > share * journey.stages.length;
};

/** Keys of the stages that begin when the purchase is over. */
export const stagesAfterPurchase = ({ stages }: Journey): string[] =>
  stages.filter(({ readiness }) => readiness.from >= PURCHASE.to).map(({ key }) => key);

/** Tells whether a document serves a visitor after the purchase. */
export const afterPurchaseIn = (journey: Journey): ((document: CountedDocument) => boolean) => {
  const after = new Set(stagesAfterPurchase(journey));
  return ({ stages }) => stages.some((stage) => after.has(stage));
};

const funnelBalance = (
  { stages }: Journey,
  documents: readonly CountedDocument[],
): FunnelBalance[] => {
  const counts = new Map(stages.map(({ key }) => [key, 0]));
  let tagged = 0;
  for (const { stages: ofDocument } of documents) {
    const [primary] = ofDocument;
    if (primary === undefined) continue;
    counts.set(primary, (counts.get(primary) ?? 0) + 1);
    tagged += 1;
  }
  return stages.map(({ key, targetShare }) => {
    const count = counts.get(key) ?? 0;
    const share = tagged === 0 ? 0 : count / tagged;
    const difference = targetShare === null ? null : share - targetShare;
    return { stage: key, count, share, targetShare, difference };
  });
};

/** The figures of the whole view. */
export const totals = (
  input: CoverageInput,
  { counted: documents, planned }: Documents,
  review: Reviewer,
): CoverageTotals => ({
  pieces: documents.length,
  untagged: documents.filter(({ stages }) => stages.length === 0).length,
  overTagged: documents.filter((document) => isOverTagged(document, input)).length,
  stale: documents.filter((document) => isStaleDocument(document, review)).length,
  afterPurchase:
    stagesAfterPurchase(input.journey).length === 0
      ? null
      : documents.filter(afterPurchaseIn(input.journey)).length,
  planned: planned.length,
  funnelBalance: funnelBalance(input.journey, documents),
});
