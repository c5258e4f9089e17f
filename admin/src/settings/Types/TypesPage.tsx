import { Flex, Loader, Typography } from '@strapi/design-system';

import { Loaded } from '../../components/Loaded';
import { useTranslate } from '../../localization/useTranslate';
import { useGetJourneyTypesQuery } from '../../services/settings';
import { SettingsPage } from '../SettingsPage';
import { TypeTable } from './TypeTable';

const Types = () => {
  const t = useTranslate();
  const types = useGetJourneyTypesQuery(undefined, { refetchOnMountOrArgChange: true });

  return (
    <Loaded
      query={types}
      error={t('settings.types.error')}
      loader={<Loader>{t('settings.loading')}</Loader>}
    >
      {(site) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {!site.isDevelopment && (
            <Typography textColor="neutral600" role="note">
              {t('settings.types.production')}
            </Typography>
          )}
          <TypeTable {...site} />
        </Flex>
      )}
    </Loaded>
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
