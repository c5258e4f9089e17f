import { Button, Flex, Loader } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import { LoadedReport } from '../../report/LoadedReport';
import { ReportFilters } from '../../report/ReportFilters';
import { ReportPage, type ReportView } from '../../report/ReportPage';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import { useGetJourneyCoverageQuery } from '../../services/report';
import { WayCard } from './WayCard';
import { type Way, waysOf } from './wayOf';

const Ways = ({ view, ways }: { readonly view: ReportView; readonly ways: readonly Way[] }) => {
  const t = useTranslate();
  const [{ query }, setQuery] = useQueryParams<{ charts?: string | undefined }>();
  const asTable = query.charts === 'table';
  const { definitions, names, filter } = view;
  const journey =
    definitions.otherJourneys.find(({ key }) => key === filter.journey) ?? definitions.journey;
  // A persona that is asked for stands alone.
  const shown =
    filter.persona === undefined ? ways : ways.filter(({ persona }) => persona !== null);
  const counts = shown.flatMap(({ stages }) => stages.map(({ count }) => count));

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex justifyContent="flex-end">
        <Button
          variant="tertiary"
          size="S"
          onClick={() => setQuery({ charts: asTable ? undefined : 'table' })}
        >
          {asTable ? t('chart.as-chart') : t('chart.as-table')}
        </Button>
      </Flex>
      {shown.map((way) => (
        <WayCard
          key={way.persona}
          way={way}
          names={names}
          filter={filter}
          isCyclic={journey.cyclic === true}
          greatest={Math.max(0, ...counts)}
          asTable={asTable}
        />
      ))}
    </Flex>
  );
};

const TransitionsReport = (view: ReportView) => {
  const t = useTranslate();
  const report = useGetJourneyCoverageQuery(view.filter, ALWAYS_ANEW);

  return (
    <>
      <ReportFilters {...view} scope={report.data?.scope} />
      <LoadedReport
        view={view}
        query={report}
        error={t('transition.error')}
        loader={<Loader>{t('transition.loading')}</Loader>}
      >
        {({ coverage }) => <Ways view={view} ways={waysOf(coverage.transitions)} />}
      </LoadedReport>
    </>
  );
};

/** Whether a visitor finds somewhere to go next. */
export const TransitionsPage = () => {
  const t = useTranslate();

  return (
    <ReportPage title={t('transition.title')} subtitle={t('transition.subtitle')}>
      {(view) => <TransitionsReport {...view} />}
    </ReportPage>
  );
};
