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
import { totalOf, usePiecesText } from '../usePiecesText';
import type { StageDraft } from './draft';

/** Says that nobody takes over; no stage's id, since it has a space. */
const NOBODY = 'no one';

interface RemoveStageProps {
  readonly stages: readonly StageDraft[];
  readonly stage: StageDraft;
  /** `into`: the `id` of the stage that takes over. */
  readonly onRemove: (gone: { readonly id: string; readonly into: string | null }) => void;
}

/** Asks which stage takes over the pieces and expectations of one that goes. */
export const RemoveStage = ({ stages, stage, onRemove }: RemoveStageProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const piecesText = usePiecesText();
  const at = stages.indexOf(stage);
  const neighbour = stages[at - 1] ?? stages[at + 1];
  const isUnused = totalOf(stage.pieces) === 0 && stage.expectations === 0;
  const [into, setInto] = useState(isUnused ? NOBODY : (neighbour?.id ?? NOBODY));
  const name = nameIn(stage.name) || t('journey.stage-number', { number: at + 1 });

  return (
    <RemovalDialog
      title={t('journey.stage.remove.title', { name })}
      confirmText={t(
        into === NOBODY ? 'journey.stage.remove.confirm' : 'journey.stage.merge.confirm',
      )}
      // The stage goes with the rest of the form, once that is saved.
      isRemoving={false}
      onConfirm={() => onRemove({ id: stage.id, into: into === NOBODY ? null : into })}
    >
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        <Dialog.Description>
          <Typography textAlign="center">
            {t('journey.stage.remove.what', {
              pieces: piecesText(stage.pieces),
              expectations: stage.expectations,
            })}
          </Typography>
        </Dialog.Description>
        <Field.Root hint={t('journey.stage.remove.hint')}>
          <Field.Label>{t('journey.stage.remove.into')}</Field.Label>
          <SingleSelect value={into} onChange={(value) => setInto(String(value))}>
            {totalOf(stage.pieces) === 0 && (
              <SingleSelectOption value={NOBODY}>
                {t('journey.stage.remove.none')}
              </SingleSelectOption>
            )}
            {stages
              .map((other, index) => ({ ...other, number: index + 1 }))
              .filter(({ id }) => id !== stage.id)
              .map(({ id, number, name: other }) => (
                <SingleSelectOption key={id} value={id}>
                  {nameIn(other) || t('journey.stage-number', { number })}
                </SingleSelectOption>
              ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      </Flex>
    </RemovalDialog>
  );
};
