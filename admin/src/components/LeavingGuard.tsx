import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router-dom';

import { useTranslate } from '../localization/useTranslate';

/**
 * Asks before the page is left with something unsaved. Unlike the host's `Blocker` it needs no form,
 * and says nothing while only the rest of the address changes.
 */
export const LeavingGuard = ({ isUnsaved }: { readonly isUnsaved: boolean }) => {
  const t = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload(useCallback((event) => isUnsaved && event.preventDefault(), [isUnsaved]));

  return (
    <Dialog.Root
      open={blocker.state === 'blocked'}
      onOpenChange={(isOpen) => (isOpen ? undefined : blocker.reset?.())}
    >
      <ConfirmDialog
        // Not the dialog's own: that one closes it too, which would take the leaving back.
        endAction={
          <Button fullWidth variant="danger-light" onClick={() => blocker.proceed?.()}>
            {t('leaving.leave')}
          </Button>
        }
      >
        {t('leaving.question')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
