import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { IndexHealth } from '../../../../server/src/contracts/index-health';
import { useTranslate } from '../../localization/useTranslate';

/** How much is in the index, and whether all of it is up to date. */
export const IndexFigures = ({ health }: { readonly health: IndexHealth }) => {
  const t = useTranslate();
  const intl = useIntl();
  const figures = [
    [t('settings.index.pieces'), health.pieces],
    [t('settings.index.rows'), health.rows],
    [t('settings.index.failed'), health.failed],
  ] as const;

  return (
    <>
      <Flex tag="dl" gap={8} wrap="wrap" alignItems="start">
        {figures.map(([label, figure]) => (
          <Flex key={label} direction="column-reverse" alignItems="start">
            <Typography tag="dt" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd" variant="beta">
              {intl.formatNumber(figure)}
            </Typography>
          </Flex>
        ))}
      </Flex>
      <Typography textColor={health.failed > 0 ? 'danger600' : 'neutral800'} role="status">
        {t(health.failed > 0 ? 'settings.index.unwell' : 'settings.index.well', {
          count: health.failed,
        })}
      </Typography>
    </>
  );
};
