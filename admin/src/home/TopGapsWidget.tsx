import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { GAP_SENTENCE, GAP_TYPE, gapValues } from '../../../server/src/core/wording/gap-sentence';
import { useTranslate } from '../localization/useTranslate';
import { useNames } from '../report/useNames';
import { ALWAYS_ANEW } from '../services/alwaysAnew';
import type { Definitions } from '../services/answers';
import { useGetJourneyDefinitionsQuery } from '../services/definitions';
import { type GapsPage, useGetJourneyGapsQuery } from '../services/gaps';

const SHOWN = 4;

interface TopGapsProps {
  readonly page: GapsPage;
  readonly definitions: Definitions;
}

const TopGaps = ({ page, definitions }: TopGapsProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const names = useNames(definitions, undefined);
  const list = (items: readonly string[]) => intl.formatList(items);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">
        {t('home.gaps-total', { count: page.meta.pagination.total })}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {page.data.map((gap) => (
          <Flex key={gap.id} tag="li" alignItems="flex-start" gap={4}>
            <Typography fontWeight="bold" minWidth="3.2rem" textAlign="right">
              {intl.formatNumber(gap.priority)}
            </Typography>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <Badge size="S">{t(GAP_TYPE[gap.type])}</Badge>
              <Typography variant="pi">
                {t(GAP_SENTENCE[gap.type], gapValues(gap, { names, list }))}
              </Typography>
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};

/** The most pressing gaps of what the user may read, in the view that the Gaps page opens with. */
export const TopGapsWidget = () => {
  const t = useTranslate();
  const definitions = useGetJourneyDefinitionsQuery();
  const gaps = useGetJourneyGapsQuery({ pagination: { page: 1, pageSize: SHOWN } }, ALWAYS_ANEW);

  if (gaps.isError || definitions.isError) return <Widget.Error />;
  if (gaps.data === undefined || definitions.data === undefined) return <Widget.Loading />;
  if (gaps.data.data.length === 0) return <Widget.NoData>{t('home.gaps-none')}</Widget.NoData>;
  return (
    <Box paddingTop={1}>
      <TopGaps page={gaps.data} definitions={definitions.data} />
    </Box>
  );
};
