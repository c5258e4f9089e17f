import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Pagination, SearchInput } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import { offered } from '../../components/offered';
import { useTranslate } from '../../localization/useTranslate';
import { reportAddress } from '../../report/reportAddress';
import { ExportMenu } from '../../report/ExportMenu';
import { journeyOf } from '../../report/journeyOf';
import { LoadedReport } from '../../report/LoadedReport';
import { ReportFilters } from '../../report/ReportFilters';
import { ReportPage, type ReportView } from '../../report/ReportPage';
import { useReportFilter } from '../../report/useReportFilter';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import { useGetJourneyInventoryQuery } from '../../services/report';
import { InventoryTable } from './InventoryTable';
import { SelectionFilters } from './SelectionFilters';
import { sentenceOf } from './sentenceOf';
import { useSelection } from './useSelection';

/** The matrix under the same filters. */
const BackToMatrix = () => {
  const t = useTranslate();
  const { filter } = useReportFilter();

  return (
    <Link tag={NavLink} to={reportAddress('', filter)} startIcon={<ArrowLeft />}>
      {t('inventory.back')}
    </Link>
  );
};

const InventoryList = (view: ReportView) => {
  const { definitions, names, filter, pagination } = view;
  const t = useTranslate();
  const { selection, search, sort, select, reset } = useSelection();
  const list = useGetJourneyInventoryQuery(
    { ...filter, ...selection, ...(search && { search }), ...(sort && { sort }), pagination },
    ALWAYS_ANEW,
  );
  const journey = journeyOf(definitions, filter.journey);

  return (
    <>
      <ReportFilters
        {...view}
        scope={list.data?.meta.scope}
        reset={reset}
        isNarrowed={Object.keys(selection).length > 0}
      >
        <SelectionFilters
          names={names}
          selection={selection}
          select={select}
          stages={(journey.stages ?? []).map(({ key }) => key)}
          personas={offered(definitions.personas, [selection.for ?? '']).map(({ key }) => key)}
        />
      </ReportFilters>
      <LoadedReport
        view={view}
        query={list}
        error={t('inventory.error')}
        loader={<Loader>{t('inventory.loading')}</Loader>}
      >
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex justifyContent="space-between" gap={4} wrap="wrap">
              <Typography variant="delta" tag="h2" aria-live="polite">
                {sentenceOf(
                  {
                    count: meta.pagination.total,
                    scope: meta.scope,
                    selection,
                    search,
                    type: filter.types,
                  },
                  { t, names },
                )}
              </Typography>
              <SearchInput label={t('inventory.search')} placeholder={t('inventory.search')} />
            </Flex>
            <InventoryTable items={data} names={names} showLocales={meta.scope.locale === '*'} />
            <Box>
              <Pagination.Root {...meta.pagination} defaultPageSize={20}>
                <Pagination.PageSize />
                <Pagination.Links />
              </Pagination.Root>
            </Box>
          </Flex>
        )}
      </LoadedReport>
    </>
  );
};

/** The pieces behind every figure. */
export const InventoryPage = () => {
  const t = useTranslate();
  const { selection, search, sort } = useSelection();

  return (
    <ReportPage
      title={t('inventory.title')}
      subtitle={t('inventory.subtitle')}
      actions={({ filter }) => (
        <ExportMenu
          files={{
            'inventory.csv': {
              ...filter,
              ...selection,
              ...(search && { search }),
              ...(sort && { sort }),
            },
          }}
        />
      )}
      navigationAction={<BackToMatrix />}
    >
      {(view) => <InventoryList {...view} />}
    </ReportPage>
  );
};
