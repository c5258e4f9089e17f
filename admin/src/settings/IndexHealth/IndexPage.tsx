import { Button, Flex, Loader } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { Loaded } from '../../components/Loaded';
import { useTranslate } from '../../localization/useTranslate';
import { useGetJourneyIndexQuery, useRebuildJourneyIndexMutation } from '../../services/settings';
import { useAction } from '../../services/useAction';
import { Card } from '../../components/Card';
import { SettingsPage } from '../SettingsPage';
import { IndexFigures } from './IndexFigures';
import { RebuildProgress } from './RebuildProgress';

const ASK_EVERY_MS = 1000;

/** The health of the targeting index; asked again each second while a rebuild runs. */
const useIndexHealth = () => {
  const query = useGetJourneyIndexQuery(undefined, { refetchOnMountOrArgChange: true });
  const isRunning = query.data?.rebuild?.isRunning === true;
  useGetJourneyIndexQuery(undefined, { skip: !isRunning, pollingInterval: ASK_EVERY_MS });

  return { query, isRunning };
};

/** What the index holds, and a way to have everything looked through. */
const IndexPage = () => {
  const t = useTranslate();
  const act = useAction();
  const { query, isRunning } = useIndexHealth();
  const [rebuild, { isLoading }] = useRebuildJourneyIndexMutation();

  return (
    <SettingsPage
      title={t('settings.index')}
      subtitle={t('settings.index.subtitle')}
      primaryAction={
        <Button
          startIcon={<ArrowClockwise />}
          loading={isLoading || isRunning}
          onClick={() => void act(rebuild())}
        >
          {t('settings.index.rebuild')}
        </Button>
      }
    >
      <Loaded
        query={query}
        error={t('settings.index.error')}
        loader={<Loader>{t('settings.loading')}</Loader>}
      >
        {(health) => (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Card isPadded title={t('settings.index.health')}>
              <IndexFigures health={health} />
            </Card>
            <Card isPadded title={t('settings.index.last')} text={t('settings.index.last.hint')}>
              <RebuildProgress rebuild={health.rebuild} />
            </Card>
          </Flex>
        )}
      </Loaded>
    </SettingsPage>
  );
};

export default IndexPage;
