import { Badge, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { WrappingCell } from '../../components/WrappingCell';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { PreviewedPiece } from '../../services/previewAs';
import { LEVEL, matchReason } from './matchReason';
import { PieceTitle } from './PieceTitle';

const Heading = ({ children }: { readonly children: ReactNode }) => (
  <Th role="columnheader">
    <Typography variant="sigma">{children}</Typography>
  </Th>
);

interface AnswerTableProps {
  readonly pieces: readonly PreviewedPiece[];
  /** Place of the first of them in the whole answer, from 1. */
  readonly from: number;
  readonly names: Names;
}

/** The pieces that the visitor gets, in order, each with its match level and the reason. */
export const AnswerTable = ({ pieces, from, names }: AnswerTableProps) => {
  const t = useTranslate();

  return (
    <Table colCount={4} rowCount={pieces.length + 1} aria-label={t('preview.answer')}>
      <Thead>
        <Tr>
          <Heading>{t('preview.place')}</Heading>
          <Heading>{t('preview.piece')}</Heading>
          <Heading>{t('preview.match')}</Heading>
          <Heading>{t('preview.why')}</Heading>
        </Tr>
      </Thead>
      <Tbody>
        {pieces.map((piece, index) => (
          <Tr key={`${piece.contentType} ${piece.documentId} ${piece.locale}`}>
            <Td>
              <Typography fontWeight="bold">{from + index}</Typography>
            </Td>
            <WrappingCell>
              <PieceTitle piece={piece} names={names} />
            </WrappingCell>
            <Td>
              <Badge>{t(LEVEL[piece.match.level])}</Badge>
            </Td>
            <WrappingCell>
              <Typography>{matchReason(piece, { t, names })}</Typography>
            </WrappingCell>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
