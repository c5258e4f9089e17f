import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Dismissal } from '../../../../server/src/core/coverage/dismissals';
import { useTranslate } from '../../localization/useTranslate';

/** Until when a gap is dismissed, why, by whom and when. */
export const DismissalNote = ({ dismissal }: { readonly dismissal: Dismissal }) => {
  const t = useTranslate();
  const intl = useIntl();
  const { reason, until, by, at } = dismissal;

  return (
    <Box
      tag="p"
      borderColor="neutral200"
      borderWidth="0 0 0 3px"
      borderStyle="solid"
      paddingLeft={3}
    >
      <Typography tag="span" variant="pi" fontWeight="bold">
        {until === null
          ? t('gap.dismissed-for-good')
          : t('gap.dismissed-until', {
              until: intl.formatDate(until, { dateStyle: 'long', timeZone: 'UTC' }),
            })}
      </Typography>
      <br />
      <Typography tag="span" variant="pi" textColor="neutral600">
        {t('gap.dismissed-why', {
          reason,
          by: by ?? '',
          hasBy: by === null ? 'no' : 'yes',
          at: intl.formatDate(at, { dateStyle: 'long' }),
        })}
      </Typography>
    </Box>
  );
};
