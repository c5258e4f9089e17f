import {
  Dialog,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';

import { RemovalDialog } from '../../../components/RemovalDialog';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { type ListedJourney, useRemoveJourneyMutation } from '../../../services/journeys';
import { useAction } from '../../../services/useAction';
import { totalOf, usePiecesText } from '../usePiecesText';

interface DeleteJourneyProps {
  readonly journey: ListedJourney;
  readonly others: readonly ListedJourney[];
  readonly onDone: () => void;
}

/** Asks once more, and where the pieces of the journey go. */
export const DeleteJourney = ({ journey, others, onDone }: DeleteJourneyProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const piecesText = usePiecesText();
  const act = useAction();
  const [remove, { isLoading }] = useRemoveJourneyMutation();
  const [replaceBy, setReplaceBy] = useState(others.find(({ isDefault }) => isDefault)?.key ?? '');
  const { key, stages, expectations, pieces } = journey;
  const name = nameIn(journey.name);

  const confirm = async () => {
    const done = t('journey.deleted', { name });
    if (await act(remove({ key, replaceBy }), done)) onDone();
  };

  return (
    <RemovalDialog
      title={t('journey.delete.title', { name })}
      confirmText={t('journey.delete')}
      isRemoving={isLoading}
      onConfirm={() => void confirm()}
    >
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        <Dialog.Description>
          <Typography textAlign="center">
            {t('journey.delete.what', { stages: stages.length, expectations })}
          </Typography>
        </Dialog.Description>
        <Field.Root
          hint={t(totalOf(pieces) > 0 ? 'journey.delete.hint' : 'journey.delete.unused', {
            pieces: piecesText(pieces),
          })}
        >
          <Field.Label>{t('journey.delete.replacement')}</Field.Label>
          <SingleSelect value={replaceBy} onChange={(value) => setReplaceBy(String(value))}>
            {others.map((other) => (
              <SingleSelectOption key={other.key} value={other.key}>
                {nameIn(other.name)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      </Flex>
    </RemovalDialog>
  );
};
