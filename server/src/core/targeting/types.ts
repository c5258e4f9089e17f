/** What a piece is tagged with, by stable keys. */
export interface Targeting {
  /** Stages of the tagged journey; the first is primary, the others secondary. Empty: untargeted. */
  readonly stages: readonly string[];
  /** Most important first. Empty: for everyone. */
  readonly personas: readonly string[];
  readonly format: string | null;
  /** Empty: fit for every touchpoint. */
  readonly touchpoints: readonly string[];
}

export type PieceStatus = 'draft' | 'published';

/**
 * One version of a document in one locale. A document that has a draft and a
 * published version in two locales gives four pieces.
 */
export interface Piece {
  /** uid of the content type: `api::article.article`. */
  readonly contentType: string;
  readonly documentId: string;
  /** null when the content type is not localized: the piece then serves every locale. */
  readonly locale: string | null;
  readonly status: PieceStatus;
  readonly title: string;
  readonly targeting: Targeting;
  /** Milliseconds since 1970 (UTC), as all times in the core. For a draft: its last change, since it has no publication of its own. */
  readonly publishedAt: number;
  readonly updatedAt: number;
  readonly createdAt: number;
}
