import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import { useResetJourneySettingsMutation } from '../../services/settings';
import { useAction } from '../../services/useAction';

/** Every setting back to its default, after a question. */
export const ResetAll = () => {
  const t = useTranslate();
  const act = useAction();
  const [reset] = useResetJourneySettingsMutation();
  const resetAll = async () => void (await act(reset(), t('settings.saved')));

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="tertiary">{t('settings.reset-all')}</Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={resetAll}>{t('settings.reset-all.question')}</ConfirmDialog>
    </Dialog.Root>
  );
};
