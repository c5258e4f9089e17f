import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Cell, CellStatus } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import { STATUS_TEXT, statusPattern, statusTint } from './statusLook';

const Swatch = styled.span<{ readonly $status: CellStatus }>`
  display: inline-flex;
  width: 2rem;
  height: 1.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;
  ${statusTint}

  &::before {
    content: '';
    width: 0.8rem;
    ${statusPattern}
  }
`;

const MEANING = {
  gap: 'status.gap-means',
  thin: 'status.thin-means',
  covered: 'status.covered-means',
  surplus: 'status.surplus-means',
} as const;

const STATUSES = ['gap', 'thin', 'covered', 'surplus'] as const satisfies readonly CellStatus[];

/** What the looks of the cells mean, and how many cells look so. */
export const MatrixLegend = ({ cells }: { readonly cells: readonly Cell[] }) => {
  const t = useTranslate();

  return (
    <Flex tag="ul" gap={5} wrap="wrap" aria-label={t('coverage.legend')}>
      {STATUSES.map((status) => (
        <Flex key={status} tag="li" gap={2}>
          <Swatch $status={status} aria-hidden />
          <Typography variant="pi" textColor="neutral700">
            <Typography variant="pi" fontWeight="bold" textColor="neutral800">
              {t('coverage.status-cells', {
                status: t(STATUS_TEXT[status]),
                count: cells.filter((cell) => cell.status === status).length,
              })}
            </Typography>{' '}
            {t(MEANING[status])}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
