import { Button } from '@strapi/design-system';

import { Loaded, type LoadedProps, type QueryState } from '../components/Loaded';
import { useTranslate } from '../localization/useTranslate';
import type { ReportView } from './ReportPage';

interface LoadedReportProps<Data> extends Omit<LoadedProps<Data>, 'waysOut'> {
  readonly query: QueryState<Data> & { readonly isFetching: boolean };
  readonly view: Pick<ReportView, 'filter' | 'reset'>;
}

/**
 * A report, or why there is none. An address kept for long may filter by what is no longer there, so
 * that taking the filters off is offered where there are any.
 */
export const LoadedReport = <Data,>(props: LoadedReportProps<Data>) => {
  const { view, children, ...loaded } = props;
  const t = useTranslate();
  const isFiltered = Object.keys(view.filter).length > 0;

  return (
    <Loaded
      {...loaded}
      waysOut={
        isFiltered && (
          <Button variant="tertiary" onClick={view.reset}>
            {t('filter.reset')}
          </Button>
        )
      }
    >
      {(data) => <div aria-busy={loaded.query.isFetching}>{children(data)}</div>}
    </Loaded>
  );
};
