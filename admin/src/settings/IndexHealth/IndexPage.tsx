import { Button, Flex, Loader } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { LoadingError } from '../../components/LoadingError';
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
  const health = useGetJourneyIndexQuery(undefined, { refetchOnMountOrArgChange: true });
  const isRunning = health.data?.rebuild?.isRunning === true;
  useGetJourneyIndexQuery(undefined, { skip: !isRunning, pollingInterval: ASK_EVERY_MS });

  return { health, isRunning };
};

/** What the index holds, and a way to have everything looked through. */
const IndexPage = () => {
  const t = useTranslate();
  const act = useAction();
  const { health, isRunning } = useIndexHealth();
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
      {health.isError ? (
        <LoadingError
          text={t('settings.index.error')}
          error={health.error}
          onRetry={() => void health.refetch()}
        />
      ) : health.data === undefined ? (
        <Loader>{t('settings.loading')}</Loader>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Card isPadded title={t('settings.index.health')}>
            <IndexFigures health={health.data} />
          </Card>
          <Card isPadded title={t('settings.index.last')} text={t('settings.index.last.hint')}>
            <RebuildProgress rebuild={health.data.rebuild} />
          </Card>
        </Flex>
      )}
    </SettingsPage>
  );
};

export default IndexPage;
