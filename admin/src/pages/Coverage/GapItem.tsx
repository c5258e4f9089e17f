import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Gap } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import { GAP_SENTENCE, GAP_TYPE, gapValues } from './gapSentence';
import { PieceLink } from './PieceLink';
import { PriorityArithmetic } from './PriorityArithmetic';
import type { Names } from './useNames';

interface GapItemProps {
  readonly gap: Gap;
  readonly names: Names;
}

/** One gap: what it is, why, what it is about, and how its priority came about. */
export const GapItem = ({ gap, names }: GapItemProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const list = (items: readonly string[]) => intl.formatList(items);
  const about = [
    [t('filter.stage'), gap.stage && names.stage(gap.stage)],
    [t('filter.persona'), gap.persona && names.persona(gap.persona)],
    [t('filter.format'), gap.format && names.format(gap.format)],
    [t('filter.locale'), gap.locale && names.locale(gap.locale)],
  ] as const;

  return (
    <Flex
      tag="li"
      alignItems="start"
      gap={4}
      padding={4}
      borderColor="neutral150"
      borderWidth="0 0 1px 0"
      borderStyle="solid"
    >
      <Flex direction="column" alignItems="start" minWidth="8rem">
        <Typography variant="beta">{intl.formatNumber(gap.priority)}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {t('gap.priority')}
        </Typography>
      </Flex>
      <Flex direction="column" alignItems="start" gap={2}>
        <Badge>{t(GAP_TYPE[gap.type])}</Badge>
        <Typography>{t(GAP_SENTENCE[gap.type], gapValues(gap, { names, list }))}</Typography>
        <Flex tag="dl" gap={4} wrap="wrap">
          {about.map(
            ([label, value]) =>
              value && (
                <Flex key={label} gap={1}>
                  <Typography tag="dt" variant="pi" textColor="neutral600">
                    {label}:
                  </Typography>
                  <Typography tag="dd" variant="pi">
                    {value}
                  </Typography>
                </Flex>
              ),
          )}
        </Flex>
        <PieceLink gap={gap} names={names} />
        <Box tag="details">
          <Typography tag="summary" variant="pi" textColor="primary600" cursor="pointer">
            {t('gap.how-priority')}
          </Typography>
          <PriorityArithmetic gap={gap} names={names} />
        </Box>
      </Flex>
    </Flex>
  );
};
