import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { OtherPieces as Others } from '../../../../server/src/core/coverage/contribution';
import { useTranslate } from '../../localization/useTranslate';

interface OtherPiecesProps {
  readonly others: Others;
  /** For whom: a persona's name, or everyone. */
  readonly name: string;
  /** Where they are listed; null for who may not look there. */
  readonly address: string | null;
}

/** How many other pieces serve a cell, and the way to them. */
export const OtherPieces = ({ others, name, address }: OtherPiecesProps) => {
  const t = useTranslate();
  const { count, planned } = others;
  const pieces = t('panel.others', { count });

  return (
    <Flex tag="li" justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
      <Typography fontWeight="semiBold">{name}</Typography>
      <Flex gap={1} wrap="wrap">
        {count > 0 && address !== null ? (
          <Link tag={NavLink} to={address} aria-label={t('panel.others-of', { name, pieces })}>
            {pieces}
          </Link>
        ) : (
          <Typography>{pieces}</Typography>
        )}
        {planned > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {t('coverage.planned', { count: planned })}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
};
