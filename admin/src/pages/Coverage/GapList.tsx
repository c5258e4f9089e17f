import { Box, Flex, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import type { GapsPage } from '../../services/answers';
import { GapItem } from './GapItem';
import type { Names } from './useNames';

interface GapListProps {
  readonly page: GapsPage;
  readonly names: Names;
}

/** The gaps as work to do, highest priority first. */
export const GapList = ({ page, names }: GapListProps) => {
  const t = useTranslate();
  const { data: gaps, meta } = page;

  if (meta.pagination.total === 0) {
    return <Typography textColor="neutral600">{t('gap.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box tag="ol" background="neutral0" hasRadius shadow="tableShadow">
        {gaps.map((gap) => (
          <GapItem key={gap.id} gap={gap} names={names} />
        ))}
      </Box>
      <Pagination.Root {...meta.pagination} defaultPageSize={20}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
};
