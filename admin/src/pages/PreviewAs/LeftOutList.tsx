import { Accordion, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { PreviewAsAnswer } from '../../services/previewAs';
import { leftOutReason } from './matchReason';
import { PieceTitle } from './PieceTitle';

interface LeftOutListProps {
  readonly meta: Pick<PreviewAsAnswer['meta'], 'leftOut' | 'partlyReadable' | 'hasUnreadTypes'>;
  readonly names: Names;
}

/** The pieces that the visitor does not get, each with the reason; types the user may not preview. */
export const LeftOutList = ({ meta, names }: LeftOutListProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const list = (items: readonly string[]) => intl.formatList(items, { type: 'disjunction' });
  const { leftOut, partlyReadable, hasUnreadTypes } = meta;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {hasUnreadTypes && (
        <Typography textColor="neutral600" role="note">
          {t('preview.unread-types')}
        </Typography>
      )}
      {partlyReadable.length > 0 && (
        <Typography textColor="neutral600" role="note">
          {t('preview.partly-readable', {
            types: intl.formatList(partlyReadable.map(names.type)),
          })}
        </Typography>
      )}
      {leftOut.length > 0 && (
        <Accordion.Root>
          <Accordion.Item value="left-out">
            <Accordion.Header>
              <Accordion.Trigger description={t('preview.left-out.note')}>
                {t('preview.left-out.title', { count: leftOut.length })}
              </Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Flex tag="ul" direction="column" alignItems="stretch" padding={6} gap={4}>
                {leftOut.map((piece) => (
                  <Flex
                    key={`${piece.reason} ${piece.contentType} ${piece.documentId} ${piece.locale}`}
                    tag="li"
                    justifyContent="space-between"
                    alignItems="start"
                    gap={4}
                  >
                    <PieceTitle piece={piece} names={names} />
                    <Typography textColor="neutral600">
                      {leftOutReason(piece, { t, names, list })}
                    </Typography>
                  </Flex>
                ))}
              </Flex>
            </Accordion.Content>
          </Accordion.Item>
        </Accordion.Root>
      )}
    </Flex>
  );
};
