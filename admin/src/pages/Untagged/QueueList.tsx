import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';

import type { UntaggedItem } from '../../../../server/src/core/targeting/untagged';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import { useAboutPiece } from './useAboutPiece';
import { itemKey } from './useQueue';

const Row = styled.button`
  display: block;
  width: 100%;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
  border: 0;
  background: none;
  text-align: start;
  cursor: pointer;

  &:hover,
  &[aria-current='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &[aria-current='true'] {
    box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** Never so long that the piece in focus, beside or below it, is out of sight. */
const List = styled(Box)`
  max-height: 30rem;
  overflow-y: auto;

  ${({ theme }) => theme.breakpoints.large} {
    max-height: 80vh;
  }
`;

interface QueueListProps {
  readonly items: readonly UntaggedItem[];
  readonly current: UntaggedItem | undefined;
  readonly isSkipped: (item: UntaggedItem) => boolean;
  /** Whether something is chosen for it that is not saved. */
  readonly isChosen: (item: UntaggedItem) => boolean;
  readonly names: Names;
  readonly pagination: { readonly pageCount: number; readonly total: number };
  readonly onOpen: (item: UntaggedItem) => void;
}

/** The pieces that are left to tag, one of them in focus. */
export const QueueList = (props: QueueListProps) => {
  const { items, current, isSkipped, isChosen, names, pagination, onOpen } = props;
  const t = useTranslate();
  const about = useAboutPiece(names);
  const list = useRef<HTMLOListElement>(null);
  const currentKey = current && itemKey(current);

  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [currentKey]);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <List
        ref={list}
        tag="ol"
        aria-label={t('untagged.title')}
        background="neutral0"
        shadow="tableShadow"
        hasRadius
      >
        {items.map((item) => (
          <li key={itemKey(item)}>
            <Row
              type="button"
              aria-current={itemKey(item) === currentKey}
              onClick={() => onOpen(item)}
            >
              <Flex justifyContent="space-between" alignItems="start" gap={2}>
                <Typography fontWeight="semiBold" textColor="neutral800">
                  {item.title || item.documentId}
                </Typography>
                <Flex gap={1} shrink={0}>
                  {isChosen(item) && <Badge size="S">{t('untagged.unsaved')}</Badge>}
                  {isSkipped(item) && <Badge size="S">{t('untagged.skipped')}</Badge>}
                </Flex>
              </Flex>
              <Typography variant="pi" textColor="neutral600">
                {about(item)}
              </Typography>
            </Row>
          </li>
        ))}
      </List>
      {pagination.pageCount > 1 && (
        <Pagination.Root {...pagination} defaultPageSize={20}>
          <Pagination.Links />
        </Pagination.Root>
      )}
    </Flex>
  );
};
