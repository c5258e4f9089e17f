import type { CoverageTotals } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import { ageTexts } from '../../report/ageText';
import type { CoverageQuery } from '../../services/answers';

interface CoverageSummaryProps {
  readonly totals: CoverageTotals;
  readonly filter: CoverageQuery;
}

/** How much the matrix counts and how to read it; when nothing is tagged yet, how to begin. */
export const CoverageSummary = ({ totals, filter }: CoverageSummaryProps) => {
  const t = useTranslate();
  const { pieces, untagged } = totals;
  const age = Object.entries(ageTexts(t)).find(([key]) => key === filter.age)?.[1];

  if (pieces > 0 && pieces === untagged) return t('coverage.nothing-tagged');
  return [
    t('coverage.summary', { pieces, untagged }),
    ...(age === undefined ? [] : [t('coverage.age-note', { age })]),
  ].join(' ');
};
