import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { ColorMark } from '../../components/ColorMark';
import { useTranslate } from '../../localization/useTranslate';
import type { StageDefinition } from '../../services/answers';
import { ToggleButton } from './toggleButton';
import { useOptionName } from './useOptionName';

/** A stop on the track, and the stretch of line that joins it to its neighbours. */
const Stop = styled.li`
  position: relative;

  &::before {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    /* The middle of the dot: border and padding of the button, and half of the dot. */
    inset-inline-start: calc(1px + ${({ theme }) => theme.spaces[2]} + 1.1rem);
    /* Over the button, so that a chosen stage does not break the track; a click goes through it. */
    z-index: 1;
    pointer-events: none;
    width: 2px;
    background: ${({ theme }) => theme.colors.neutral300};
  }

  &:first-child::before {
    top: 50%;
  }

  &:last-child::before {
    bottom: 50%;
  }
`;

/** Tall enough for a name and its place in the order, so that choosing moves nothing. */
const StageToggle = styled(ToggleButton)`
  width: 100%;
  min-height: 4.6rem;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
`;

const Dot = styled.span`
  position: relative;
  z-index: 2;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex-shrink: 0;
  width: 2.4rem;
  height: 2.4rem;
  border: 2px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 50%;
  background: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.2rem;
  font-weight: 600;

  [aria-pressed='true'] > & {
    border-color: ${({ theme }) => theme.colors.buttonPrimary600};
    background: ${({ theme }) => theme.colors.buttonPrimary600};
    color: ${({ theme }) => theme.colors.buttonNeutral0};
  }
`;

interface StageTrackProps {
  readonly label: string;
  readonly stages: readonly StageDefinition[];
  /** Of the chosen stages; the first is primary. */
  readonly keys: readonly string[];
  readonly onToggle: (key: string) => void;
}

/** The journey from its first stage to its last, each to be chosen by a click. */
export const StageTrack = ({ label, stages, keys, onToggle }: StageTrackProps) => {
  const t = useTranslate();
  const nameOf = useOptionName(stages);

  return (
    <Box tag="ol" aria-label={label}>
      {stages.map(({ key, color }) => {
        const place = keys.indexOf(key);
        const isChosen = place !== -1;
        return (
          <Stop key={key}>
            <StageToggle type="button" aria-pressed={isChosen} onClick={() => onToggle(key)}>
              <Dot aria-hidden>{isChosen && place + 1}</Dot>
              <Flex direction="column" alignItems="start" minWidth={0}>
                <Flex gap={2}>
                  <Typography textColor="inherit" fontWeight={isChosen ? 'semiBold' : 'regular'}>
                    {nameOf(key)}
                  </Typography>
                  <ColorMark color={color} />
                </Flex>
                {isChosen && (
                  <Typography variant="pi" textColor="inherit">
                    {place === 0 ? t('panel.primary') : t('panel.secondary')}
                  </Typography>
                )}
              </Flex>
            </StageToggle>
          </Stop>
        );
      })}
    </Box>
  );
};
