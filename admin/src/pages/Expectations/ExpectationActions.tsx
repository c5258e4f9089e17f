import { Dialog, Flex, IconButton } from '@strapi/design-system';
import { Duplicate, Pencil, Trash } from '@strapi/icons';
import { useState } from 'react';

import { RemovalDialog } from '../../components/RemovalDialog';
import { useTranslate } from '../../localization/useTranslate';
import {
  type StoredExpectation,
  useRemoveJourneyExpectationMutation,
} from '../../services/expectations';
import { useAction } from '../../services/useAction';
import { useExpectationsAddress } from './useExpectationsAddress';

interface ExpectationActionsProps {
  readonly expectation: StoredExpectation;
  readonly sentence: string;
}

/** What can be done with an expectation. */
export const ExpectationActions = ({ expectation, sentence }: ExpectationActionsProps) => {
  const t = useTranslate();
  const { edit, duplicate } = useExpectationsAddress();
  const act = useAction();
  const [remove, { isLoading }] = useRemoveJourneyExpectationMutation();
  const [isDeleting, setIsDeleting] = useState(false);
  const { key } = expectation;

  const confirm = async () => {
    if (await act(remove(key), t('expectation.deleted'))) setIsDeleting(false);
  };

  return (
    <Flex>
      <IconButton variant="ghost" label={t('expectation.edit', { key })} onClick={() => edit(key)}>
        <Pencil />
      </IconButton>
      <IconButton
        variant="ghost"
        label={t('expectation.duplicate', { key })}
        onClick={() => duplicate(key)}
      >
        <Duplicate />
      </IconButton>
      <Dialog.Root open={isDeleting} onOpenChange={setIsDeleting}>
        <Dialog.Trigger>
          <IconButton variant="ghost" label={t('expectation.delete', { key })}>
            <Trash />
          </IconButton>
        </Dialog.Trigger>
        <RemovalDialog
          title={t('expectation.delete.title')}
          confirmText={t('definition.delete')}
          isRemoving={isLoading}
          onConfirm={() => void confirm()}
        >
          {sentence}
        </RemovalDialog>
      </Dialog.Root>
    </Flex>
  );
};
