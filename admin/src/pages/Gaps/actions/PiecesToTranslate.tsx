import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { Gap } from '../../../../../server/src/core/coverage/types';
import { Loaded } from '../../../components/Loaded';
import { useTranslate } from '../../../localization/useTranslate';
import { pieceAddress } from '../../../report/pieceAddress';
import { inventoryAddress } from '../../../report/reportAddress';
import type { ReportView } from '../../../report/ReportPage';
import type { InventoryPage } from '../../../services/answers';
import { useGetJourneyInventoryQuery } from '../../../services/report';
import type { HostType } from '../../../strapi-shims/contentManager';
import { viewOf } from './viewOf';

const SHOWN = 10;

interface PiecesToTranslateProps extends ReportView {
  readonly gap: Gap;
  /** Those that the user may write in the language of the gap. */
  readonly types: readonly HostType[];
}

interface PiecesProps extends Pick<PiecesToTranslateProps, 'gap' | 'names'> {
  readonly page: InventoryPage;
  /** Where all of them are listed. */
  readonly toAll: string;
}

const Pieces = ({ gap, names, page: { data, meta }, toAll }: PiecesProps) => {
  const t = useTranslate();
  const more = meta.pagination.total - data.length;
  if (data.length === 0) return <Typography>{t('gap.translate-none')}</Typography>;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">
        {t('gap.translate-hint', { locale: gap.locale === null ? '' : names.locale(gap.locale) })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.map(({ contentType, documentId, title }) => {
          const type = names.hostType(contentType);
          return (
            <Box key={`${contentType} ${documentId}`} tag="li">
              {type && (
                <Link tag={NavLink} to={pieceAddress(type, { documentId, locale: gap.locale })}>
                  {title || documentId}
                </Link>
              )}
              <Typography tag="p" variant="pi" textColor="neutral600">
                {names.type(contentType)}
              </Typography>
            </Box>
          );
        })}
      </Flex>
      {more > 0 && (
        <Link tag={NavLink} to={toAll}>
          {t('gap.translate-more', { count: more })}
        </Link>
      )}
    </Flex>
  );
};

/** Pieces of the first language that has what a gap lacks, each leading to its form in the gap's language. */
export const PiecesToTranslate = ({ gap, types, filter, names }: PiecesToTranslateProps) => {
  const t = useTranslate();
  const narrowed = { ...gap, types: types.map(({ uid }) => uid) };
  const [view, selection] = viewOf(narrowed, { filter, locale: gap.existsIn[0] ?? null });
  const pieces = useGetJourneyInventoryQuery({
    ...view,
    ...selection,
    pagination: { page: 1, pageSize: SHOWN },
  });

  return (
    <Loaded
      query={pieces}
      error={t('gap.translate-error')}
      loader={<Loader>{t('gap.translate-loading')}</Loader>}
    >
      {(page) => (
        <Pieces gap={gap} names={names} page={page} toAll={inventoryAddress(view, selection)} />
      )}
    </Loaded>
  );
};
