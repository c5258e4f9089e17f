import { alignTargeting, withDefaults } from '../core/targeting/normalise';
import type { Piece, PieceStatus, Targeting } from '../core/targeting/types';
import { defaultTargeting } from '../definitions/default-targeting';
import type { Definitions } from '../definitions/types';
import { FIELD } from '../plugin';
import { hasDraftAndPublish, isLocalized, titleAttribute } from '../schema/enabled-types';
import { findRows } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';

interface Related {
  id: number;
}

/** A row of a user's table, with the ids it is tagged with. */
export interface TaggedRow {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: string | Date | null;
  updatedAt: string | Date | null;
  createdAt: string | Date | null;
  journeyStages?: Related[];
  journeyPersonas?: Related[];
  journeyFormat?: Related | null;
  journeyTouchpoints?: Related[];
  [attribute: string]: unknown;
}

const millis = (value: string | Date | null): number =>
  value === null ? 0 : new Date(value).getTime();

const keysOf = (rows: Related[] | undefined, keys: ReadonlyMap<number, string>): string[] =>
  (rows ?? []).flatMap((row) => keys.get(row.id) ?? []);

/** What a row itself is tagged with, in keys; stages of other journeys turned into the tagged one. */
export const ownTargeting = (row: TaggedRow, definitions: Definitions): Targeting =>
  alignTargeting({
    stages: (row.journeyStages ?? []).flatMap(({ id }) => definitions.stageRefs.get(id) ?? []),
    personas: keysOf(row.journeyPersonas, definitions.personaKeys),
    format: row.journeyFormat ? (definitions.formatKeys.get(row.journeyFormat.id) ?? null) : null,
    touchpoints: keysOf(row.journeyTouchpoints, definitions.touchpointKeys),
    journey: definitions.tagged,
    journeys: definitions.journeys,
  });

const statusOf = (type: HostContentType, row: TaggedRow): PieceStatus =>
  hasDraftAndPublish(type) && row.publishedAt === null ? 'draft' : 'published';

/** A row with its own tags alone. */
const toPiece = (type: HostContentType, row: TaggedRow, definitions: Definitions): Piece => {
  const title = titleAttribute(type);
  const updatedAt = millis(row.updatedAt);
  return {
    contentType: type.uid,
    documentId: row.documentId,
    locale: isLocalized(type) ? row.locale : null,
    status: statusOf(type, row),
    title: title === null ? '' : String(row[title] ?? ''),
    targeting: ownTargeting(row, definitions),
    publishedAt: row.publishedAt === null ? updatedAt : millis(row.publishedAt),
    updatedAt,
    createdAt: millis(row.createdAt),
  };
};

/** One row for each document, locale and status: concurrent publishing can leave the host with two published ones; the newest stands. */
const newestOfEach = (type: HostContentType, rows: TaggedRow[]): TaggedRow[] => {
  const newest = new Map<string, TaggedRow>();
  for (const row of rows) {
    const locale = isLocalized(type) ? row.locale : null;
    const key = JSON.stringify([row.documentId, locale, statusOf(type, row)]);
    const other = newest.get(key);
    const isNewer =
      !other ||
      millis(row.publishedAt) > millis(other.publishedAt) ||
      (millis(row.publishedAt) === millis(other.publishedAt) && row.id > other.id);
    if (isNewer) newest.set(key, row);
  }
  return [...newest.values()];
};

/** Which of its relations a query must bring for `ownTargeting`. */
export const POPULATE_TARGETING = {
  [FIELD.stages]: { select: ['id'] },
  [FIELD.personas]: { select: ['id'] },
  [FIELD.format]: { select: ['id'] },
  [FIELD.touchpoints]: { select: ['id'] },
};

/** Rows of a content type with what they are tagged with. */
export const loadTaggedRows = (
  strapi: Strapi,
  type: HostContentType,
  where: object,
): Promise<TaggedRow[]> => {
  const title = titleAttribute(type);
  return findRows<TaggedRow>(strapi, type.uid, {
    where,
    select: [
      'id',
      'documentId',
      'locale',
      'publishedAt',
      'updatedAt',
      'createdAt',
      ...(title === null ? [] : [title]),
    ],
    populate: POPULATE_TARGETING,
  });
};

/** Rows of one content type as pieces, with what they themselves are tagged with. */
export const ownPiecesOf = (
  type: HostContentType,
  rows: TaggedRow[],
  definitions: Definitions,
): Piece[] => newestOfEach(type, rows).map((row) => toPiece(type, row, definitions));

/** Rows of one content type as pieces, with what they count as: their own tags or their type's. */
export const piecesOf = (
  type: HostContentType,
  rows: TaggedRow[],
  definitions: Definitions,
): Piece[] => {
  const defaults = defaultTargeting(type, definitions);
  return ownPiecesOf(type, rows, definitions).map((piece) => ({
    ...piece,
    targeting: withDefaults(piece.targeting, defaults),
  }));
};

/** The pieces of some documents of one content type, every locale and status. */
export const loadPieces = async (
  strapi: Strapi,
  options: {
    type: HostContentType;
    documentIds: readonly string[];
    definitions: Definitions;
  },
): Promise<Piece[]> => {
  const { type, documentIds, definitions } = options;
  const rows = await loadTaggedRows(strapi, type, { documentId: { $in: [...documentIds] } });
  return piecesOf(type, rows, definitions);
};
