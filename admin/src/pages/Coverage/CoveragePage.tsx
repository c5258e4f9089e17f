import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import {
  useGetJourneyCoverageQuery,
  useGetJourneyGapsQuery,
  useGetJourneyDefinitionsQuery,
} from '../../services/api';
import type { Definitions } from '../../services/answers';
import { CoverageFilters } from './CoverageFilters';
import { CoverageMatrix } from './CoverageMatrix';
import { CoverageSummary } from './CoverageSummary';
import { GapList } from './GapList';
import { useCoverageFilter } from './useCoverageFilter';
import { useNames } from './useNames';

/** Tags change elsewhere in the admin: what was read before is not to be trusted. */
const ALWAYS_ANEW = { refetchOnMountOrArgChange: true };

interface LoadingErrorProps {
  readonly text: string;
  readonly onRetry: () => void;
}

const LoadingError = ({ text, onRetry }: LoadingErrorProps) => {
  const t = useTranslate();

  return (
    <Flex direction="column" alignItems="start" gap={2} role="alert">
      <Typography textColor="danger600">{text}</Typography>
      <Button variant="tertiary" onClick={onRetry}>
        {t('retry')}
      </Button>
    </Flex>
  );
};

const Report = ({ definitions }: { readonly definitions: Definitions }) => {
  const t = useTranslate();
  const { filter, narrow, pagination } = useCoverageFilter();
  const names = useNames(definitions, filter.journey);
  const report = useGetJourneyCoverageQuery(filter, ALWAYS_ANEW);
  const gaps = useGetJourneyGapsQuery({ ...filter, pagination }, ALWAYS_ANEW);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <CoverageFilters
        definitions={definitions}
        names={names}
        filter={filter}
        scope={report.data?.scope}
        onNarrow={narrow}
      />
      {report.isError ? (
        <LoadingError text={t('coverage.error')} onRetry={() => void report.refetch()} />
      ) : report.data === undefined ? (
        <Loader>{t('coverage.loading')}</Loader>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3} aria-busy={report.isFetching}>
          <CoverageSummary totals={report.data.coverage.totals} />
          <CoverageMatrix coverage={report.data.coverage} names={names} />
        </Flex>
      )}
      <Typography variant="beta" tag="h2">
        {t('gap.title')}
      </Typography>
      {gaps.isError ? (
        <LoadingError text={t('gap.error')} onRetry={() => void gaps.refetch()} />
      ) : gaps.data === undefined ? (
        <Loader>{t('gap.loading')}</Loader>
      ) : (
        <Box aria-busy={gaps.isFetching}>
          <GapList page={gaps.data} names={names} />
        </Box>
      )}
    </Flex>
  );
};

/** What content there is along the journey, for whom, and what is missing. */
export const CoveragePage = () => {
  const t = useTranslate();
  const definitions = useGetJourneyDefinitionsQuery();

  if (definitions.isError) return <Page.Error />;
  if (definitions.data === undefined) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{t('coverage.title')}</Page.Title>
      <Layouts.Header title={t('coverage.title')} subtitle={t('coverage.subtitle')} />
      <Layouts.Content>
        <Report definitions={definitions.data} />
      </Layouts.Content>
    </Page.Main>
  );
};
