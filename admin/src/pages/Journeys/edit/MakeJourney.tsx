import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { useCreateJourneyMutation, useGetJourneysQuery } from '../../../services/journeys';
import { JOURNEYS } from '../addresses';
import { useAction } from '../../../services/useAction';
import { emptyDraft, type JourneyDraft, journeyToSave } from './draft';
import { JourneyForm } from './JourneyForm';

/** A journey of one's own, from nothing. */
export const MakeJourney = () => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const navigate = useNavigate();
  const act = useAction();
  const list = useGetJourneysQuery();
  const [create] = useCreateJourneyMutation();
  const [initial] = useState(emptyDraft);

  const save = async (draft: JourneyDraft) => {
    const done = t('journey.saved', { name: nameIn(draft.name) });
    if (!(await act(create(journeyToSave(draft)), done))) return;
    navigate(JOURNEYS.edit(draft.key), { replace: true });
  };

  if (list.isError) return <Page.Error />;
  if (list.data === undefined) return <Page.Loading />;
  return (
    <JourneyForm
      title={t('journey.new-empty')}
      subtitle={t('journey.new-empty.subtitle')}
      initial={initial}
      isNew
      others={list.data.data}
      onSave={save}
    />
  );
};
