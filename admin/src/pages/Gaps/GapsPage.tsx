import { Loader } from '@strapi/design-system';

import { useTranslate } from '../../localization/useTranslate';
import { ExportMenu } from '../../report/ExportMenu';
import { LoadedReport } from '../../report/LoadedReport';
import { ReportFilters } from '../../report/ReportFilters';
import { ReportPage, type ReportView } from '../../report/ReportPage';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import { useGetJourneyGapsQuery } from '../../services/gaps';
import { GapFilters } from './GapFilters';
import { GapList } from './GapList';
import { useGapFilter } from './useGapFilter';

const GapsReport = (view: ReportView) => {
  const t = useTranslate();
  const { filter, pagination } = view;
  const gapFilter = useGapFilter();
  const gaps = useGetJourneyGapsQuery({ ...filter, ...gapFilter.query, pagination }, ALWAYS_ANEW);

  return (
    <>
      <ReportFilters {...view} scope={gaps.data?.meta.scope}>
        <GapFilters filter={gapFilter} counts={gaps.data?.meta} />
      </ReportFilters>
      <LoadedReport
        view={view}
        query={gaps}
        error={t('gap.error')}
        loader={<Loader>{t('gap.loading')}</Loader>}
      >
        {(page) => <GapList {...view} page={page} dismissed={gapFilter.dismissed} />}
      </LoadedReport>
    </>
  );
};

/** What is missing, as work to do. */
export const GapsPage = () => {
  const t = useTranslate();
  const { query } = useGapFilter();

  return (
    <ReportPage
      title={t('gap.title')}
      subtitle={t('gap.subtitle')}
      actions={({ filter }) => (
        <ExportMenu files={{ 'gaps.csv': { ...filter, ...query }, 'report.pdf': filter }} />
      )}
    >
      {(view) => <GapsReport {...view} />}
    </ReportPage>
  );
};
