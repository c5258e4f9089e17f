import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useTranslate } from '../../../localization/useTranslate';
import { AXIS, placeOf } from './axis';

const Mark = styled.div<{ readonly $place: number }>`
  position: absolute;
  left: ${({ $place }) => $place}%;
  bottom: 0;
  padding-bottom: ${({ theme }) => theme.spaces[2]};
  white-space: nowrap;
  /* The words at either end stay inside. */
  transform: translateX(
    ${({ $place }) => ($place === 0 ? '0' : $place === 100 ? '-100%' : '-50%')}
  );

  &::after {
    content: '';
    position: absolute;
    bottom: 0;
    left: ${({ $place }) => ($place === 0 ? '0' : $place === 100 ? 'calc(100% - 1px)' : '50%')};
    width: 1px;
    height: ${({ theme }) => theme.spaces[1]};
    background: ${({ theme }) => theme.colors.neutral500};
  }
`;

/** What the ends of the readiness axis and the purchase on it mean. */
export const AxisScale = () => {
  const t = useTranslate();
  const marks = [
    { at: AXIS.from, text: t('journey.axis.start') },
    { at: AXIS.ready, text: t('journey.axis.ready') },
    { at: AXIS.to, text: t('journey.axis.end') },
  ];

  return (
    <Box position="relative" height="2.8rem" width="100%" aria-hidden>
      {marks.map(({ at, text }) => (
        <Mark key={at} $place={placeOf(at)}>
          <Typography variant="pi" textColor="neutral600">
            {at} · {text}
          </Typography>
        </Mark>
      ))}
    </Box>
  );
};
