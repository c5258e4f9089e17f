import { Dialog, IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { type ListedJourney, useArchiveJourneyMutation } from '../../../services/journeys';
import { JOURNEYS } from '../addresses';
import { useAction } from '../../../services/useAction';
import { DeleteJourney } from './DeleteJourney';

interface JourneyActionsProps {
  readonly journey: ListedJourney;
  readonly all: readonly ListedJourney[];
}

/** What can be done with a journey as a whole. */
export const JourneyActions = ({ journey, all }: JourneyActionsProps) => {
  const t = useTranslate();
  const name = useNameIn()(journey.name);
  const navigate = useNavigate();
  const act = useAction();
  const [archive] = useArchiveJourneyMutation();
  const [isDeleting, setIsDeleting] = useState(false);
  const { key, isDefault, isArchived } = journey;

  const setArchived = (archived: boolean) =>
    void act(
      archive({ key, archived }),
      t(archived ? 'journey.archived' : 'journey.unarchived', { name }),
    );

  return (
    <>
      <SimpleMenu
        tag={IconButton}
        icon={<More />}
        label={t('journey.actions', { name })}
        popoverPlacement="bottom-end"
      >
        <MenuItem onSelect={() => navigate(JOURNEYS.edit(key))}>{t('journey.edit')}</MenuItem>
        {!isDefault && (
          <>
            <MenuItem onSelect={() => navigate(JOURNEYS.changeDefault(key))}>
              {t('journey.make-default')}
            </MenuItem>
            <MenuItem onSelect={() => setArchived(!isArchived)}>
              {t(isArchived ? 'journey.unarchive' : 'journey.archive')}
            </MenuItem>
            <MenuItem variant="danger" onSelect={() => setIsDeleting(true)}>
              {t('journey.delete')}
            </MenuItem>
          </>
        )}
      </SimpleMenu>
      <Dialog.Root open={isDeleting} onOpenChange={setIsDeleting}>
        <DeleteJourney
          journey={journey}
          others={all.filter((each) => each !== journey)}
          onDone={() => setIsDeleting(false)}
        />
      </Dialog.Root>
    </>
  );
};
