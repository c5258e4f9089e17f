import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { MouseEvent } from 'react';

import { useTranslate } from '../../localization/useTranslate';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import type { ListRow } from '../../strapi-shims/listView';
import { TargetingTags } from './TargetingTags';
import { useRowTargeting } from './usePageTargeting';

interface JourneyCellProps {
  readonly model: string;
  readonly row: ListRow;
}

const CellContent = ({ model, row }: JourneyCellProps) => {
  const t = useTranslate();
  const targeting = useRowTargeting(model, row);
  const definitions = useGetJourneyDefinitionsQuery();

  if (targeting.state === 'error' || definitions.isError) {
    const retry = (event: MouseEvent) => {
      // The row's own click would open the document.
      event.stopPropagation();
      if (definitions.isError) void definitions.refetch();
      if (targeting.state === 'error') targeting.retry();
    };
    return (
      <Flex gap={2}>
        <Typography textColor="danger600">{t('list.not-loaded')}</Typography>
        <IconButton variant="ghost" size="S" label={t('retry')} onClick={retry}>
          <ArrowClockwise />
        </IconButton>
      </Flex>
    );
  }
  if (targeting.state === 'loading' || definitions.data === undefined) {
    return (
      <Typography textColor="neutral500" aria-hidden>
        …
      </Typography>
    );
  }
  return <TargetingTags definitions={definitions.data} tags={targeting.tags} />;
};

/**
 * A cell of the column "Journey": as wide and as high while it loads as with the most tags, and
 * its two lines no higher than the buttons at the end of a row.
 */
export const JourneyCell = (props: JourneyCellProps) => (
  <Box width="22rem" marginTop="-0.2rem" marginBottom="-0.2rem">
    <Flex minHeight="3.6rem" alignItems="center">
      <CellContent {...props} />
    </Flex>
  </Box>
);
