import { PURCHASE } from '../journey/axis';
import type { Journey } from '../journey/types';
import type { CountedDocument, SeenDocument } from './documents';
import { addTo, type Sums } from './sums';
import type { CoverageInput, CoverageTotals, FunnelBalance, StageTotal } from './types';

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

type Figure = Exclude<keyof CoverageTotals, 'funnelBalance'>;

/** Counts documents in the figures of the whole view. */
export const totalsCounter = (
  input: Pick<CoverageInput, 'journey' | 'settings'>,
): ((sums: Map<string, number>, seen: SeenDocument, isStale: boolean) => void) => {
  const isAfterPurchase = afterPurchaseIn(input.journey);
  return (sums, { document, isPlanned }, isStale) => {
    const count = (figure: Figure, isSo: boolean): void => {
      if (isSo) addTo(sums, figure);
    };
    count('planned', isPlanned);
    if (isPlanned) return;
    count('pieces', true);
    count('untagged', document.stages.length === 0);
    count('overTagged', isOverTagged(document, input));
    count('stale', isStale);
    count('afterPurchase', isAfterPurchase(document));
  };
};

const funnelBalance = (
  { stages }: Journey,
  all: readonly StageTotal[],
  tagged: number,
): FunnelBalance[] =>
  stages.map(({ key, targetShare }) => {
    const count = all.find(({ stage }) => stage === key)?.primary ?? 0;
    const share = tagged === 0 ? 0 : count / tagged;
    const difference = targetShare === null ? null : share - targetShare;
    return { stage: key, count, share, targetShare, difference };
  });

/** The figures of the whole view. `all`: the row total of each stage. */
export const totals = (
  { journey }: Pick<CoverageInput, 'journey'>,
  sums: Sums,
  all: readonly StageTotal[],
): CoverageTotals => {
  const sumOf = (figure: Figure): number => sums.get(figure) ?? 0;
  return {
    pieces: sumOf('pieces'),
    untagged: sumOf('untagged'),
    overTagged: sumOf('overTagged'),
    stale: sumOf('stale'),
    afterPurchase: stagesAfterPurchase(journey).length === 0 ? null : sumOf('afterPurchase'),
    planned: sumOf('planned'),
    funnelBalance: funnelBalance(journey, all, sumOf('pieces') - sumOf('untagged')),
  };
};
