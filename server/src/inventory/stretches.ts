import { inParts } from '../core/in-parts';
import { compareWithinSlot, matchOf, type PlacedPiece } from '../core/matching/place';
import type { Slot, Sort, SortField } from '../core/matching/types';
import type { Piece } from '../core/targeting/types';
import { RUNG_COLUMNS } from '../schema/index-tables';
import { service } from '../services/get';
import { read, type Query } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { INDEX, PIECE_COLUMNS, piecesFrom } from './rows';
import { inSlot, within, type Ladder } from './scope';
import { standingColumns, standingOfAll, type Standing } from './state';

/** SQLite takes 500 parts in a compound select; far fewer keep one statement short. */
const STRETCHES_A_STATEMENT = 50;

/**
 * So many pieces are read of a slot at its top, and kept: a few lengths only, so that what one
 * visitor gets after all that he has seen is there for the next one, who has seen something else.
 */
const HEADS = [16, 32, 64, 128, 256];

const SORT_COLUMNS: Record<SortField, string> = {
  publishedAt: 'published_at',
  updatedAt: 'updated_at',
  createdAt: 'created_at',
  title: 'title_key',
};

const COLUMNS = PIECE_COLUMNS.map((column) => `${INDEX}.${column}`);

/** By what a row is joined with its place in the order. */
const SAME_ROW = Object.fromEntries(
  RUNG_COLUMNS.map((column) => [`place.${column}`, `${INDEX}.${column}`]),
);

/** A stretch of one slot's pieces: `limit` of them from `offset` on. */
export interface Stretch {
  readonly slot: Slot;
  readonly offset: number;
  readonly limit: number;
}

/** What to read stretches of. */
export interface SortedLadder extends Ladder {
  readonly sort: Sort;
}

/** The first pieces of a slot, in order, whoever has seen them. */
export interface Head {
  readonly pieces: readonly Piece[];
  /** Whether there are no others in the slot. */
  readonly isAll: boolean;
  readonly standing: Standing | null;
}

/** The pieces of each stretch, in order, and how things stood when they were read. */
const readInOne = async (
  strapi: Strapi,
  stretches: readonly Stretch[],
  { scope, sort }: SortedLadder,
): Promise<{ found: Piece[][]; standing: Standing | null }> => {
  const rows = await read(strapi, (query) => {
    const [first, ...others] = stretches.map(({ slot, offset, limit }, index) => {
      // By the database's index alone, however far into the slot: rows are read of the stretch only.
      const place = query(INDEX)
        .modify((builder) => {
          inSlot(builder as Query, slot);
          within(builder as Query, scope);
        })
        .orderBy([
          { column: SORT_COLUMNS[sort.field], order: sort.direction },
          { column: 'document_id', order: 'asc' },
          { column: 'locale', order: 'asc' },
          { column: 'content_type', order: 'asc' },
        ])
        .offset(offset)
        .limit(limit)
        .select(...RUNG_COLUMNS);
      return query(INDEX)
        .join(place.as('place'), SAME_ROW)
        .select(...COLUMNS, strapi.db.connection.raw('? as stretch', [index]));
    });
    const found = (first as Query).unionAll(others as Query[]).as('found');
    return query(INDEX)
      .from(found)
      .select('found.*', ...standingColumns(query));
  });
  const inOrder = compareWithinSlot(sort);
  const found = stretches.map((_, index) =>
    piecesFrom(rows.filter((row) => Number(row['stretch']) === index)).sort(inOrder),
  );
  return { found, standing: standingOfAll(rows) };
};

/** Reads stretches, however many, and tells the moment. */
const readAll = async (
  strapi: Strapi,
  stretches: readonly Stretch[],
  ladder: SortedLadder,
): Promise<Map<Stretch, Head>> => {
  const heads = new Map<Stretch, Head>();
  for (const part of inParts(stretches, STRETCHES_A_STATEMENT)) {
    const { found, standing } = await readInOne(strapi, part, ladder);
    ladder.moment.saw(standing);
    part.forEach((stretch, index) => {
      const pieces = found[index] ?? [];
      heads.set(stretch, { pieces, isAll: pieces.length < stretch.limit, standing });
    });
  }
  return heads;
};

/** How long a head has to be for a stretch, whichever of its pieces have been seen; null: none is. */
const headFor = ({ offset, limit }: Stretch, { scope }: SortedLadder): number | null =>
  HEADS.find((length) => length >= offset + limit + scope.exclude.length) ?? null;

/** The heads that stretches can be cut from: those that are kept, and the others read and kept. */
const headsOf = async (
  strapi: Strapi,
  stretches: readonly Stretch[],
  ladder: SortedLadder,
): Promise<Map<Stretch, Head>> => {
  const { moment, sort } = ladder;
  const { version } = moment.site;
  const found = new Map<Stretch, Head>();
  if (version === null) return found;
  const { heads } = service(strapi, 'kept');
  const scope = { ...ladder.scope, exclude: [] };
  const within = JSON.stringify([scope, sort]);
  const keyOf = ({ slot }: Stretch, length: number): string =>
    `${length} ${JSON.stringify(slot)} ${within}`;

  const missing: Array<{ stretch: Stretch; top: Stretch }> = [];
  for (const stretch of stretches) {
    const length = headFor(stretch, ladder);
    if (length === null) continue;
    const kept = heads.peek(version, keyOf(stretch, length));
    if (kept) {
      moment.saw(kept.standing);
      found.set(stretch, kept);
    } else missing.push({ stretch, top: { slot: stretch.slot, offset: 0, limit: length } });
  }
  const tops = missing.map(({ top }) => top);
  const read = await readAll(strapi, tops, { ...ladder, scope });
  for (const { stretch, top } of missing) {
    const head = read.get(top);
    if (!head) continue;
    found.set(stretch, head);
    heads.set(version, keyOf(stretch, top.limit), head);
  }
  return found;
};

/** A stretch without what was seen, from the head of its slot; null where the head is too short for that. */
const cutFrom = (
  { pieces, isAll }: Head,
  { offset, limit }: Stretch,
  seen: ReadonlySet<string>,
): readonly Piece[] | null => {
  const unseen = seen.size === 0 ? pieces : pieces.filter((piece) => !seen.has(piece.documentId));
  return isAll || unseen.length >= offset + limit ? unseen.slice(offset, offset + limit) : null;
};

/** The pieces of some stretches, in order. */
export const readStretches = async (
  strapi: Strapi,
  stretches: readonly Stretch[],
  ladder: SortedLadder,
): Promise<PlacedPiece[]> => {
  const seen = new Set(ladder.scope.exclude);
  const found = new Map<Stretch, readonly Piece[]>();
  for (const [stretch, head] of await headsOf(strapi, stretches, ladder)) {
    const pieces = cutFrom(head, stretch, seen);
    if (pieces) found.set(stretch, pieces);
  }
  const others = stretches.filter((stretch) => !found.has(stretch));
  for (const [stretch, { pieces }] of await readAll(strapi, others, ladder)) {
    found.set(stretch, pieces);
  }
  return stretches.flatMap((stretch) => {
    const { slot } = stretch;
    const match = matchOf(slot);
    return (found.get(stretch) ?? []).map((piece) => ({ piece, slot, match }));
  });
};
