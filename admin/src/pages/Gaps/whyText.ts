import { gapValues } from '../../../../server/src/core/wording/gap-sentence';
import type { Gap } from '../../../../server/src/core/coverage/types';
import type { Translate, TranslationKey } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';

const SETTING = {
  minimum: 'why.minimum',
  surplusAt: 'why.surplus-at',
  reviewAfterDays: 'why.review-after-days',
  overTagged: 'why.over-tagged',
} as const satisfies Record<NonNullable<Gap['setting']>, TranslationKey>;

/** Types that are their own rule. */
const TYPE = {
  'dead-end': 'why.dead-end',
  'nothing-after-purchase': 'why.nothing-after-purchase',
  'persona-without-content': 'why.persona-without-content',
  untagged: 'why.untagged',
} as const satisfies Partial<Record<Gap['type'], TranslationKey>>;

const keyOf = ({ type, setting, expectation }: Gap): TranslationKey | null => {
  if (expectation !== null) {
    if (type === 'stale') return 'why.expectation-review';
    return type === 'surplus' ? 'why.expectation-surplus' : 'why.expectation';
  }
  if (setting !== null) return SETTING[setting];
  return type in TYPE ? TYPE[type as keyof typeof TYPE] : null;
};

/** Why a gap is one: the wish that is not met, or what comes of it. */
export const whyText = (
  gap: Gap,
  { t, ...words }: { t: Translate; names: Names; list: (items: readonly string[]) => string },
): string => {
  const key = keyOf(gap);
  if (key === null) return '';
  const { expectation, figures } = gap;
  if (expectation === null) return t(key, gapValues(gap, words));
  const { stage, persona, format, locale, types, minimum } = expectation;
  const wish = { ...gap, stage, persona, format, locale, types };
  return t(key, gapValues({ ...wish, figures: { ...figures, minimum } }, words));
};
