import { awarenessConsiderationDecision } from './presets/awareness-consideration-decision';
import { fiveStage } from './presets/five-stage';
import { fourPhase } from './presets/four-phase';
import { marketingFunnel } from './presets/marketing-funnel';
import { readiness } from './presets/readiness';
import { seeThinkDoCare } from './presets/see-think-do-care';
import { sevenStageGuide } from './presets/seven-stage-guide';
import type { Preset } from './presets/types';

export type { Preset, PresetStage } from './presets/types';

/** The journeys that come with the plugin, the default first. */
export const PRESETS: readonly Preset[] = [
  fiveStage,
  fourPhase,
  readiness,
  sevenStageGuide,
  marketingFunnel,
  seeThinkDoCare,
  awarenessConsiderationDecision,
];

/** Key of the preset that a first start puts in. */
export const DEFAULT_PRESET = fiveStage.key;

/** The preset with this key, or null. */
export const presetByKey = (key: string): Preset | null =>
  PRESETS.find((preset) => preset.key === key) ?? null;
