import { Typography } from '@strapi/design-system';

import type { CoverageTotals } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';

/** How much the matrix counts and how to read it; when nothing is tagged yet, how to begin. */
export const CoverageSummary = ({ totals }: { readonly totals: CoverageTotals }) => {
  const t = useTranslate();
  const { pieces, untagged } = totals;

  return (
    <Typography textColor="neutral600">
      {pieces === untagged
        ? t('coverage.nothing-tagged')
        : t('coverage.summary', { pieces, untagged })}
    </Typography>
  );
};
