import { Flex, Typography } from '@strapi/design-system';

import { ColorMark } from '../../../components/ColorMark';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { type AxisStage, placeOf, widthOf } from './axis';
import { StageLabel } from './StageLabel';
import { StageSegment, Track } from './StageSegment';

interface JourneyStripProps {
  readonly stages: readonly AxisStage[];
  /** Says the stages below in words; without it the strip is a picture of what stands elsewhere. */
  readonly withLegend?: boolean;
}

/** A journey along the readiness axis: its stages to scale, numbered in order. */
export const JourneyStrip = ({ stages, withLegend = true }: JourneyStripProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Track $height="3.6rem" aria-hidden>
        {stages.map(({ key, name, readiness, color }, index) => (
          <StageSegment
            key={key}
            $color={color}
            title={nameIn(name)}
            style={{ left: `${placeOf(readiness.from)}%`, width: `${widthOf(readiness)}%` }}
          >
            <StageLabel number={index + 1} name={nameIn(name)} />
          </StageSegment>
        ))}
      </Track>
      {withLegend && (
        <Flex tag="ol" gap={1} wrap="wrap" aria-label={t('journey.stages')}>
          {stages.map(({ key, name, readiness: { from, to }, color }, index) => (
            <Flex tag="li" key={key} gap={1} paddingRight={3}>
              <ColorMark color={color} />
              <Typography variant="pi" textColor="neutral600">
                {t('journey.stage-range', { number: index + 1, name: nameIn(name), from, to })}
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
    </Flex>
  );
};
