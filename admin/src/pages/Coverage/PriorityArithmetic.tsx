import { Box, Typography } from '@strapi/design-system';

import type { Factor, Gap } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import { GAP_TYPE } from './gapSentence';
import type { Names } from './useNames';

/** Gaps of too much or too old: what is weighed first is how far beyond the mark they are. */
const EXCESS: ReadonlyArray<Gap['type']> = ['surplus', 'stale', 'over-tagged'];

const FACTOR = {
  type: 'priority.type',
  stage: 'priority.stage',
  persona: 'priority.persona',
} as const;

const RULE = {
  minimum: 'rule.minimum',
  surplusAt: 'rule.surplus-at',
  reviewAfterDays: 'rule.review-after-days',
  overTagged: 'rule.over-tagged',
} as const;

interface PriorityArithmeticProps {
  readonly gap: Gap;
  readonly names: Names;
}

/** How a gap's priority came about, factor by factor, and the rule that it breaks. */
export const PriorityArithmetic = ({ gap, names }: PriorityArithmeticProps) => {
  const t = useTranslate();
  const messageOf = ({ factor }: Factor) => {
    if (factor !== 'shortfall') return FACTOR[factor];
    return EXCESS.includes(gap.type) ? 'priority.excess' : 'priority.shortfall';
  };
  const nameOf = ({ factor, of }: Factor): string => {
    if (of === null) return '';
    if (factor === 'type') return t(GAP_TYPE[gap.type]);
    return factor === 'stage' ? names.stage(of) : names.persona(of);
  };
  // A gap without a stage or a persona has nothing to weigh there: × 1 says nothing.
  const factors = gap.arithmetic.filter(({ factor, of }) => factor === 'shortfall' || of !== null);

  return (
    <Box paddingTop={2}>
      <Box tag="ol" paddingLeft={4}>
        <Typography tag="li" variant="pi">
          {t('priority.start')}
        </Typography>
        {factors.map((factor) => (
          <Typography key={factor.factor} tag="li" variant="pi">
            {t(messageOf(factor), {
              value: factor.value,
              product: factor.product,
              name: nameOf(factor),
            })}
          </Typography>
        ))}
      </Box>
      {gap.expectation !== null && (
        <Typography tag="p" variant="pi">
          {t('rule.expectation', { key: gap.expectation.key })}
        </Typography>
      )}
      {gap.setting !== null && (
        <Typography tag="p" variant="pi">
          {t(RULE[gap.setting])}
        </Typography>
      )}
    </Box>
  );
};
