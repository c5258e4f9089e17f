import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { TagRowProps } from './TagRow';

interface UsedTagProps extends Pick<TagRowProps, 'tag'> {
  readonly usage: NonNullable<TagRowProps['usage']>;
}

/** Says what keeps a persona, format or touchpoint from going, and what to do first. */
export const UsedTag = ({ tag, usage }: UsedTagProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const name = useNameIn()(tag.name);
  const { pieces, defaultOf } = usage;

  return (
    <Dialog.Content>
      <Dialog.Header>{t('definition.used.title', { name })}</Dialog.Header>
      <Dialog.Body icon={<WarningCircle width="24px" height="24px" fill="danger600" />}>
        <Flex direction="column" gap={3}>
          {defaultOf.length > 0 && (
            <Typography textAlign="center">
              {t('definition.used.default', { types: intl.formatList(defaultOf) })}
            </Typography>
          )}
          {pieces > 0 && (
            <Typography textAlign="center">
              {t('definition.used.pieces', { count: pieces })}
            </Typography>
          )}
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button fullWidth variant="tertiary">
            {t('definition.close')}
          </Button>
        </Dialog.Cancel>
      </Dialog.Footer>
    </Dialog.Content>
  );
};
