import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';

import { type TranslationKey, useTranslate } from '../../../localization/useTranslate';
import { type Step, STEPS } from './useChangeSteps';

const NAMES: Readonly<Record<Step, TranslationKey>> = {
  journey: 'journey.change.step.journey',
  stages: 'journey.change.step.stages',
  summary: 'journey.change.step.summary',
};

/** The steps there are, and the one at hand, which has the focus when one comes to it. */
export const StepHeader = ({ step }: { readonly step: Step }) => {
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);

  useEffect(() => {
    // Not when the page opens: then the host has said where it is.
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex tag="ol" gap={6} wrap="wrap" aria-label={t('journey.change.steps')}>
        {STEPS.map((each, index) => (
          <Flex tag="li" key={each} gap={2} aria-current={each === step ? 'step' : undefined}>
            <Flex
              aria-hidden
              justifyContent="center"
              width="2.4rem"
              height="2.4rem"
              borderRadius="50%"
              background={each === step ? 'primary600' : 'neutral200'}
            >
              <Typography variant="pi" textColor={each === step ? 'neutral0' : 'neutral700'}>
                {index + 1}
              </Typography>
            </Flex>
            <Typography
              fontWeight={each === step ? 'bold' : 'regular'}
              textColor={each === step ? 'neutral800' : 'neutral600'}
            >
              {t(NAMES[each])}
            </Typography>
          </Flex>
        ))}
      </Flex>
      <Typography variant="delta" tag="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {t(NAMES[step])}
      </Typography>
    </Flex>
  );
};
