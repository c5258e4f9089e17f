import type { Piece } from '../targeting/types';
import type { CountedDocument } from './documents';
import { compareKeys, specificity } from './rules';
import type { CoverageInput, Expectation } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How old a piece is, and when it is due, in days. */
export interface Review {
  /** Whole days since the last change. */
  readonly age: number;
  readonly reviewAfterDays: number;
  /** Where the interval comes from; null: from the settings. */
  readonly expectation: Expectation | null;
  readonly isStale: boolean;
  /** When it becomes stale, or where it is, a day older: milliseconds since 1970. */
  readonly until: number;
}

export type Reviewer = (piece: Piece) => Review;

type WithInterval = Expectation & { readonly reviewAfterDays: number };

const hasInterval = (expectation: Expectation): expectation is WithInterval =>
  expectation.reviewAfterDays !== null;

const fallsUnder = (piece: Piece, expectation: Expectation): boolean => {
  const { targeting } = piece;
  const { stage, persona, format, locale, types } = expectation;
  return (
    targeting.stages.includes(stage) &&
    (persona === null || targeting.personas.includes(persona)) &&
    (format === null || targeting.format === format) &&
    (locale === null || piece.locale === null || piece.locale === locale) &&
    (types === null || types.includes(piece.contentType))
  );
};

/**
 * Tells of each piece whether it is stale. It goes by the most specific expectation with an interval
 * that it falls under, of equally specific ones by the shortest, and by the settings without one.
 */
export const reviewer = ({
  journey,
  expectations,
  settings,
  now,
}: Pick<CoverageInput, 'journey' | 'expectations' | 'settings' | 'now'>): Reviewer => {
  const stages = new Set(journey.stages.map(({ key }) => key));
  const intervals = expectations
    .filter(hasInterval)
    .filter(({ stage }) => stages.has(stage))
    .sort(
      (a, b) =>
        specificity(b) - specificity(a) ||
        a.reviewAfterDays - b.reviewAfterDays ||
        compareKeys(a.key, b.key),
    );

  return (piece) => {
    const expectation = intervals.find((interval) => fallsUnder(piece, interval)) ?? null;
    const { reviewAfterDays } = expectation ?? settings;
    const age = Math.floor((now - piece.updatedAt) / DAY_MS);
    const isStale = age > reviewAfterDays;
    const days = 1 + (isStale ? age : reviewAfterDays);
    return { age, reviewAfterDays, expectation, isStale, until: piece.updatedAt + days * DAY_MS };
  };
};

/** Whether a document is stale, as it is as soon as one of its versions in view is, and until when. */
export const reviewDocument = (
  { versions }: CountedDocument,
  review: Reviewer,
): Pick<Review, 'isStale' | 'until'> => {
  const reviews = versions.map(review);
  return {
    isStale: reviews.some(({ isStale }) => isStale),
    until: Math.min(...reviews.map(({ until }) => until)),
  };
};
