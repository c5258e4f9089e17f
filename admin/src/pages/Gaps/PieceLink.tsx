import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { Gap } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import { pieceAddress } from '../../report/pieceAddress';
import type { Names } from '../../report/useNames';

/** The way to the piece that a gap is about; nothing for a gap about no piece. */
export const PieceLink = ({ gap, names }: { readonly gap: Gap; readonly names: Names }) => {
  const t = useTranslate();
  const type = gap.contentType === null ? undefined : names.hostType(gap.contentType);
  if (type === undefined) return null;

  return (
    <Link tag={NavLink} to={pieceAddress(type, gap)}>
      {t('gap.open-piece', { title: gap.title || String(gap.documentId) })}
    </Link>
  );
};
