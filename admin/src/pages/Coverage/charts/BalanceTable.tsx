import { useIntl } from 'react-intl';

import type { FunnelBalance } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import { inventoryAddress } from '../../../report/reportAddress';
import type { ReportView } from '../../../report/ReportPage';
import { PlainTable } from './PlainTable';

interface BalanceTableProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly balance: readonly FunnelBalance[];
}

/** The funnel balance in figures. */
export const BalanceTable = ({ balance, names, filter }: BalanceTableProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const percent = (share: number | null, sign: 'auto' | 'exceptZero' = 'auto') =>
    share === null ? '–' : intl.formatNumber(share, { style: 'percent', signDisplay: sign });

  return (
    <PlainTable
      label={t('chart.balance')}
      heads={[
        t('filter.stage'),
        t('chart.pieces'),
        t('chart.share-head'),
        t('chart.target-head'),
        t('chart.difference'),
      ]}
      rows={balance.map(({ stage, count, share, targetShare, difference }) => ({
        id: stage,
        name: names.stage(stage),
        figures: [
          {
            id: 'count',
            text: String(count),
            address: inventoryAddress(filter, { stage, primary: true }),
            label: `${names.stage(stage)}: ${t('coverage.pieces', { count })}`,
          },
          { id: 'share', text: percent(share) },
          { id: 'target', text: percent(targetShare) },
          { id: 'difference', text: percent(difference, 'exceptZero') },
        ],
      }))}
    />
  );
};
