import { Flex, Loader } from '@strapi/design-system';

import { useTranslate } from '../../localization/useTranslate';
import { AsTableButton } from '../../report/AsTableButton';
import { journeyOf } from '../../report/journeyOf';
import { LoadedReport } from '../../report/LoadedReport';
import { ReportFilters } from '../../report/ReportFilters';
import { ReportPage, type ReportView } from '../../report/ReportPage';
import { useAsTable } from '../../report/useAsTable';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import { useGetJourneyCoverageQuery } from '../../services/report';
import { WayCard } from './WayCard';
import { type Way, waysOf } from './wayOf';

const Ways = ({ view, ways }: { readonly view: ReportView; readonly ways: readonly Way[] }) => {
  const { asTable } = useAsTable();
  const { definitions, names, filter } = view;
  const journey = journeyOf(definitions, filter.journey);
  // A persona that is asked for stands alone.
  const shown =
    filter.persona === undefined ? ways : ways.filter(({ persona }) => persona !== null);
  const counts = shown.flatMap(({ stages }) => stages.map(({ count }) => count));

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex justifyContent="flex-end">
        <AsTableButton />
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
