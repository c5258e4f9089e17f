import type { Piece } from '../core/targeting/types';
import type { AdminView } from '../coverage/admin-view';
import { loadTaggedRows, ownPiecesOf, piecesOf, type TaggedRow } from '../inventory/pieces';
import { FIELD } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import type { Definitions } from './types';

/** The rows of content types, as the database has them, to be read by one set of definitions or another. */
export interface StoredVersions {
  /** Those that the user may see, by what they themselves are tagged with. */
  readonly own: (definitions: Definitions) => Piece[];
  /** Those that the user may see, by what they count as: their own tags or their type's. */
  readonly counted: (definitions: Definitions) => Piece[];
}

type Read = (type: HostContentType, rows: TaggedRow[], definitions: Definitions) => Piece[];

/** Reads the versions of every type that the user may read; `tagged` only those with a stage. */
export const storedVersions = async (
  strapi: Strapi,
  view: AdminView,
  which: 'tagged' | 'all',
): Promise<StoredVersions> => {
  const where = which === 'tagged' ? { [FIELD.stages]: { id: { $notNull: true } } } : {};
  const stored: Array<{ type: HostContentType; rows: TaggedRow[] }> = [];
  for (const type of view.types) {
    stored.push({ type, rows: await loadTaggedRows(strapi, type, where) });
  }
  const visible =
    (read: Read) =>
    (definitions: Definitions): Piece[] =>
      stored.flatMap(({ type, rows }) =>
        read(type, rows, definitions).flatMap((piece) => view.see(piece) ?? []),
      );
  return { own: visible(ownPiecesOf), counted: visible(piecesOf) };
};

/** The definitions as if a journey were the only one there is, and the default. */
export const onlyJourney = (definitions: Definitions, key: string): Definitions => ({
  ...definitions,
  tagged: definitions.journeys.find((journey) => journey.key === key) ?? definitions.tagged,
  stageRefs: new Map([...definitions.stageRefs].filter(([, { journey }]) => journey === key)),
});

/** Whether the user may read every piece there is: otherwise counts are of a part. */
export const seesAll = (strapi: Strapi, view: AdminView): boolean => {
  const types = enabledTypes(strapi);
  return view.types.length === types.length && types.every(({ uid }) => !view.isNarrowed(uid));
};
