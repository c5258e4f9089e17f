import type { Piece } from '../../../server/src/core/targeting/types';

/** A piece as the conformance cases write it; `id` names it there. */
export interface ShortPiece {
  readonly id: string;
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  readonly format?: string | null;
  readonly touchpoints?: readonly string[];
  readonly documentId?: string;
  readonly contentType?: string;
  readonly locale?: string | null;
  readonly title?: string;
  readonly publishedAt?: number;
  readonly updatedAt?: number;
  readonly createdAt?: number;
}

/** A whole piece from the few things that a test is about. */
export const pieceOf = (short: ShortPiece): Piece => ({
  contentType: short.contentType ?? 'api::article.article',
  documentId: short.documentId ?? short.id,
  locale: short.locale === undefined ? 'en' : short.locale,
  status: 'published',
  title: short.title ?? short.id,
  targeting: {
    stages: short.stages,
    personas: short.personas,
    format: short.format ?? null,
    touchpoints: short.touchpoints ?? [],
  },
  publishedAt: short.publishedAt ?? 0,
  updatedAt: short.updatedAt ?? 0,
  createdAt: short.createdAt ?? 0,
});
