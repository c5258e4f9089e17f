import type { Journey } from '../journey/types';
import type { Inventory } from './parts';
import type { CoverageSettings } from './settings';

/** What is wanted, as a rule. Null where the rule does not narrow. */
export interface Expectation {
  /** Stable: what a gap refers to. */
  readonly key: string;
  readonly stage: string;
  /** Null: every persona is to find it, whether in pieces of its own or in pieces for everyone. */
  readonly persona: string | null;
  readonly format: string | null;
  /** Null: it is wanted in every locale of the site. */
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

/** Days that a filter by age can set a mark at. */
export const AGE_MARKS = [30, 90, 182, 365] as const;
type AgeMark = (typeof AGE_MARKS)[number];

/**
 * How long ago a version was last changed: within so many days, or more than so many days ago; or
 * what that means for it: stale is past its review date, up to date is not.
 */
export type CoverageAge = `within-${AgeMark}` | `over-${AgeMark}` | 'up-to-date' | 'stale';
export const COVERAGE_AGES: readonly CoverageAge[] = [
  ...AGE_MARKS.map((days) => `within-${days}` as const),
  ...AGE_MARKS.map((days) => `over-${days}` as const),
  'up-to-date',
  'stale',
];

export interface CoverageFilter {
  /** A locale code, or `*` for all: then a document counts once however many locales it has. */
  readonly locale: string;
  readonly types: readonly string[] | null;
  readonly format: string | null;
  readonly persona: string | null;
  readonly status: CoverageStatus;
  readonly age: CoverageAge | null;
}

/** What coverage and gaps are computed from. Nothing else, the clock included, has a say in them. */
export interface CoverageInput {
  /** At most one piece for each document, locale and status, tagged in `journey`. Other stages are passed over. */
  readonly inventory: Inventory;
  readonly journey: Journey;
  /** Keys, in the order to show them. */
  readonly personas: readonly string[];
  /** Keys of every format. */
  readonly formats: readonly string[];
  /** uids of the content types that are counted at all. */
  readonly types: readonly string[];
  /** Codes of the site's locales, the default one first; at least one. */
  readonly locales: readonly string[];
  /** Of `journey`: a stage's key means nothing in another. */
  readonly expectations: readonly Expectation[];
  readonly filter: CoverageFilter;
  readonly settings: CoverageSettings;
  /** Milliseconds since 1970. */
  readonly now: number;
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

/** The row total of a stage: its documents, each once, whatever their personas. */
export type StageTotal = Pick<Cell, 'stage' | 'count' | 'primary' | 'planned' | 'stale' | 'newest'>;

/** The column total of a persona: its documents, each once, at whatever stages and at none. */
export type PersonaTotal = Pick<Cell, 'persona' | 'own' | 'shared' | 'count' | 'planned'>;

/** Share of pieces by primary stage. Each tagged piece has one, so the shares add up to 1 (or are all 0). */
export interface FunnelBalance {
  readonly stage: string;
  /** Documents that have the stage as primary. */
  readonly count: number;
  /** 0 to 1, of the documents that have a stage. */
  readonly share: number;
  /** Wished share, 0 to 1; null when the strategist has set none. */
  readonly targetShare: number | null;
  /** share − targetShare: above 0 is more than wished; null without a target share. */
  readonly difference: number | null;
}

export interface CoverageTotals {
  /** Documents counted. */
  readonly pieces: number;
  /** Those without a stage of the journey. */
  readonly untagged: number;
  /** Those tagged with most stages of the journey. */
  readonly overTagged: number;
  /** Those past their review date. */
  readonly stale: number;
  /** Those of the stages after the purchase; null when the journey has no such stages. */
  readonly afterPurchase: number | null;
  /** Drafts never published, never in `pieces`. */
  readonly planned: number;
  readonly funnelBalance: readonly FunnelBalance[];
}

/** The step from one stage to the next, for one persona; `persona: null`: for a visitor of unknown persona. */
export interface Transition {
  readonly persona: string | null;
  readonly from: string;
  readonly to: string;
  /** Documents that the visitor can read at `from`, and at `to`. */
  readonly fromCount: number;
  readonly toCount: number;
  /** There is something to read at `from`, and nothing at `to`. */
  readonly deadEnd: boolean;
}

export interface Coverage {
  /** Stage by stage in the journey's order; within one the personas in order, "everyone" last. */
  readonly cells: readonly Cell[];
  readonly all: readonly StageTotal[];
  /** The personas in order, "everyone" last. */
  readonly personas: readonly PersonaTotal[];
  /** Every stage with every format of the site, 0 included: that a format is nowhere is news. */
  readonly byFormat: ReadonlyArray<{ stage: string; format: string; count: number }>;
  /** Every stage with every locale in scope, 0 included. A piece that is not localized counts in each. */
  readonly byLocale: ReadonlyArray<{ stage: string; locale: string; count: number }>;
  /** Every stage with every content type in scope, 0 included. */
  readonly byType: ReadonlyArray<{ stage: string; type: string; count: number }>;
  readonly totals: CoverageTotals;
  readonly transitions: readonly Transition[];
}

export const GAP_TYPES = [
  'missing',
  'nothing-after-purchase',
  'dead-end',
  'format-missing',
  'locale-missing',
  'persona-without-content',
  'thin',
  'untagged',
  'stale',
  'over-tagged',
  'surplus',
] as const;
export type GapType = (typeof GAP_TYPES)[number];

/** One line of the sum that gives a priority; starts from 100. */
export interface Factor {
  readonly factor: 'shortfall' | 'type' | 'stage' | 'persona';
  /** Key of what is weighed; null for the shortfall, and where a gap has no stage or no persona. */
  readonly of: string | null;
  readonly value: number;
  /** The product so far, rounded to two decimals. */
  readonly product: number;
}

/** An unmet expectation, or something else that a strategist would mend. Null where a gap is not about such a thing. */
export interface Gap {
  /** The same for the same gap at every time, in every view. */
  readonly id: string;
  readonly type: GapType;
  /** For a dead end: the stage that has content. For a piece: its primary stage. */
  readonly stage: string | null;
  /** For a dead end: the stage that has none. */
  readonly nextStage: string | null;
  /** For a piece: the first it names. */
  readonly persona: string | null;
  readonly format: string | null;
  readonly locale: string | null;
  /** The content types that the expectation narrows to. */
  readonly types: readonly string[] | null;
  /** The piece that the gap is about: its content type, document and title. */
  readonly contentType: string | null;
  readonly documentId: string | null;
  readonly title: string | null;
  /** Locales in which the same thing exists. */
  readonly existsIn: readonly string[];
  /** The expectation that is not met. */
  readonly expectation: Expectation | null;
  /** The setting that is the rule, where no expectation is. With neither, the gap's type is. */
  readonly setting: 'minimum' | 'surplusAt' | 'reviewAfterDays' | 'overTagged' | null;
  /** What was counted, by name: see docs/coverage-and-gaps.md. */
  readonly figures: Readonly<Record<string, number>>;
  /** 0 to 100 with the default weights; the product of the last factor. */
  readonly priority: number;
  readonly arithmetic: readonly Factor[];
}
