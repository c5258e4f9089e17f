import { Button, EmptyStateLayout, Flex, Grid, Loader } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';

import { FilterSelect } from '../../components/FilterSelect';
import { Loaded } from '../../components/Loaded';
import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import { journeyOf } from '../../report/journeyOf';
import { useNames } from '../../report/useNames';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import type { Definitions } from '../../services/answers';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import {
  useGetJourneyExpectationsQuery,
  useGetJourneyExpectationStatesQuery,
} from '../../services/expectations';
import { useRights } from '../Definitions/useRights';
import { ExpectationModal } from './ExpectationModal';
import { StageExpectations } from './StageExpectations';
import { useExpectationsAddress } from './useExpectationsAddress';

const Expectations = ({ definitions }: { readonly definitions: Definitions }) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const address = useExpectationsAddress();
  const { mayReadCoverage } = useRights();
  const journeys = [definitions.journey, ...definitions.otherJourneys];
  const journey = journeyOf(definitions, address.journey);
  const asked = { journey: journey.key };
  const names = useNames(definitions, journey.key);
  const expectations = useGetJourneyExpectationsQuery(asked, ALWAYS_ANEW);
  const states = useGetJourneyExpectationStatesQuery(asked, {
    ...ALWAYS_ANEW,
    skip: mayReadCoverage !== true,
  });

  return (
    <Loaded
      query={expectations}
      error={t('expectation.error')}
      loader={<Loader>{t('definition.loading')}</Loader>}
    >
      {(all) => (
        <Flex direction="column" alignItems="stretch" gap={6}>
          {journeys.length > 1 && (
            <Grid.Root gap={4} role="search" aria-label={t('filter.title')}>
              <FilterSelect
                label={t('filter.journey')}
                options={journeys.map(({ key, name }) => ({ value: key, label: nameIn(name) }))}
                value={journey.key}
                onChange={(key) => address.showJourney(key ?? definitions.journey.key)}
              />
            </Grid.Root>
          )}
          {all.length === 0 ? (
            <EmptyStateLayout
              content={t('expectation.none')}
              action={
                <Button variant="secondary" startIcon={<Plus />} onClick={address.create}>
                  {t('expectation.create')}
                </Button>
              }
            />
          ) : (
            (journey.stages ?? []).map(({ key }) => (
              <StageExpectations
                key={key}
                stage={key}
                expectations={all.filter(({ stage }) => stage === key)}
                states={states.data}
                names={names}
              />
            ))
          )}
          <ExpectationModal
            definitions={definitions}
            journey={journey}
            expectations={all}
            names={names}
          />
        </Flex>
      )}
    </Loaded>
  );
};

/** What is wanted at each stage of a journey, and whether it is there. */
export const ExpectationsPage = () => {
  const t = useTranslate();
  const { create } = useExpectationsAddress();
  const definitions = useGetJourneyDefinitionsQuery();

  return (
    <Page.Main>
      <Page.Title>{t('expectation.title')}</Page.Title>
      <Layouts.Header
        title={t('expectation.title')}
        subtitle={t('expectation.subtitle')}
        primaryAction={
          <Button startIcon={<Plus />} size="S" onClick={create}>
            {t('expectation.create')}
          </Button>
        }
      />
      <Layouts.Content>
        <Loaded
          query={definitions}
          error={t('expectation.error')}
          loader={<Loader>{t('definition.loading')}</Loader>}
        >
          {(loaded) => <Expectations definitions={loaded} />}
        </Loaded>
      </Layouts.Content>
    </Page.Main>
  );
};
