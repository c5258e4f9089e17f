import { useIntl } from 'react-intl';

import type { FunnelBalance } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';

/** A stage's share in words: how many pieces that is, and how far from what is wished. */
export const useBalanceText = (): ((balance: FunnelBalance) => string) => {
  const t = useTranslate();
  const intl = useIntl();
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent' });

  return ({ count, share, targetShare }) =>
    targetShare === null
      ? t('chart.share', { share: percent(share), count })
      : t('chart.share-of-target', {
          share: percent(share),
          count,
          target: percent(targetShare),
        });
};
