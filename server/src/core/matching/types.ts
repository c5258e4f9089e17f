/** Why a piece is in an answer, best first: the rungs of the fallback ladder. */
export const MATCH_LEVELS = ['exact', 'stage', 'near-exact', 'near', 'untargeted'] as const;
export type MatchLevel = (typeof MATCH_LEVELS)[number];

/** The visitor as the ladder sees them: already turned into the tagged journey. */
export interface Visitor {
  /** Key of a stage of the tagged journey. */
  readonly stage: string;
  /** Most important first, no key twice. Empty: the caller names no persona. */
  readonly personas: readonly string[];
}

/** Which persona of a piece a slot asks for. */
export type SlotPersona =
  /** The piece names this persona. */
  | { readonly kind: 'named'; readonly key: string }
  /** The piece names no persona: it is for everyone. */
  | { readonly kind: 'everyone' }
  /** Any piece, whatever it names: the caller named no persona. */
  | { readonly kind: 'any' };

/**
 * One stretch of an answer: every piece in it stands at the same level, distance,
 * rank of stage and persona, so that only `sort` and the document id order it.
 * The slots of a ladder, in order, hold each served piece exactly once.
 */
export interface Slot {
  readonly level: MatchLevel;
  /** The stage of the piece that this slot asks for; null at `untargeted`. */
  readonly stage: string | null;
  /** Gap on the readiness axis between the visitor's stage and `stage`; 0 for the same and for adjacent stages. */
  readonly distance: number;
  /** Whether `stage` is the piece's primary stage; null at `untargeted`. */
  readonly primary: boolean | null;
  readonly persona: SlotPersona;
  /** Stages that a piece of this slot must not have: with one of them it stands in an earlier slot. */
  readonly withoutStages: readonly string[];
  /** Personas that a piece of this slot must not name: with one of them it stands in an earlier slot. */
  readonly withoutPersonas: readonly string[];
}

/** How a piece came to its place: part of each answer item. */
export interface Match {
  readonly level: MatchLevel;
  /** The stage of the piece that matched; null at `untargeted`. */
  readonly stage: string | null;
  /** The persona of the piece that matched; null for a piece for everyone, or when the caller named none. */
  readonly persona: string | null;
}

export const SORT_FIELDS = ['publishedAt', 'updatedAt', 'createdAt', 'title'] as const;
export type SortField = (typeof SORT_FIELDS)[number];

/** Order within one slot; the document id, then the locale, break ties, always ascending. */
export interface Sort {
  readonly field: SortField;
  readonly direction: 'asc' | 'desc';
}
