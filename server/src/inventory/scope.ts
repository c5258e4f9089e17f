import type { Slot } from '../core/matching/types';
import type { Piece, PieceStatus } from '../core/targeting/types';
import type { Moment } from '../kept/moment';
import { read, type Query } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { ANY_PERSONA, EVERYONE, INDEX, NO_STAGE, PIECE_COLUMNS, piecesFrom } from './rows';

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

/** Up to `limit` pieces that satisfy a further condition, in the order of their document ids. */
export const readPieces = async (
  strapi: Strapi,
  options: { scope: Scope; limit: number; where: (builder: Query) => void },
): Promise<Piece[]> => {
  const rows = await read(strapi, (query) =>
    query(INDEX)
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
