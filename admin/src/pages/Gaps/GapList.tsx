import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Pagination } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import type { ReportView } from '../../report/ReportPage';
import type { GapsPage, GapsQuery } from '../../services/gaps';
import { GapItem } from './GapItem';
import { useArrowKeys } from './useArrowKeys';

interface GapListProps extends ReportView {
  readonly page: GapsPage;
  readonly dismissed: GapsQuery['dismissed'];
}

/** The gaps as work to do, highest priority first. */
export const GapList = ({ page, dismissed, ...view }: GapListProps) => {
  const t = useTranslate();
  const onKeyDown = useArrowKeys('[data-gap-stop]');
  const { data: gaps, meta } = page;
  const { total } = meta.pagination;
  const onlyDismissed = dismissed === 'true';

  if (total === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={t(onlyDismissed ? 'gap.none-dismissed' : 'gap.none-open')}
        hasRadius
        shadow="tableShadow"
      />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" textColor="neutral600" aria-live="polite">
        {t(onlyDismissed ? 'gap.count-dismissed' : 'gap.count', { count: total })}
      </Typography>
      <Box
        tag="ol"
        aria-label={t('gap.list')}
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        onKeyDown={onKeyDown}
      >
        {gaps.map((gap) => (
          <GapItem key={gap.id} {...view} gap={gap} />
        ))}
      </Box>
      <Pagination.Root {...meta.pagination} defaultPageSize={20}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
};
