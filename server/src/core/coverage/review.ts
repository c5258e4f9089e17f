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
    return { age, reviewAfterDays, expectation, isStale: age > reviewAfterDays };
  };
};

/** A document is stale as soon as one of its versions in view is. */
export const isStaleDocument = ({ versions }: CountedDocument, review: Reviewer): boolean =>
  versions.some((piece) => review(piece).isStale);
