import { Box, Button } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';

import type { Coverage } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import type { ReportView } from '../../../report/ReportPage';
import { Card } from '../../../components/Card';
import { CoverageSummary } from '../CoverageSummary';
import { CoverageMatrix } from './CoverageMatrix';
import { MatrixLegend } from './MatrixLegend';

interface MatrixCardProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly coverage: Coverage;
}

/** The coverage matrix, what its looks mean, and the switch of its axes. */
export const MatrixCard = ({ coverage, names, filter }: MatrixCardProps) => {
  const t = useTranslate();
  const [{ query }, setQuery] = useQueryParams<{ axes?: string | undefined }>();
  const isDown = query.axes === 'stages-down';

  return (
    <Card
      title={t('coverage.matrix-title')}
      text={<CoverageSummary totals={coverage.totals} filter={filter} />}
      actions={
        <Button
          variant="tertiary"
          size="S"
          startIcon={<ArrowsCounterClockwise />}
          onClick={() => setQuery({ axes: isDown ? undefined : 'stages-down' })}
        >
          {isDown ? t('coverage.stages-across') : t('coverage.stages-down')}
        </Button>
      }
    >
      <Box paddingLeft={5} paddingRight={5} paddingBottom={4}>
        <MatrixLegend cells={coverage.cells} />
      </Box>
      <CoverageMatrix
        key={isDown ? 'stages-down' : 'stages-across'}
        coverage={coverage}
        names={names}
        filter={filter}
        axes={isDown ? 'stages-down' : 'stages-across'}
      />
    </Card>
  );
};
