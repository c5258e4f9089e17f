import type { Journey, Stage } from '../types';

/** A stage of a preset, with the formats that its visitors expect: keys of `FORMATS`. */
export interface PresetStage extends Stage {
  readonly expectedFormats: readonly string[];
}

/**
 * A journey ready to use. Ranges, target shares and expected formats are starting points for a
 * strategist to change; the target shares are the plugin's own proposal and measure nothing.
 */
export interface Preset extends Journey {
  readonly stages: readonly PresetStage[];
}
