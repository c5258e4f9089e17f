import { Flex, Link, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router-dom';

import type { UntaggedItem } from '../../../../server/src/core/targeting/untagged';
import { useTranslate } from '../../localization/useTranslate';
import { pieceAddress } from '../../report/pieceAddress';
import type { Names } from '../../report/useNames';
import { useAboutPiece } from './useAboutPiece';

interface PieceHeadingProps {
  readonly item: UntaggedItem;
  readonly names: Names;
  /** Whether the keyboard is to come along as the piece comes into focus. */
  readonly takesFocus: boolean;
}

/** Which piece is in focus, and the way to it. */
export const PieceHeading = ({ item, names, takesFocus }: PieceHeadingProps) => {
  const t = useTranslate();
  const about = useAboutPiece(names);
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocusAtFirst = useRef(takesFocus);
  const type = names.hostType(item.contentType);

  useEffect(() => {
    if (takesFocusAtFirst.current) heading.current?.focus();
  }, []);

  return (
    <Flex justifyContent="space-between" alignItems="start" gap={4}>
      <Flex direction="column" alignItems="start" gap={2} minWidth={0}>
        <Typography ref={heading} tabIndex={-1} tag="h2" variant="beta">
          {item.title || item.documentId}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {about(item)}
        </Typography>
      </Flex>
      {type && (
        <Link tag={NavLink} to={pieceAddress(type, item)}>
          {t('untagged.open')}
        </Link>
      )}
    </Flex>
  );
};
