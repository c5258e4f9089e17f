import { Box, Flex, LinkButton, Radio, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { ListedJourney } from '../../../services/journeys';
import { JOURNEYS } from '../addresses';
import { AxisScale } from '../axis/AxisScale';
import { JourneyStrip } from '../axis/JourneyStrip';
import { Note } from '../../../components/Note';

interface ChooseJourneyProps {
  readonly present: ListedJourney;
  readonly choices: readonly ListedJourney[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** Which journey is to be the default, on one axis with the present one. */
export const ChooseJourney = ({ present, choices, chosen, onChoose }: ChooseJourneyProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Box>
        <AxisScale />
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography fontWeight="bold">
            {t('journey.change.present', { name: nameIn(present.name) })}
          </Typography>
          <JourneyStrip stages={present.stages} />
        </Flex>
      </Box>
      {choices.length === 0 ? (
        <Note>{t('journey.change.no-other')}</Note>
      ) : (
        <Radio.Group
          value={chosen ?? ''}
          onValueChange={onChoose}
          aria-label={t('journey.change.step.journey')}
        >
          {choices.map(({ key, name, stages }) => (
            <Flex
              key={key}
              direction="column"
              alignItems="stretch"
              gap={2}
              paddingTop={4}
              paddingBottom={4}
            >
              <Radio.Item value={key}>{nameIn(name)}</Radio.Item>
              <JourneyStrip stages={stages} />
            </Flex>
          ))}
        </Radio.Group>
      )}
      <Box>
        <LinkButton tag={Link} to={JOURNEYS.presets} variant="tertiary" startIcon={<Plus />}>
          {t('journey.new')}
        </LinkButton>
      </Box>
    </Flex>
  );
};
