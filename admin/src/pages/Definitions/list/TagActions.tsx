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
import { UsedTag } from './UsedTag';

type TagActionsProps = Pick<TagRowProps, 'kind' | 'tag' | 'others' | 'usage'>;

type Opened = 'merge' | 'delete' | 'used';

/** What can be done with one persona, format or touchpoint. */
export const TagActions = (props: TagActionsProps) => {
  const { kind, tag, others, usage } = props;
  const t = useTranslate();
  const name = useNameIn()(tag.name);
  const navigate = useNavigate();
  const act = useAction();
  const address = useListAddress();
  const [change] = useChangeJourneyTagMutation();
  const [open, setOpen] = useState<Opened | null>(null);
  const { key } = tag;
  const isDefault = (usage?.defaultOf.length ?? 0) > 0;
  const isUsed = isDefault || (usage?.pieces ?? 0) > 0;
  const archived = tag.archived === true;

  const setArchived = (next: boolean) =>
    void act(
      change({ kind, key, data: { archived: next } }),
      t(next ? 'definition.archived' : 'definition.unarchived', { name }),
    );
  const openIf = (which: Opened) => (isOpen: boolean) => setOpen(isOpen ? which : null);

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
          <MenuItem onSelect={() => setOpen(isDefault ? 'used' : 'merge')}>
            {t('definition.merge')}
          </MenuItem>
        )}
        <MenuItem variant="danger" onSelect={() => setOpen(isUsed ? 'used' : 'delete')}>
          {t('definition.delete')}
        </MenuItem>
      </SimpleMenu>
      <Modal.Root open={open === 'merge'} onOpenChange={openIf('merge')}>
        {open === 'merge' && <MergeTag {...props} onDone={() => setOpen(null)} />}
      </Modal.Root>
      <Dialog.Root open={open === 'delete'} onOpenChange={openIf('delete')}>
        {open === 'delete' && <DeleteTag {...props} onDone={() => setOpen(null)} />}
      </Dialog.Root>
      <Dialog.Root open={open === 'used'} onOpenChange={openIf('used')}>
        {open === 'used' && usage && <UsedTag tag={tag} usage={usage} />}
      </Dialog.Root>
    </>
  );
};
