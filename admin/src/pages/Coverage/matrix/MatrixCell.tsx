import { Flex, RawTd, type RawTdProps, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Cell, CellStatus } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import { STATUS_TEXT, statusPattern, statusTint } from './statusLook';

/** A cell that is one link: the link's own box is stretched over it. */
const LinkedTd = styled(RawTd)`
  position: relative;
  vertical-align: top;
  min-width: 14.4rem;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[3]} ${theme.spaces[3]} 2rem`};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-right: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:hover a {
    text-decoration: underline;
  }
`;

const StatusTd = styled(LinkedTd)<{ readonly $status: CellStatus }>`
  ${statusTint}

  &::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 0.8rem;
    ${statusPattern}
  }
`;

const NumberLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  &:focus-visible {
    outline: none;
  }

  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

interface FiguresProps {
  readonly count: number;
  /** Where the pieces are listed. */
  readonly address: string;
  /** What the link is called: the number alone says too little. */
  readonly label: string;
  readonly remarks: readonly string[];
}

const Figures = ({ count, address, label, remarks }: FiguresProps) => (
  <Flex direction="column" alignItems="start" gap={1}>
    <Typography variant="beta" tag="span">
      <NumberLink to={address} aria-label={label}>
        {count}
      </NumberLink>
    </Typography>
    {remarks.map((remark) => (
      <Typography key={remark} variant="pi" textColor="neutral700">
        {remark}
      </Typography>
    ))}
  </Flex>
);

interface MatrixCellProps extends RawTdProps {
  readonly cell: Cell;
  readonly address: string;
  /** Stage and row, by name. */
  readonly of: string;
}

/** A stage and a persona: how much there is, what that makes it, and what is to be said besides. */
export const MatrixCell = ({ cell, address, of, ...td }: MatrixCellProps) => {
  const t = useTranslate();
  const { count, own, shared, planned, stale, status, target, persona } = cell;
  const word = t(STATUS_TEXT[status]);
  const remarks = [
    t('coverage.status-target', { status: word, target }),
    ...(persona !== null && count > 0 ? [t('coverage.own-shared', { own, shared })] : []),
    ...(planned > 0 ? [t('coverage.planned', { count: planned })] : []),
    ...(stale > 0 ? [t('coverage.stale', { count: stale })] : []),
  ];

  return (
    <StatusTd $status={status} {...td}>
      <Figures
        count={count}
        address={address}
        label={t('coverage.cell', { of, count, status: word })}
        remarks={remarks}
      />
    </StatusTd>
  );
};

interface TotalCellProps extends RawTdProps, Omit<FiguresProps, 'remarks' | 'label'> {
  readonly of: string;
  readonly planned: number;
  readonly stale?: number;
}

/** What a row or a column comes to, each piece counted once. */
export const TotalCell = ({ count, address, of, planned, stale = 0, ...td }: TotalCellProps) => {
  const t = useTranslate();
  const remarks = [
    ...(planned > 0 ? [t('coverage.planned', { count: planned })] : []),
    ...(stale > 0 ? [t('coverage.stale', { count: stale })] : []),
  ];

  return (
    <LinkedTd background="neutral100" {...td}>
      <Figures
        count={count}
        address={address}
        label={t('coverage.total-cell', { of, count })}
        remarks={remarks}
      />
    </LinkedTd>
  );
};
