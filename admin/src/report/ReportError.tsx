import { Button } from '@strapi/design-system';

import { LoadingError } from '../components/LoadingError';
import { useTranslate } from '../localization/useTranslate';
import type { ReportView } from './ReportPage';

interface ReportErrorProps extends Pick<ReportView, 'filter' | 'reset'> {
  /** What could not be loaded. */
  readonly text: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/**
 * In place of a report: why there is none. An address kept for long may filter by what is no longer
 * there, so that taking the filters off is offered where there are any.
 */
export const ReportError = ({ filter, reset, ...failure }: ReportErrorProps) => {
  const t = useTranslate();

  return (
    <LoadingError {...failure}>
      {Object.keys(filter).length > 0 && (
        <Button variant="tertiary" onClick={reset}>
          {t('filter.reset')}
        </Button>
      )}
    </LoadingError>
  );
};
