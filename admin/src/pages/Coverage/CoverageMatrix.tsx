import {
  Badge,
  Box,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';

import type { Cell, CellStatus, Coverage } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from './useNames';

const STATUS_TEXT = {
  gap: 'status.gap',
  thin: 'status.thin',
  covered: 'status.covered',
  surplus: 'status.surplus',
} as const;

/** Background and border; the text keeps its own colour, which reads well in both themes. */
const STATUS_COLORS = {
  gap: ['danger100', 'danger600'],
  thin: ['warning100', 'warning600'],
  covered: ['success100', 'success600'],
  surplus: ['secondary100', 'secondary600'],
} as const satisfies Record<CellStatus, readonly [string, string]>;

const StatusBadge = ({ status }: { readonly status: CellStatus }) => {
  const t = useTranslate();
  const [background, border] = STATUS_COLORS[status];

  return (
    <Badge backgroundColor={background} borderColor={border} textColor="neutral800" size="S">
      {t(STATUS_TEXT[status])}
    </Badge>
  );
};

type Figures = Pick<Cell, 'count' | 'planned' | 'stale'>;

/** What is to be said of the figures besides the count. */
const Remarks = ({ planned, stale }: Figures) => {
  const t = useTranslate();
  const remarks = [
    ...(planned > 0 ? [t('coverage.planned', { count: planned })] : []),
    ...(stale > 0 ? [t('coverage.stale', { count: stale })] : []),
  ];

  return remarks.map((remark) => (
    <Typography key={remark} variant="pi" textColor="neutral600">
      {remark}
    </Typography>
  ));
};

const CellFigures = ({ cell }: { readonly cell: Cell }) => {
  const t = useTranslate();

  return (
    <Flex direction="column" alignItems="start" gap={1}>
      <Typography fontWeight="bold">
        {t('coverage.count-of-target', { count: cell.count, target: cell.target })}
      </Typography>
      <StatusBadge status={cell.status} />
      <Remarks {...cell} />
    </Flex>
  );
};

interface CoverageMatrixProps {
  readonly coverage: Coverage;
  readonly names: Names;
}

/** Stages across, personas down: how much there is, how much is wished, and what that makes it. */
export const CoverageMatrix = ({ coverage, names }: CoverageMatrixProps) => {
  const t = useTranslate();
  const { cells, all } = coverage;
  const personas = [...new Set(cells.map(({ persona }) => persona))];

  return (
    <Table
      colCount={all.length + 1}
      rowCount={personas.length + 2}
      aria-label={t('coverage.matrix')}
    >
      <Thead>
        <Tr>
          <Th role="columnheader">
            <Typography variant="sigma">{t('filter.persona')}</Typography>
          </Th>
          {all.map(({ stage }) => (
            <Th key={stage} role="columnheader">
              <Typography variant="sigma">{names.stage(stage)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {personas.map((persona) => (
          <Tr key={persona}>
            <Td role="rowheader">
              <Typography fontWeight="bold">{names.persona(persona)}</Typography>
            </Td>
            {cells
              .filter((cell) => cell.persona === persona)
              .map((cell) => (
                <Td key={cell.stage}>
                  <Box paddingTop={2} paddingBottom={2}>
                    <CellFigures cell={cell} />
                  </Box>
                </Td>
              ))}
          </Tr>
        ))}
        <Tr>
          <Td role="rowheader">
            <Typography fontWeight="bold">{t('coverage.total')}</Typography>
          </Td>
          {all.map((total) => (
            <Td key={total.stage}>
              <Flex direction="column" alignItems="start" gap={1}>
                <Typography fontWeight="bold">
                  {t('coverage.pieces', { count: total.count })}
                </Typography>
                <Remarks {...total} />
              </Flex>
            </Td>
          ))}
        </Tr>
      </Tbody>
    </Table>
  );
};
