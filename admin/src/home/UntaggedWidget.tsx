import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import type { UntaggedItem } from '../../../server/src/core/targeting/untagged';
import { useTranslate } from '../localization/useTranslate';
import { pieceAddress } from '../report/pieceAddress';
import { ALWAYS_ANEW } from '../services/alwaysAnew';
import { useGetFirstUntaggedPiecesQuery } from '../services/home';
import { useHostTypes } from '../strapi-shims/contentManager';

const SHOWN = 4;

const UntaggedPiece = ({ piece }: { readonly piece: UntaggedItem }) => {
  const intl = useIntl();
  const { contentType, documentId, title, updatedAt } = piece;
  const type = useHostTypes().find(({ uid }) => uid === contentType);
  const name = title || documentId;

  return (
    <Box tag="li">
      {type === undefined ? (
        <Typography>{name}</Typography>
      ) : (
        <Link tag={NavLink} to={pieceAddress(type, piece)}>
          {name}
        </Link>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {type?.displayName ?? contentType} · {intl.formatDate(updatedAt, { dateStyle: 'medium' })}
      </Typography>
    </Box>
  );
};

/** How many pieces are still to be tagged, and those that were changed last. */
export const UntaggedWidget = () => {
  const t = useTranslate();
  const untagged = useGetFirstUntaggedPiecesQuery(SHOWN, ALWAYS_ANEW);

  if (untagged.isError) return <Widget.Error />;
  if (untagged.data === undefined) return <Widget.Loading />;
  const { data: pieces, meta } = untagged.data;
  if (pieces.length === 0) return <Widget.NoData>{t('home.untagged-none')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={1}>
      <Typography textColor="neutral600">
        {t('home.untagged-total', { count: meta.pagination.total })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {pieces.map((piece) => (
          <UntaggedPiece
            key={`${piece.contentType} ${piece.documentId} ${piece.locale}`}
            piece={piece}
          />
        ))}
      </Flex>
    </Flex>
  );
};
