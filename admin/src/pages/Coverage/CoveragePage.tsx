import { Flex, Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';

import { useTranslate } from '../../localization/useTranslate';
import { ExportMenu } from '../../report/ExportMenu';
import { LoadedReport } from '../../report/LoadedReport';
import { ReportFilters } from '../../report/ReportFilters';
import { ReportPage, type ReportView } from '../../report/ReportPage';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import { useGetJourneyCoverageQuery } from '../../services/report';
import { AtAGlance } from './AtAGlance';
import { MatrixCard } from './matrix/MatrixCard';

/** By themselves, as they bring a library of charts that the matrix does without. */
const CoverageCharts = lazy(async () => ({
  default: (await import('./charts/CoverageCharts')).CoverageCharts,
}));

const CoverageReport = (view: ReportView) => {
  const t = useTranslate();
  const report = useGetJourneyCoverageQuery(view.filter, ALWAYS_ANEW);

  return (
    <>
      <ReportFilters {...view} scope={report.data?.scope} />
      <LoadedReport
        view={view}
        query={report}
        error={t('coverage.error')}
        loader={<Loader>{t('coverage.loading')}</Loader>}
      >
        {({ coverage }) => (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <AtAGlance coverage={coverage} filter={view.filter} />
            <MatrixCard {...view} coverage={coverage} />
            <Suspense fallback={<Loader>{t('chart.loading')}</Loader>}>
              <CoverageCharts {...view} coverage={coverage} />
            </Suspense>
          </Flex>
        )}
      </LoadedReport>
    </>
  );
};

/** What content there is along the journey, and for whom. */
export const CoveragePage = () => {
  const t = useTranslate();

  return (
    <ReportPage
      title={t('coverage.title')}
      subtitle={t('coverage.subtitle')}
      actions={({ filter }) => (
        <ExportMenu files={{ 'matrix.csv': filter, 'report.pdf': filter }} />
      )}
    >
      {(view) => <CoverageReport {...view} />}
    </ReportPage>
  );
};
