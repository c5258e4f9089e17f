import { type TranslationKey, useTranslate } from '../../../localization/useTranslate';

const PURPOSES: Readonly<Record<string, TranslationKey>> = {
  'five-stage': 'journey.preset.five-stage',
  'four-phase': 'journey.preset.four-phase',
  readiness: 'journey.preset.readiness',
  'seven-stage-guide': 'journey.preset.seven-stage-guide',
  'marketing-funnel': 'journey.preset.marketing-funnel',
  'see-think-do-care': 'journey.preset.see-think-do-care',
  'awareness-consideration-decision': 'journey.preset.awareness-consideration-decision',
};

/** When to choose a preset, in a sentence. */
export const usePurpose = (preset: string): string => {
  const t = useTranslate();
  const key = PURPOSES[preset];

  return key === undefined ? '' : t(key);
};
