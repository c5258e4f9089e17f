import { Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

interface RemovalDialogProps {
  readonly title: string;
  /** On the button that removes. */
  readonly confirmText: string;
  readonly isRemoving: boolean;
  readonly onConfirm: () => void;
  /** What goes with it. */
  readonly children: ReactNode;
}

/** Asks once more before something goes. Inside a `Dialog.Root`. */
export const RemovalDialog = (props: RemovalDialogProps) => {
  const { title, confirmText, isRemoving, onConfirm, children } = props;

  return (
    <ConfirmDialog
      title={title}
      icon={<Trash width="24px" height="24px" fill="danger600" />}
      endAction={
        <Button fullWidth variant="danger-light" loading={isRemoving} onClick={onConfirm}>
          {confirmText}
        </Button>
      }
    >
      {children}
    </ConfirmDialog>
  );
};
