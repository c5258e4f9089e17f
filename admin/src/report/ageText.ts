import type { CoverageAge } from '../../../server/src/core/coverage/types';
import type { Translate } from '../localization/useTranslate';

/** Every age that a report can be filtered by, in words, the usual ones first. */
export const ageTexts = (t: Translate): Readonly<Record<CoverageAge, string>> => {
  const within = (days: number) => t('filter.age-within', { days });
  const over = (days: number) => t('filter.age-over', { days });

  return {
    'up-to-date': t('filter.age-up-to-date'),
    stale: t('filter.age-stale'),
    'within-30': within(30),
    'within-90': within(90),
    'within-182': within(182),
    'within-365': within(365),
    'over-30': over(30),
    'over-90': over(90),
    'over-182': over(182),
    'over-365': over(365),
  };
};
