import { Dialog, IconButton, MenuItem, Modal, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { useChangeJourneyTagMutation } from '../../../services/tags';
import { useAction } from '../../../services/useAction';
import { personaAddress } from '../kinds';
import { useListAddress } from '../useListAddress';
import { DeleteTag } from './DeleteTag';
import { MergeTag } from './MergeTag';
import type { TagRowProps } from './TagRow';

type TagActionsProps = Pick<TagRowProps, 'kind' | 'tag' | 'others' | 'usage'>;

/** What can be done with one persona, format or touchpoint. */
export const TagActions = (props: TagActionsProps) => {
  const { kind, tag, others, usage } = props;
  const t = useTranslate();
  const name = useNameIn()(tag.name);
  const navigate = useNavigate();
  const act = useAction();
  const address = useListAddress();
  const [change] = useChangeJourneyTagMutation();
  const [open, setOpen] = useState<'merge' | 'delete' | null>(null);
  const { key } = tag;
  const archived = tag.archived === true;

  const setArchived = (next: boolean) =>
    void act(
      change({ kind, key, data: { archived: next } }),
      t(next ? 'definition.archived' : 'definition.unarchived', { name }),
    );
  const openIf = (which: 'merge' | 'delete') => (isOpen: boolean) => setOpen(isOpen ? which : null);

  return (
    <>
      <SimpleMenu
        tag={IconButton}
        icon={<More />}
        label={t('definition.actions', { name })}
        popoverPlacement="bottom-end"
      >
        <MenuItem
          onSelect={() => (kind === 'persona' ? navigate(personaAddress(key)) : address.edit(key))}
        >
          {t('definition.edit')}
        </MenuItem>
        <MenuItem onSelect={() => setArchived(!archived)}>
          {t(archived ? 'definition.unarchive' : 'definition.archive')}
        </MenuItem>
        {others.length > 0 && (
          <MenuItem onSelect={() => setOpen('merge')}>{t('definition.merge')}</MenuItem>
        )}
        <MenuItem
          variant="danger"
          disabled={(usage?.pieces ?? 0) > 0}
          onSelect={() => setOpen('delete')}
        >
          {t('definition.delete')}
        </MenuItem>
      </SimpleMenu>
      <Modal.Root open={open === 'merge'} onOpenChange={openIf('merge')}>
        {open === 'merge' && <MergeTag {...props} onDone={() => setOpen(null)} />}
      </Modal.Root>
      <Dialog.Root open={open === 'delete'} onOpenChange={openIf('delete')}>
        {open === 'delete' && <DeleteTag {...props} onDone={() => setOpen(null)} />}
      </Dialog.Root>
    </>
  );
};
