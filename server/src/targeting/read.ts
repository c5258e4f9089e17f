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

interface Versions {
  type: HostContentType;
  locale: string | undefined;
  status: PieceStatus;
  /** What the reader may see at all, as the query engine takes it. */
  visible: object;
}

/**
 * Reads the tags of one version of each document, with as many queries however many there are.
 * A document without such a version is not among them.
 */
export const readTargetings = async (
  strapi: Strapi,
  options: Versions & { documentIds: readonly string[] },
): Promise<Array<SavedTargeting & { documentId: string }>> => {
  const { type, documentIds, locale, status, visible } = options;
  const rows = await findRows<TaggedRow>(strapi, type.uid, {
    where: {
      $and: [
        visible,
        {
          documentId: { $in: [...documentIds] },
          ...(hasDraftAndPublish(type)
            ? { publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } }
            : {}),
          ...(isLocalized(type) && locale ? { locale } : {}),
        },
      ],
    },
    select: ['id', 'documentId'],
    populate: POPULATE_TARGETING,
    // The newest last: of several it stands.
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  });
  const definitions = await loadDefinitions(strapi);
  const defaults = defaultTargeting(type, definitions);
  const newest = new Map(rows.map((row) => [row.documentId, row]));
  return [...newest.values()].map((row) => {
    const own = ownTargeting(row, definitions);
    return { documentId: row.documentId, own, effective: withDefaults(own, defaults) };
  });
};

/** Reads the tags of one version of a document; 404 when there is no such version. */
export const readTargeting = async (
  strapi: Strapi,
  { documentId, ...versions }: Versions & { documentId: string },
): Promise<SavedTargeting> => {
  const [found] = await readTargetings(strapi, { ...versions, documentIds: [documentId] });
  if (!found) {
    throw notFound(
      'JOURNEY_UNKNOWN_PIECE',
      `There is no ${versions.status} version of that document.`,
      {
        parameter: 'documentId',
        value: documentId,
      },
    );
  }
  return { own: found.own, effective: found.effective };
};
