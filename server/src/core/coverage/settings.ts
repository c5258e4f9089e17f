import type { GapType } from './types';

/** What each factor of a gap's priority weighs: 0 hides nothing but puts last, 1 changes nothing. */
export interface PriorityWeights {
  readonly types: Readonly<Record<GapType, number>>;
  /** By stage key; 1 where none is set. */
  readonly stages: Readonly<Record<string, number>>;
  /** By persona key; 1 where none is set. */
  readonly personas: Readonly<Record<string, number>>;
}

/** What coverage and gaps go by where no expectation says otherwise. */
export interface CoverageSettings {
  /** Days after its last change that a piece is due for review. */
  readonly reviewAfterDays: number;
  /** Documents wished in a cell of the matrix; 1 or more. */
  readonly minimum: number;
  /** From this many documents on a cell is surplus; null: never. */
  readonly surplusAt: number | null;
  /** A piece is over-tagged with more than this share of the journey's stages, and at least this many. */
  readonly overTagged: { readonly share: number; readonly atLeast: number };
  readonly weights: PriorityWeights;
}

export const DEFAULT_COVERAGE_SETTINGS: CoverageSettings = {
  // The whole map is to be gone through twice a year.
  reviewAfterDays: 182,
  // Whoever has read the only piece of a stage has nowhere to go but away.
  minimum: 2,
  surplusAt: 20,
  overTagged: { share: 0.5, atLeast: 3 },
  weights: {
    types: {
      missing: 1,
      'nothing-after-purchase': 1,
      'dead-end': 0.9,
      'format-missing': 0.8,
      'locale-missing': 0.7,
      'persona-without-content': 0.7,
      thin: 0.6,
      untagged: 0.4,
      stale: 0.3,
      'over-tagged': 0.2,
      surplus: 0.2,
    },
    stages: {},
    personas: {},
  },
};
