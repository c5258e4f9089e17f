import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { pieceAddress } from '../../report/pieceAddress';
import type { Names } from '../../report/useNames';
import type { PreviewedPiece } from '../../services/previewAs';

interface PieceTitleProps {
  readonly piece: Pick<PreviewedPiece, 'contentType' | 'documentId' | 'locale' | 'title'>;
  readonly names: Names;
}

/** A piece's title, which leads to where it is edited, with its type and language. */
export const PieceTitle = ({ piece, names }: PieceTitleProps) => {
  const type = names.hostType(piece.contentType);
  const title = piece.title || piece.documentId;
  const about = [names.type(piece.contentType), piece.locale && names.locale(piece.locale)];

  return (
    <Flex direction="column" alignItems="start" gap={1}>
      {type === undefined ? (
        <Typography>{title}</Typography>
      ) : (
        <Link tag={NavLink} to={pieceAddress(type, piece)}>
          {title}
        </Link>
      )}
      <Typography variant="pi" textColor="neutral600">
        {about.filter(Boolean).join(' · ')}
      </Typography>
    </Flex>
  );
};
