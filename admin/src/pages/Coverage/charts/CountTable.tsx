import { useTranslate } from '../../../localization/useTranslate';
import { inventoryAddress } from '../../../report/reportAddress';
import type { ReportView } from '../../../report/ReportPage';
import type { CoverageQuery } from '../../../services/answers';
import { PlainTable } from './PlainTable';

interface CountTableProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly label: string;
  /** What the rows are. */
  readonly head: string;
  /** Pieces by stage and by something else. */
  readonly counts: ReadonlyArray<{
    readonly stage: string;
    readonly key: string;
    readonly count: number;
  }>;
  readonly nameOf: (key: string) => string;
  /** What the other thing narrows a view to. */
  readonly filterBy: (key: string) => CoverageQuery;
}

/** Stages across; each count leads to the list of its pieces. */
export const CountTable = ({
  label,
  head,
  counts,
  names,
  nameOf,
  filter,
  filterBy,
}: CountTableProps) => {
  const t = useTranslate();
  const stages = [...new Set(counts.map(({ stage }) => stage))];
  const keys = [...new Set(counts.map(({ key }) => key))];

  return (
    <PlainTable
      label={label}
      heads={[head, ...stages.map(names.stage)]}
      rows={keys.map((key) => ({
        id: key,
        name: nameOf(key),
        figures: counts
          .filter((each) => each.key === key)
          .map(({ stage, count }) => ({
            id: stage,
            text: String(count),
            address: inventoryAddress({ ...filter, ...filterBy(key) }, { stage }),
            label: t('chart.stage-format-count', {
              stage: names.stage(stage),
              format: nameOf(key),
              count,
            }),
          })),
      }))}
    />
  );
};
