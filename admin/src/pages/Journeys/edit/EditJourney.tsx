import { type FormHelpers, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import {
  type JourneyList,
  type ListedJourney,
  useChangeJourneyMutation,
  useGetJourneysQuery,
} from '../../../services/journeys';
import { useAction } from '../../../services/useAction';
import { draftOf, type JourneyDraft, journeyToSave } from './draft';
import { JourneyForm } from './JourneyForm';

interface OneJourneyProps {
  readonly journey: ListedJourney;
  readonly others: readonly ListedJourney[];
  /** Reads all journeys again. */
  readonly readAgain: () => Promise<JourneyList>;
}

const OneJourney = ({ journey, others, readAgain }: OneJourneyProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const act = useAction();
  const [change] = useChangeJourneyMutation();
  const [initial] = useState(() => draftOf(journey));

  const save = async (draft: JourneyDraft, helpers: FormHelpers<JourneyDraft>) => {
    const done = t('journey.saved', { name: nameIn(draft.name) });
    if (!(await act(change(journeyToSave(draft)), done))) return;
    const { data } = await readAgain();
    const saved = data.find(({ key }) => key === journey.key);
    if (saved) helpers.resetForm(draftOf(saved));
  };

  return (
    <JourneyForm
      title={nameIn(journey.name)}
      subtitle={t(journey.isDefault ? 'journey.edit.default' : 'journey.edit.other')}
      initial={initial}
      isNew={false}
      others={others}
      onSave={save}
    />
  );
};

/** The journey that the address names. */
export const EditJourney = () => {
  const { key } = useParams();
  const list = useGetJourneysQuery();

  if (list.isError) return <Page.Error />;
  if (list.data === undefined) return <Page.Loading />;
  const journey = list.data.data.find((each) => each.key === key);
  if (journey === undefined) return <Page.Error />;
  return (
    <OneJourney
      key={journey.key}
      journey={journey}
      others={list.data.data.filter((each) => each !== journey)}
      readAgain={() => list.refetch().unwrap()}
    />
  );
};
