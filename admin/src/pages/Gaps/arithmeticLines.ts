import type { Factor, Gap } from '../../../../server/src/core/coverage/types';
import { GAP_TYPE } from '../../../../server/src/core/wording/gap-sentence';
import type { Translate, TranslationKey } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';

interface Words {
  readonly t: Translate;
  readonly names: Names;
  /** A share, 0 to 1, in words. */
  readonly percent: (share: number) => string;
}

/** What the shortfall of a type of gap is measured by. */
const SHORTFALL = {
  missing: 'priority.lack',
  'format-missing': 'priority.lack',
  'locale-missing': 'priority.lack',
  thin: 'priority.lack',
  stale: 'priority.overdue',
  surplus: 'priority.too-many',
  'over-tagged': 'priority.tags',
  'dead-end': 'priority.whole',
  'nothing-after-purchase': 'priority.whole',
  'persona-without-content': 'priority.whole',
  untagged: 'priority.whole',
} as const satisfies Record<Gap['type'], TranslationKey>;

const figuresOf = ({ figures }: Gap): Record<string, number> => {
  const { age = 0, reviewAfterDays = 0, count = 0, surplusAt = 0 } = figures;
  return { ...figures, overdue: age - reviewAfterDays, over: count - surplusAt + 1 };
};

const lineOf = (gap: Gap, { factor, of, value, product }: Factor, words: Words): string => {
  const { t, names, percent } = words;
  const sum = { value, product };
  if (factor === 'shortfall') {
    return t(SHORTFALL[gap.type], { ...figuresOf(gap), ...sum, percent: percent(value) });
  }
  if (factor === 'type') return t('priority.type', { ...sum, name: t(GAP_TYPE[gap.type]) });
  if (factor === 'stage') return t('priority.stage', { ...sum, name: names.stage(of ?? '') });
  const key = gap.persona === null ? 'priority.heaviest' : 'priority.persona';
  return t(key, { ...sum, name: names.persona(of) });
};

/** How a gap's priority came about, a line for each factor that had a say in it. */
export const arithmeticLines = (gap: Gap, words: Words): string[] => {
  // A gap without a stage or a persona has nothing to weigh there: × 1 says nothing.
  const factors = gap.arithmetic.filter(({ factor, of }) => factor === 'shortfall' || of !== null);
  return [words.t('priority.start'), ...factors.map((factor) => lineOf(gap, factor, words))];
};
