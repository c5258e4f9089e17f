import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';

import type { GapOnList } from '../../../../server/src/core/coverage/dismissals';
import {
  GAP_SENTENCE,
  GAP_TYPE,
  gapValues,
} from '../../../../server/src/core/wording/gap-sentence';
import { useTranslate } from '../../localization/useTranslate';
import type { ReportView } from '../../report/ReportPage';
import { GapActions } from './actions/GapActions';
import { DismissalNote } from './DismissalNote';
import { PriorityArithmetic } from './PriorityArithmetic';
import { whyText } from './whyText';

interface GapItemProps extends ReportView {
  readonly gap: GapOnList;
}

/** One gap: how pressing it is, what it is and why, how its priority came about, and what to do. */
export const GapItem = ({ gap, ...view }: GapItemProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { names } = view;
  const list = (items: readonly string[]) => intl.formatList(items);
  const why = whyText(gap, { t, names, list });

  return (
    <Flex
      tag="li"
      alignItems="flex-start"
      gap={4}
      padding={5}
      borderColor="neutral150"
      borderWidth="0 0 1px 0"
      borderStyle="solid"
    >
      <Flex direction="column" alignItems="flex-start" minWidth="6.4rem">
        <Typography variant="beta">{intl.formatNumber(gap.priority)}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {t('gap.priority')}
        </Typography>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={3} flex="1" minWidth={0}>
        <Flex gap={4} alignItems="flex-start" justifyContent="space-between" wrap="wrap">
          <Flex direction="column" alignItems="flex-start" gap={2} flex="1 1 28rem">
            <Badge>{t(GAP_TYPE[gap.type])}</Badge>
            <Typography tag="p" fontWeight="semiBold" id={`${id}-sentence`}>
              {t(GAP_SENTENCE[gap.type], gapValues(gap, { names, list }))}
            </Typography>
            {why !== '' && (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {why}
              </Typography>
            )}
            {gap.dismissal !== null && <DismissalNote dismissal={gap.dismissal} />}
          </Flex>
          <GapActions {...view} gap={gap} describedBy={`${id}-sentence`} />
        </Flex>
        <Box>
          <TextButton
            data-gap-stop
            aria-expanded={isOpen}
            aria-controls={`${id}-priority`}
            aria-describedby={`${id}-sentence`}
            endIcon={isOpen ? <CaretUp /> : <CaretDown />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('gap.how-priority')}
          </TextButton>
        </Box>
        {isOpen && <PriorityArithmetic id={`${id}-priority`} gap={gap} names={names} />}
      </Flex>
    </Flex>
  );
};
