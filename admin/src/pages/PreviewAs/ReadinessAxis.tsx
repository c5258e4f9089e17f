import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { css, styled } from 'styled-components';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { VisitorQuery } from '../../services/previewAs';
import { AXIS, type AxisJourney, readinessOf, stageAt } from './journeys';
import type { VisitorChange } from './usePreviewAddress';

const percent = (readiness: number): string => `${(readiness / AXIS.to) * 100}%`;

const thumb = css`
  width: 1.6rem;
  height: 1.6rem;
  border: none;
  border-radius: 50%;
  background: ${({ theme }) => theme.colors.primary600};
`;

/** Drawn here throughout: a browser's own track knows nothing of the dark theme. */
const Slider = styled.input`
  appearance: none;
  width: 100%;
  height: 0.6rem;
  margin: 0.5rem 0;
  border-radius: 0.3rem;
  background: linear-gradient(
    to right,
    ${({ theme }) => theme.colors.primary600} var(--reached),
    ${({ theme }) => theme.colors.neutral200} var(--reached)
  );
  cursor: pointer;

  &::-webkit-slider-thumb {
    appearance: none;
    ${thumb}
  }

  &::-moz-range-thumb {
    ${thumb}
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 0.7rem;
  }
`;

const StageButton = styled.button`
  position: absolute;
  height: 100%;
  overflow: hidden;
  padding: 0 0.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  text-overflow: ellipsis;
  white-space: nowrap;
  cursor: pointer;

  &[data-here='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  &[aria-pressed='true'] {
    border-width: 2px;
  }

  &:focus-visible {
    z-index: 1;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

interface AxisRowProps {
  readonly journey: AxisJourney;
  readonly readiness: number;
  /** Key of the stage that is asked for in this journey. */
  readonly asked: string | undefined;
  readonly onChoose: (stage: string) => void;
}

/** One journey's stages, each a button where it lies on the axis. */
const AxisRow = ({ journey, readiness, asked, onChoose }: AxisRowProps) => {
  const nameIn = useNameIn();
  const here = stageAt(journey, readiness);

  return (
    <Box role="group" aria-label={nameIn(journey.name)}>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {nameIn(journey.name)}
      </Typography>
      <Box position="relative" height="3.2rem" marginTop={1}>
        {journey.stages.map((stage) => (
          <StageButton
            key={stage.key}
            type="button"
            title={nameIn(stage.name)}
            aria-pressed={stage.key === asked}
            data-here={stage === here}
            style={{
              left: percent(stage.readiness.from),
              width: percent(stage.readiness.to - stage.readiness.from),
            }}
            onClick={() => onChoose(stage.key)}
          >
            {nameIn(stage.name)}
          </StageButton>
        ))}
      </Box>
    </Box>
  );
};

interface ReadinessAxisProps {
  readonly journeys: readonly AxisJourney[];
  readonly visitor: VisitorQuery;
  readonly onChange: (change: VisitorChange) => void;
}

/**
 * Places the visitor: a slider along the readiness axis, and the stages of every journey along it.
 * The slider asks by readiness, a stage by its key: the API takes either.
 */
export const ReadinessAxis = ({ journeys, visitor, onChange }: ReadinessAxisProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const id = useId();
  const placed = readinessOf(journeys, visitor);
  const [moved, setMoved] = useState<number | null>(null);
  const readiness = moved ?? placed;
  const [tagged] = journeys;
  const here = tagged && stageAt(tagged, readiness);

  // Asked when the slider comes to rest, not at each point that it passes.
  const rest = () => {
    if (moved === null) return;
    onChange({ readiness: String(moved), stage: null, journey: null });
    setMoved(null);
  };

  const choose = (journey: string) => (stage: string) => {
    setMoved(null);
    onChange({ stage, journey: journey === tagged?.key ? null : journey, readiness: null });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography tag="label" htmlFor={id} variant="pi" fontWeight="bold">
          {t('preview.readiness')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {t('preview.readiness-at', { readiness, stage: here ? nameIn(here.name) : '' })}
        </Typography>
      </Flex>
      <Slider
        id={id}
        type="range"
        min={AXIS.from}
        max={AXIS.to}
        value={readiness}
        style={{ '--reached': percent(readiness) }}
        aria-valuetext={t('preview.readiness-at', {
          readiness,
          stage: here ? nameIn(here.name) : '',
        })}
        onChange={(event) => setMoved(Number(event.target.value))}
        onPointerUp={rest}
        onKeyUp={rest}
        onBlur={rest}
      />
      {journeys.map((journey) => (
        <AxisRow
          key={journey.key}
          journey={journey}
          readiness={readiness}
          asked={
            (visitor.journey ?? tagged?.key) === journey.key && visitor.readiness === undefined
              ? visitor.stage
              : undefined
          }
          onChoose={choose(journey.key)}
        />
      ))}
    </Flex>
  );
};
