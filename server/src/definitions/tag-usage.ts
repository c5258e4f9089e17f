import { countPieces } from '../core/coverage/piece-counts';
import type { Piece } from '../core/targeting/types';
import type { AdminView } from '../coverage/admin-view';
import { loadTaggedRows, ownPiecesOf } from '../inventory/pieces';
import { FIELD } from '../plugin';
import type { Strapi } from '../strapi-shims/types';
import { TAGGING_KINDS, type TaggingKind } from './kinds';
import { loadDefinitions } from './load';
import { seesAll } from './staged-pieces';
import { allExpectations } from './stored-body';
import type { Definitions } from './types';

/** What names a persona, format or touchpoint. */
export interface TagUsage {
  /** Documents that the user may read, published or not, each counted once. */
  readonly pieces: number;
  readonly expectations: number;
}

/** Of each kind, every key that there is. */
export type UsageOfTags = Readonly<Record<TaggingKind, Readonly<Record<string, TagUsage>>>>;

const HAS_A_TAG = {
  $or: [FIELD.personas, FIELD.format, FIELD.touchpoints].map((field) => ({
    [field]: { id: { $notNull: true } },
  })),
};

const KEYS_OF: Readonly<Record<TaggingKind, (piece: Piece) => readonly string[]>> = {
  persona: ({ targeting }) => targeting.personas,
  format: ({ targeting }) => (targeting.format === null ? [] : [targeting.format]),
  touchpoint: ({ targeting }) => targeting.touchpoints,
};

/** Versions that a user may see, by what they themselves are tagged with. */
const taggedPieces = async (
  strapi: Strapi,
  definitions: Definitions,
  view: AdminView,
): Promise<Piece[]> => {
  const pieces: Piece[] = [];
  for (const type of view.types) {
    const rows = await loadTaggedRows(strapi, type, HAS_A_TAG);
    pieces.push(...ownPiecesOf(type, rows, definitions).flatMap((piece) => view.see(piece) ?? []));
  }
  return pieces;
};

const byKey = (pieces: readonly Piece[], kind: TaggingKind): Map<string, Piece[]> => {
  const found = new Map<string, Piece[]>();
  for (const piece of pieces) {
    for (const key of KEYS_OF[kind](piece)) {
      const ofKey = found.get(key);
      if (ofKey) ofKey.push(piece);
      else found.set(key, [piece]);
    }
  }
  return found;
};

/** How much has each persona, format and touchpoint, of what a user may read. */
export const listTagUsage = async (strapi: Strapi, view: AdminView) => {
  const definitions = await loadDefinitions(strapi);
  const pieces = await taggedPieces(strapi, definitions, view);
  const expectations = allExpectations(definitions);
  const rows = {
    persona: definitions.personas,
    format: definitions.formats,
    touchpoint: definitions.touchpoints,
  };

  const usageOf = (kind: TaggingKind): Record<string, TagUsage> => {
    const found = byKey(pieces, kind);
    return Object.fromEntries(
      rows[kind].map(({ key }) => {
        const { published, drafts } = countPieces(found.get(key) ?? []);
        const naming = expectations.filter((each) => kind !== 'touchpoint' && each[kind] === key);
        return [key, { pieces: published + drafts, expectations: naming.length }];
      }),
    );
  };
  const data = Object.fromEntries(
    TAGGING_KINDS.map((kind) => [kind, usageOf(kind)]),
  ) as UsageOfTags;
  return { data, meta: { seesAll: seesAll(strapi, view) } };
};
