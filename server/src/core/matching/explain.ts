import type { Journey } from '../journey/types';
import type { Piece } from '../targeting/types';
import { passesFilter, type TargetingFilter } from './filter';
import { ladder } from './ladder';
import { slotOf } from './place';
import { MATCH_LEVELS, type MatchLevel, type Slot, type Sort, type Visitor } from './types';

/** The arithmetic of a place, in the order in which it decides. Ranks count from 1, the best. */
export interface PlaceExplanation {
  readonly level: MatchLevel;
  readonly levelRank: number;
  /** `matched`, `distance` and `primary` are null at `untargeted`. */
  readonly stage: {
    readonly asked: string;
    readonly matched: string | null;
    /** Points of readiness between the two stages; 0 for the same and for adjacent ones. */
    readonly distance: number | null;
    readonly primary: boolean | null;
  };
  /** Null for a piece for everyone, or when the caller named no persona. */
  readonly persona: { readonly matched: string | null; readonly rank: number | null };
  /** `value`: milliseconds since 1970, or the title. */
  readonly sort: Sort & { readonly value: string | number };
}

/** Tells how a piece came to its place in an answer. */
export const explainPlace = ({
  piece,
  slot,
  visitor,
  sort,
}: {
  readonly piece: Piece;
  readonly slot: Slot;
  readonly visitor: Visitor;
  readonly sort: Sort;
}): PlaceExplanation => {
  const { level, stage, distance, primary, persona } = slot;
  const matched = persona.kind === 'named' ? persona.key : null;
  return {
    level,
    levelRank: MATCH_LEVELS.indexOf(level) + 1,
    stage: {
      asked: visitor.stage,
      matched: stage,
      distance: stage === null ? null : distance,
      primary,
    },
    persona: { matched, rank: matched === null ? null : visitor.personas.indexOf(matched) + 1 },
    sort: { ...sort, value: piece[sort.field] },
  };
};

/**
 * Why a piece is not in an answer: the caller excluded its document; it has not the format or
 * touchpoint asked for; it is for other personas than the caller's; its level may not be used.
 */
export type LeftOutReason = 'excluded' | 'filtered' | 'other-persona' | 'level-off';

/** A piece, and all that decides whether it is served. */
export interface Candidacy {
  readonly piece: Piece;
  readonly journey: Journey;
  readonly visitor: Visitor;
  readonly levels: readonly MatchLevel[];
  /** Document ids. */
  readonly exclude: readonly string[];
  readonly filter: TargetingFilter;
}

/** The first reason why a piece tagged in `journey` is left out; null when it is served. */
export const whyLeftOut = (candidacy: Candidacy): LeftOutReason | null => {
  const { piece, journey, visitor, levels, exclude, filter } = candidacy;
  const isAt = (among: readonly MatchLevel[]): boolean =>
    slotOf(piece.targeting, ladder({ journey, visitor, levels: among })) !== null;

  if (exclude.includes(piece.documentId)) return 'excluded';
  if (!passesFilter(piece.targeting, filter)) return 'filtered';
  if (!isAt(MATCH_LEVELS)) return 'other-persona';
  return isAt(levels) ? null : 'level-off';
};
