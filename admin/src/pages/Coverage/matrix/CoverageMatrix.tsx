import { RawTable, RawTbody, RawTh, RawThead, RawTr, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Coverage } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import { inventoryAddress } from '../../../report/reportAddress';
import type { ReportView } from '../../../report/ReportPage';
import { type Head, meetingOf, personaHeads, stageHeads } from './axes';
import { MatrixCell, TotalCell } from './MatrixCell';
import { ScrollShadow } from './ScrollShadow';

/** Which of the two stands across. */
export type Axes = 'stages-across' | 'stages-down';

const Grid = styled(RawTable)`
  border-collapse: separate;
  border-spacing: 0;
  width: 100%;
`;

const HeadCell = styled(RawTh)`
  position: sticky;
  text-align: start;
  vertical-align: middle;
  padding: ${({ theme }) => theme.spaces[3]};
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-right: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const ColumnHead = styled(HeadCell)`
  top: 0;
  z-index: 2;
`;

const RowHead = styled(HeadCell)`
  left: 0;
  z-index: 1;
  min-width: 14rem;
  max-width: 20rem;
`;

const Corner = styled(ColumnHead)`
  left: 0;
  z-index: 3;
  min-width: 14rem;
`;

interface CoverageMatrixProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly coverage: Coverage;
  readonly axes: Axes;
}

/** How much there is for each stage and persona, how much is wished, and what that makes it. */
export const CoverageMatrix = ({ coverage, names, filter, axes }: CoverageMatrixProps) => {
  const t = useTranslate();
  const stages = stageHeads(coverage, names, t('coverage.total'));
  const personas = personaHeads(coverage, names, t('coverage.total'));
  const [rows, columns] = axes === 'stages-across' ? [personas, stages] : [stages, personas];

  const cellOf = (row: Head, column: Head) => {
    const meeting = meetingOf(coverage, row, column);
    const address = inventoryAddress(filter, { ...row.selection, ...column.selection });
    const [stage, persona] = axes === 'stages-across' ? [column, row] : [row, column];
    if (meeting.kind === 'cell') {
      const of = `${stage.name}, ${persona.name}`;
      return <MatrixCell key={column.id} cell={meeting.cell} address={address} of={of} />;
    }
    const { count, planned, stale = 0 } = meeting;
    const of = row.id === 'all' ? column.name : row.name;
    return <TotalCell key={column.id} {...{ count, planned, stale, address, of }} />;
  };

  return (
    <ScrollShadow>
      <Grid
        colCount={columns.length + 1}
        rowCount={rows.length + 1}
        aria-label={t('coverage.matrix')}
      >
        <RawThead>
          <RawTr>
            <Corner role="columnheader">
              <Typography variant="sigma" textColor="neutral600">
                {axes === 'stages-across' ? t('filter.persona') : t('filter.stage')}
              </Typography>
            </Corner>
            {columns.map(({ id, name }) => (
              <ColumnHead key={id} role="columnheader">
                <Typography variant="pi" fontWeight="bold">
                  {name}
                </Typography>
              </ColumnHead>
            ))}
          </RawTr>
        </RawThead>
        <RawTbody>
          {rows.map((row) => (
            <RawTr key={row.id}>
              <RowHead role="rowheader">
                <Typography fontWeight="bold">{row.name}</Typography>
              </RowHead>
              {columns.map((column) => cellOf(row, column))}
            </RawTr>
          ))}
        </RawTbody>
      </Grid>
    </ScrollShadow>
  );
};
