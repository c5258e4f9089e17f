import type { HostType } from '../strapi-shims/contentManager';

interface PieceIdentity {
  readonly documentId: string | null;
  /** Null where the type is not localized. */
  readonly locale: string | null;
}

/** Where the host edits a piece; a single type's address has no document id. */
export const pieceAddress = (
  { uid, kind }: Pick<HostType, 'uid' | 'kind'>,
  { documentId, locale }: PieceIdentity,
): string => {
  const path =
    kind === 'singleType' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `/content-manager/${path}${locale === null ? '' : `?plugins[i18n][locale]=${locale}`}`;
};
