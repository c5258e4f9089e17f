import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { Loaded } from '../../../components/Loaded';
import { useTranslate } from '../../../localization/useTranslate';
import { ALWAYS_ANEW } from '../../../services/alwaysAnew';
import {
  type JourneyList as Journeys,
  type ListedJourney,
  useGetJourneysQuery,
} from '../../../services/journeys';
import { JOURNEYS } from '../addresses';
import { JourneysLayout } from '../JourneysLayout';
import { PartialCounts } from '../PartialCounts';
import { JourneyCard } from './JourneyCard';

interface SectionProps {
  readonly title: string;
  readonly journeys: readonly ListedJourney[];
  readonly all: readonly ListedJourney[];
}

const Section = ({ title, journeys, all }: SectionProps) => (
  <Flex tag="section" direction="column" alignItems="stretch" gap={3} aria-label={title}>
    <Typography variant="delta" tag="h2">
      {title}
    </Typography>
    {journeys.map((journey) => (
      <JourneyCard key={journey.key} journey={journey} all={all} />
    ))}
  </Flex>
);

/** The default journey first, then the others as they were made. */
const defaultFirst = (journeys: readonly ListedJourney[]): ListedJourney[] =>
  [...journeys].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));

const Sections = ({ data, meta }: Journeys) => {
  const t = useTranslate();
  const journeys = defaultFirst(data);
  const archived = journeys.filter(({ isArchived }) => isArchived);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {!meta.seesAll && <PartialCounts />}
      <Section
        title={t('journey.offered')}
        journeys={journeys.filter(({ isArchived }) => !isArchived)}
        all={journeys}
      />
      {archived.length > 0 && (
        <Section title={t('journey.archived-ones')} journeys={archived} all={journeys} />
      )}
    </Flex>
  );
};

/** Every journey, drawn on the readiness axis. */
export const JourneyList = () => {
  const t = useTranslate();
  const list = useGetJourneysQuery(undefined, ALWAYS_ANEW);

  return (
    <JourneysLayout
      isList
      title={t('journey.title')}
      subtitle={t('journey.subtitle')}
      primaryAction={
        <LinkButton tag={Link} to={JOURNEYS.presets} startIcon={<Plus />} size="S">
          {t('journey.new')}
        </LinkButton>
      }
    >
      <Loaded query={list} error={t('journey.error')} loader={<Page.Loading />}>
        {(journeys) => <Sections {...journeys} />}
      </Loaded>
    </JourneysLayout>
  );
};
