import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { ListedJourney } from '../../../services/journeys';
import { JOURNEYS } from '../addresses';
import { AxisScale } from '../axis/AxisScale';
import { JourneyStrip } from '../axis/JourneyStrip';
import { usePiecesText } from '../usePiecesText';
import { JourneyActions } from './JourneyActions';

interface JourneyCardProps {
  readonly journey: ListedJourney;
  readonly all: readonly ListedJourney[];
}

/** A journey, what it is for, and what can be done with it. */
export const JourneyCard = ({ journey, all }: JourneyCardProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const piecesText = usePiecesText();
  const { key, name, isDefault, isArchived, cyclic, pieces, expectations, stages } = journey;
  const facts = [
    t('journey.stage-count', { count: stages.length }),
    piecesText(pieces),
    t('journey.expectations', { count: expectations }),
    ...(cyclic ? [t('journey.is-cyclic')] : []),
  ];

  return (
    <Box
      tag="article"
      aria-label={nameIn(name)}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" alignItems="start" gap={4}>
          <Flex direction="column" alignItems="start" gap={1}>
            <Flex gap={2} wrap="wrap">
              <Typography variant="delta" tag="h3">
                <Link tag={NavLink} to={JOURNEYS.edit(key)}>
                  {nameIn(name)}
                </Link>
              </Typography>
              {isDefault && (
                <Badge backgroundColor="primary100" textColor="primary700">
                  {t('journey.is-default')}
                </Badge>
              )}
              {isArchived && <Badge>{t('journey.is-archived')}</Badge>}
            </Flex>
            <Typography textColor="neutral600">{facts.join(' · ')}</Typography>
          </Flex>
          <JourneyActions journey={journey} all={all} />
        </Flex>
        <Box>
          <AxisScale />
          <JourneyStrip stages={stages} />
        </Box>
      </Flex>
    </Box>
  );
};
