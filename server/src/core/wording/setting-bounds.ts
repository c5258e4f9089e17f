/** What a number among the settings may be, both ends included. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

/** Of each number, by where it stands in the settings. */
export const SETTING_BOUNDS = {
  'coverage.reviewAfterDays': { min: 1, max: 36_500, isWhole: true },
  'coverage.minimum': { min: 1, max: 10_000, isWhole: true },
  'coverage.surplusAt': { min: 2, max: 100_000, isWhole: true },
  'coverage.overTagged.share': { min: 0, max: 1, isWhole: false },
  'coverage.overTagged.atLeast': { min: 2, max: 100, isWhole: true },
} as const satisfies Record<string, Bounds>;

/** Of every weight under `coverage.weights`. */
export const WEIGHT_BOUNDS: Bounds = { min: 0, max: 10, isWhole: false };

/** What can be the value of an HTTP header. */
export const HEADER_TEXT = /^[\x20-\x7e]{1,200}$/;
