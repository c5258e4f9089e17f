import { compareWithinSlot, matchOf, slotOf, type PlacedPiece } from '../core/matching/place';
import type { Slot, Sort, SortField } from '../core/matching/types';
import type { Piece, PieceStatus, Targeting } from '../core/targeting/types';
import type { Moment } from '../kept/moment';
import { service } from '../services/get';
import { read, type Query } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { standingColumns, standingIn } from './state';
import { ANY_PERSONA, EVERYONE, NO_STAGE, PIECE_COLUMNS, piecesFrom, splitKeys } from './rows';

const TABLE = 'journey_index';
/** SQLite takes 500 parts in a compound select; far fewer keep one statement short. */
const STRETCHES_A_STATEMENT = 50;

const SORT_COLUMNS: Record<SortField, string> = {
  publishedAt: 'published_at',
  updatedAt: 'updated_at',
  createdAt: 'created_at',
  title: 'title_key',
};

/** What narrows every slot of an answer alike. */
export interface Scope {
  /** Content types whose published pieces are asked for; `draft` those whose drafts are. */
  readonly published: readonly string[];
  readonly draft: readonly string[];
  /** Locales asked for, '' among them for types that are not localized; null for all. */
  readonly locales: readonly string[] | null;
  readonly formats: readonly string[];
  readonly touchpoints: readonly string[];
  readonly exclude: readonly string[];
  /** Nothing but these documents; absent: all. */
  readonly only?: readonly string[];
}

/** What to count or read from. */
export interface Ladder {
  /** When it is asked for: what is counted is kept under its version. */
  readonly moment: Moment;
  /** Tells its slots from those of other ladders under the same version. */
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly scope: Scope;
}

/** Pieces that are tagged alike, counted. */
export interface Alike {
  readonly targeting: Targeting;
  readonly pieces: number;
}

/** Finds a whole key among keys joined as `|a|b|`: keys are kebab-case, so they hold no wildcard. */
const containing = (key: string): string => `%|${key}|%`;

const ofVersion = (builder: Query, status: PieceStatus, types: readonly string[]): void => {
  void builder.where('status', status).whereIn('content_type', [...types]);
};

const versionsAsked = (builder: Query, scope: Scope): void => {
  const { published, draft } = scope;
  if (draft.length === 0) return ofVersion(builder, 'published', published);
  if (published.length === 0) return ofVersion(builder, 'draft', draft);
  void builder.where((either) => {
    void either
      .where((one) => ofVersion(one, 'published', published))
      .orWhere((other) => ofVersion(other, 'draft', draft));
  });
};

/** Narrows a query to a scope. */
export const within = (builder: Query, scope: Scope): void => {
  versionsAsked(builder, scope);
  if (scope.locales) void builder.whereIn('locale', [...scope.locales]);
  if (scope.formats.length > 0) void builder.whereIn('format', [...scope.formats]);
  if (scope.exclude.length > 0) void builder.whereNotIn('document_id', [...scope.exclude]);
  if (scope.only) void builder.whereIn('document_id', [...scope.only]);
  if (scope.touchpoints.length > 0) {
    // A piece with no touchpoint is meant for all of them.
    void builder.where((any) => {
      void any.where('touchpoints', '');
      for (const key of scope.touchpoints) void any.orWhere('touchpoints', 'like', containing(key));
    });
  }
};

const personaValue = ({ persona }: Slot): string => {
  if (persona.kind === 'any') return ANY_PERSONA;
  return persona.kind === 'everyone' ? EVERYONE : persona.key;
};

/** Narrows a query to the pieces that stand in a slot: one range of the index, each piece once. */
export const inSlot = (builder: Query, slot: Slot): void => {
  void builder.where('stage', slot.stage ?? NO_STAGE).where('persona', personaValue(slot));
  if (slot.primary !== null) void builder.where('is_primary', slot.primary);
  for (const key of slot.withoutStages) void builder.where('stages', 'not like', containing(key));
  for (const key of slot.withoutPersonas) {
    void builder.where('personas', 'not like', containing(key));
  }
};

const readAlike = async (strapi: Strapi, scope: Scope): Promise<Alike[]> => {
  const rows = await read(strapi, (query) =>
    query(TABLE)
      .where('head', true)
      .modify((builder) => {
        within(builder as Query, scope);
      })
      .groupBy('stages', 'personas')
      .select('stages', 'personas')
      .count({ pieces: '*' }),
  );
  return rows.map((row) => ({
    targeting: {
      stages: splitKeys(String(row['stages'])),
      personas: splitKeys(String(row['personas'])),
      format: null,
      touchpoints: [],
    },
    pieces: Number(row['pieces']),
  }));
};

const countAlike = (alike: readonly Alike[], slots: readonly Slot[]): number[] => {
  const counts = slots.map(() => 0);
  for (const { targeting, pieces } of alike) {
    const index = slotOf(targeting, slots);
    if (index !== null) counts[index] = (counts[index] ?? 0) + pieces;
  }
  return counts;
};

/** Nobody in particular has seen anything: the same for all visitors, so that it is kept. */
const countAll = async (
  strapi: Strapi,
  { moment, name, slots, scope }: Ladder,
): Promise<readonly number[]> => {
  const { alike, counts } = service(strapi, 'kept');
  const { version } = moment.site;
  const within = JSON.stringify(scope);
  return counts.get(version, `${name} ${within}`, async () => {
    moment.saw(null);
    return countAlike(await alike.get(version, within, () => readAlike(strapi, scope)), slots);
  });
};

/**
 * How many pieces stand in each slot. One pass, whatever the number of slots: a journey of 13
 * stages and a caller with 20 personas make 567 of them. Pieces tagged alike stand in the same
 * slot, so that they are counted together and placed by the core. What one visitor has seen
 * already is taken off each time, since no two have seen the same.
 */
export const countSlots = async (strapi: Strapi, ladder: Ladder): Promise<readonly number[]> => {
  const { slots, scope } = ladder;
  if (slots.length === 0) return [];
  const counts = await countAll(strapi, { ...ladder, scope: { ...scope, exclude: [] } });
  if (scope.exclude.length === 0) return counts;
  ladder.moment.saw(null);
  const seen = await readAlike(strapi, { ...scope, exclude: [], only: scope.exclude });
  const excluded = countAlike(seen, slots);
  return counts.map((count, index) => count - (excluded[index] ?? 0));
};

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

const readPart = async (
  strapi: Strapi,
  stretches: readonly Stretch[],
  { moment, scope, sort }: SortedLadder,
): Promise<PlacedPiece[]> => {
  const rows = await read(strapi, (query) => {
    const [first, ...others] = stretches.map(({ slot, offset, limit }, index) => {
      const stretch = query(TABLE)
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
        .select(...PIECE_COLUMNS, strapi.db.connection.raw('? as stretch', [index]));
      // SQLite takes no order and limit in the parts of a union, but in a table of their own.
      return query(TABLE).from(stretch.as('part')).select('*');
    });
    const found = (first as Query).unionAll(others as Query[]).as('found');
    return query(TABLE)
      .from(found)
      .select('found.*', ...standingColumns(query));
  });
  moment.saw(rows[0] ? standingIn(rows[0]) : null);
  const inOrder = compareWithinSlot(sort);
  return stretches.flatMap(({ slot }, index) =>
    piecesFrom(rows.filter((row) => Number(row['stretch']) === index))
      .sort(inOrder)
      .map((piece) => ({ piece, slot, match: matchOf(slot) })),
  );
};

/** The pieces of some stretches, in order. */
export const readStretches = async (
  strapi: Strapi,
  stretches: readonly Stretch[],
  ladder: SortedLadder,
): Promise<PlacedPiece[]> => {
  const placed: PlacedPiece[] = [];
  for (let start = 0; start < stretches.length; start += STRETCHES_A_STATEMENT) {
    const part = stretches.slice(start, start + STRETCHES_A_STATEMENT);
    placed.push(...(await readPart(strapi, part, ladder)));
  }
  return placed;
};

/** Up to `limit` pieces that satisfy a further condition, in the order of their document ids. */
export const readPieces = async (
  strapi: Strapi,
  options: { scope: Scope; limit: number; where: (builder: Query) => void },
): Promise<Piece[]> => {
  const rows = await read(strapi, (query) =>
    query(TABLE)
      .where('head', true)
      .modify((builder) => {
        within(builder as Query, options.scope);
        options.where(builder as Query);
      })
      .orderBy([
        { column: 'document_id', order: 'asc' },
        { column: 'locale', order: 'asc' },
      ])
      .limit(options.limit)
      .select(...PIECE_COLUMNS),
  );
  return piecesFrom(rows);
};
