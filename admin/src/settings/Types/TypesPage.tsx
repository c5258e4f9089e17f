import { Flex, Loader, Typography } from '@strapi/design-system';

import { LoadingError } from '../../components/LoadingError';
import { useTranslate } from '../../localization/useTranslate';
import { useGetJourneyTypesQuery } from '../../services/settings';
import { SettingsPage } from '../SettingsPage';
import { TypeTable } from './TypeTable';

const Types = () => {
  const t = useTranslate();
  const site = useGetJourneyTypesQuery(undefined, { refetchOnMountOrArgChange: true });

  if (site.isError) {
    return (
      <LoadingError
        text={t('settings.types.error')}
        error={site.error}
        onRetry={() => void site.refetch()}
      />
    );
  }
  if (site.data === undefined) return <Loader>{t('settings.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {!site.data.isDevelopment && (
        <Typography textColor="neutral600" role="note">
          {t('settings.types.production')}
        </Typography>
      )}
      <TypeTable {...site.data} />
    </Flex>
  );
};

/** Which content types take part in journeys. */
const TypesPage = () => {
  const t = useTranslate();

  return (
    <SettingsPage title={t('settings.types')} subtitle={t('settings.types.subtitle')}>
      <Types />
    </SettingsPage>
  );
};

export default TypesPage;
