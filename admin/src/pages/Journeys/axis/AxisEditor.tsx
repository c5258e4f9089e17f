import { Box, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { styled } from 'styled-components';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { ListedJourney } from '../../../services/journeys';
import type { StageDraft } from '../edit/draft';
import { placeOf, widthOf } from './axis';
import { AxisScale } from './AxisScale';
import { BorderHandle } from './BorderHandle';
import { bordersOf } from './borders';
import { FaintStrip } from './FaintStrip';
import { StageLabel } from './StageLabel';
import { StageSegment, Track } from './StageSegment';

const Rows = styled.div`
  display: grid;
  grid-template-columns: minmax(8rem, 16rem) minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  align-items: center;
`;

const Value = styled.span<{ readonly $place: number }>`
  position: absolute;
  left: ${({ $place }) => $place}%;
  transform: translateX(-50%);
`;

interface AxisEditorProps {
  readonly stages: readonly StageDraft[];
  /** Shown faintly above, to see what corresponds to what. */
  readonly others: readonly ListedJourney[];
  readonly onMove: (border: { readonly index: number; readonly to: number }) => void;
}

/** The journey along the readiness axis, with borders to move, below the others. */
export const AxisEditor = ({ stages, others, onMove }: AxisEditorProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const track = useRef<HTMLDivElement>(null);
  const nameAt = (index: number) =>
    nameIn(stages[index]?.name ?? {}) || t('journey.stage-number', { number: index + 1 });

  return (
    <Rows>
      <span />
      <AxisScale />
      {others.map((other) => (
        <FaintStrip key={other.key} journey={other} />
      ))}
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {t('journey.axis.this')}
      </Typography>
      <Box position="relative">
        <Track ref={track} $height="5.6rem">
          {stages.map((stage, index) => (
            <StageSegment
              key={stage.id}
              aria-hidden
              title={nameAt(index)}
              $color={stage.color}
              style={{
                left: `${placeOf(stage.readiness.from)}%`,
                width: `${widthOf(stage.readiness)}%`,
              }}
            >
              <StageLabel number={index + 1} name={nameAt(index)} />
            </StageSegment>
          ))}
        </Track>
        {bordersOf(stages).map(({ index, value, min, max }) => (
          <BorderHandle
            key={stages[index]?.id}
            track={track}
            label={t('journey.border', { before: nameAt(index), after: nameAt(index + 1) })}
            valueText={t('journey.border-at', {
              before: nameAt(index),
              after: nameAt(index + 1),
              value,
            })}
            value={value}
            min={min}
            max={max}
            onMove={(to) => onMove({ index, to })}
          />
        ))}
      </Box>
      <span />
      <Box position="relative" height="2rem" aria-hidden>
        {bordersOf(stages).map(({ index, value }) => (
          <Value key={stages[index]?.id} $place={placeOf(value)}>
            <Typography variant="pi" textColor="neutral600">
              {value}
            </Typography>
          </Value>
        ))}
      </Box>
    </Rows>
  );
};
