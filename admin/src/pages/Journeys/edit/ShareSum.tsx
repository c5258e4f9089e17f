import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useTranslate } from '../../../localization/useTranslate';
import type { StageDraft } from './draft';

const THOUSANDTHS = 1000;

/** What the target shares add up to. They need not be the whole, but usually are meant to. */
export const ShareSum = ({ stages }: { readonly stages: readonly StageDraft[] }) => {
  const t = useTranslate();
  const intl = useIntl();
  const set = stages.flatMap(({ targetShare }) => targetShare ?? []);
  if (set.length === 0) return null;
  const sum = Math.round(set.reduce((all, share) => all + share, 0) * THOUSANDTHS) / THOUSANDTHS;
  const text = intl.formatNumber(sum, { style: 'percent', maximumFractionDigits: 1 });

  return (
    <Typography role="status" textColor={sum === 1 ? 'neutral600' : 'warning700'}>
      {t(sum === 1 ? 'journey.share.sum' : 'journey.share.sum-off', { sum: text })}
    </Typography>
  );
};
