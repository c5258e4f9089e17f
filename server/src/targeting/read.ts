import { withDefaults } from '../core/targeting/normalise';
import type { PieceStatus, Targeting } from '../core/targeting/types';
import { defaultTargeting } from '../definitions/default-targeting';
import { loadDefinitions } from '../definitions/load';
import { notFound } from '../errors';
import { ownTargeting, POPULATE_TARGETING, type TaggedRow } from '../inventory/pieces';
import { hasDraftAndPublish, isLocalized } from '../schema/enabled-types';
import { findRows } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';

/** What one version of a document is tagged with, and what counts for it. */
export interface SavedTargeting {
  own: Targeting;
  /** With the type's default tags where the piece has none of its own. */
  effective: Targeting;
}

/** Reads the tags of one version of a document; 404 when there is no such version. */
export const readTargeting = async (
  strapi: Strapi,
  options: {
    type: HostContentType;
    documentId: string;
    locale: string | undefined;
    status: PieceStatus;
    /** What the reader may see at all, as the query engine takes it. */
    visible: object;
  },
): Promise<SavedTargeting> => {
  const { type, documentId, locale, status, visible } = options;
  const [row] = await findRows<TaggedRow>(strapi, type.uid, {
    where: {
      $and: [
        visible,
        {
          documentId,
          ...(hasDraftAndPublish(type)
            ? { publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } }
            : {}),
          ...(isLocalized(type) && locale ? { locale } : {}),
        },
      ],
    },
    select: ['id'],
    populate: POPULATE_TARGETING,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    limit: 1,
  });
  if (!row) {
    throw notFound('JOURNEY_UNKNOWN_PIECE', `There is no ${status} version of that document.`, {
      parameter: 'documentId',
      value: documentId,
    });
  }
  const definitions = await loadDefinitions(strapi);
  const own = ownTargeting(row, definitions);
  return { own, effective: withDefaults(own, defaultTargeting(type, definitions)) };
};
