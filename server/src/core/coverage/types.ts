import type { Piece } from '../targeting/types';

/** What is wanted, as a rule. Null where the rule does not narrow. */
export interface Expectation {
  /** Stable: what a gap refers to. */
  readonly key: string;
  readonly stage: string;
  readonly persona: string | null;
  readonly format: string | null;
  readonly locale: string | null;
  /** uids of content types; null for every type. */
  readonly types: readonly string[] | null;
  /** Documents wished at the least; 1 or more. */
  readonly minimum: number;
  /** From this many documents on it is surplus; null: never. */
  readonly surplusAt: number | null;
  /** Greatest age in days before a piece is stale; null: the review interval of the settings. */
  readonly reviewAfterDays: number | null;
}

/** Which version of a document is counted. */
export const COVERAGE_STATUSES = ['published', 'draft', 'either'] as const;
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

export interface CoverageFilter {
  /** A locale code, or `*` for all: then a document counts once however many locales it has. */
  readonly locale: string;
  readonly types: readonly string[] | null;
  readonly format: string | null;
  readonly persona: string | null;
  readonly status: CoverageStatus;
}

export const CELL_STATUSES = ['gap', 'thin', 'covered', 'surplus'] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** One stage × persona of the coverage matrix; `persona: null` is the row "everyone". Figures count documents. */
export interface Cell {
  readonly stage: string;
  readonly persona: string | null;
  /** Documents that name stage and persona (for everyone: that name the stage and no persona). */
  readonly own: number;
  /** Documents of the stage for everyone; 0 in the row "everyone", where they are `own`. */
  readonly shared: number;
  /** own + shared. */
  readonly count: number;
  /** Those of `count` that have the stage as primary. */
  readonly primary: number;
  /** Drafts never published, never in `count`. */
  readonly planned: number;
  /** Those of `count` past their review date. */
  readonly stale: number;
  /** Last change of the newest of `count`, milliseconds since 1970; null when there is none. */
  readonly newest: number | null;
  /** Documents wished. */
  readonly target: number;
  readonly status: CellStatus;
}

/** What coverage and gaps are computed from. */
export interface Inventory {
  readonly pieces: readonly Piece[];
}
