import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { RebuildStatus } from '../../../../server/src/contracts/index-health';
import { useTranslate } from '../../localization/useTranslate';

const percentOf = ({ done, total }: RebuildStatus): number =>
  total === 0 ? 100 : Math.min(100, Math.round((100 * done) / total));

/** How far a rebuild has come, or how the last one ended. */
export const RebuildProgress = ({ rebuild }: { readonly rebuild: RebuildStatus | null }) => {
  const t = useTranslate();
  const intl = useIntl();
  if (rebuild === null) return <Typography>{t('settings.index.never')}</Typography>;

  const { done, total, mended, error, finishedAt, isRunning, startedAt } = rebuild;
  if (isRunning) {
    return (
      <Flex direction="column" alignItems="start" gap={2}>
        <ProgressBar value={percentOf(rebuild)} aria-label={t('settings.index.rebuild')} />
        <Typography role="status">
          {t('settings.index.progress', { done, total, mended })}
        </Typography>
      </Flex>
    );
  }
  const values = {
    done,
    mended,
    when: intl.formatDate(finishedAt ?? startedAt, { dateStyle: 'medium', timeStyle: 'short' }),
    error: error ?? '',
  };
  if (error !== null) {
    return <Typography textColor="danger600">{t('settings.index.ended-badly', values)}</Typography>;
  }
  return (
    <Typography role="status">
      {t(finishedAt === null ? 'settings.index.interrupted' : 'settings.index.ended', values)}
    </Typography>
  );
};
