import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { Gap } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from './useNames';

/** Where the host edits the piece; a single type's address has no document id. */
const addressOf = (
  { contentType, documentId, locale }: Pick<Gap, 'contentType' | 'documentId' | 'locale'>,
  isSingleType: boolean,
): string => {
  const path = isSingleType
    ? `single-types/${contentType}`
    : `collection-types/${contentType}/${documentId}`;
  return `/content-manager/${path}${locale === null ? '' : `?plugins[i18n][locale]=${locale}`}`;
};

/** The way to the piece that a gap is about; nothing for a gap about no piece. */
export const PieceLink = ({ gap, names }: { readonly gap: Gap; readonly names: Names }) => {
  const t = useTranslate();
  const type = gap.contentType === null ? undefined : names.hostType(gap.contentType);
  if (type === undefined) return null;

  return (
    <Link tag={NavLink} to={addressOf(gap, type.kind === 'singleType')}>
      {t('gap.open-piece', { title: gap.title || String(gap.documentId) })}
    </Link>
  );
};
