import { Box, Flex, Grid, Typography } from '@strapi/design-system';

import type { StageMapping } from '../../../../../server/src/core/journey/move';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { DefaultPreview, ListedJourney } from '../../../services/journeys';
import { usePiecesText } from '../usePiecesText';
import { Consequences } from './Consequences';
import { CountTable } from './CountTable';

interface SummaryProps {
  readonly from: ListedJourney;
  readonly to: ListedJourney;
  readonly preview: DefaultPreview;
  readonly mapping: StageMapping;
}

/** What there is before and what there will be after. */
export const Summary = (props: SummaryProps) => {
  const { from, to, preview } = props;
  const t = useTranslate();
  const nameIn = useNameIn();
  const piecesText = usePiecesText();
  const sides = [
    { title: t('journey.change.before', { name: nameIn(from.name) }), journey: from },
    { title: t('journey.change.after', { name: nameIn(to.name) }), journey: to },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography tag="p">
        {t('journey.change.moves', { pieces: piecesText(preview.moved) })}
      </Typography>
      <Grid.Root gap={5}>
        {sides.map(({ title, journey }) => (
          <Grid.Item key={journey.key} col={6} xs={12} direction="column" alignItems="stretch">
            <Box>
              <CountTable
                title={title}
                journey={journey}
                counts={journey === from ? preview.before : preview.after}
              />
            </Box>
          </Grid.Item>
        ))}
      </Grid.Root>
      <Consequences {...props} />
    </Flex>
  );
};
