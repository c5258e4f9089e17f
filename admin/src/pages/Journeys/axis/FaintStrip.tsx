import { Typography } from '@strapi/design-system';

import { useNameIn } from '../../../localization/useNameIn';
import type { ListedJourney } from '../../../services/journeys';
import { placeOf, widthOf } from './axis';
import { StageLabel } from './StageLabel';
import { StageSegment, Track } from './StageSegment';

/** Another journey along the axis, for comparison. What its stages correspond to is said beside each stage. */
export const FaintStrip = ({ journey }: { readonly journey: ListedJourney }) => {
  const nameIn = useNameIn();

  return (
    <>
      <Typography variant="pi" textColor="neutral600" ellipsis title={nameIn(journey.name)}>
        {nameIn(journey.name)}
      </Typography>
      <Track $height="2rem" aria-hidden>
        {journey.stages.map(({ key, name, readiness }) => (
          <StageSegment
            key={key}
            $color="neutral"
            $faint
            title={nameIn(name)}
            style={{
              left: `${placeOf(readiness.from)}%`,
              width: `${widthOf(readiness)}%`,
              borderTopWidth: 0,
            }}
          >
            <StageLabel isFaint name={nameIn(name)} />
          </StageSegment>
        ))}
      </Track>
    </>
  );
};
