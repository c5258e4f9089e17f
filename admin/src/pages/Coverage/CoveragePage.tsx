import { Flex, Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';

import { useTranslate } from '../../localization/useTranslate';
import { ExportMenu } from '../../report/ExportMenu';
import { ReportError } from '../../report/ReportError';
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
      {report.isError ? (
        <ReportError
          {...view}
          text={t('coverage.error')}
          error={report.error}
          onRetry={() => void report.refetch()}
        />
      ) : report.data === undefined ? (
        <Loader>{t('coverage.loading')}</Loader>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={6} aria-busy={report.isFetching}>
          <AtAGlance coverage={report.data.coverage} filter={view.filter} />
          <MatrixCard {...view} coverage={report.data.coverage} />
          <Suspense fallback={<Loader>{t('chart.loading')}</Loader>}>
            <CoverageCharts {...view} coverage={report.data.coverage} />
          </Suspense>
        </Flex>
      )}
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
