import { useForm } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import type { JourneyDraft, StageDraft } from './draft';

type Change = (change: (draft: JourneyDraft) => JourneyDraft) => void;

/** The journey in the form around it, and how it is changed. */
export const useJourneyDraft = () => {
  const draft = useForm('JourneyDraft', (form) => form.values as JourneyDraft);
  const getValues = useForm('JourneyDraft', (form) => form.getValues) as () => JourneyDraft;
  const setValues = useForm('JourneyDraft', (form) => form.setValues) as (
    draft: JourneyDraft,
  ) => void;

  const change = useCallback<Change>(
    (changed) => setValues(changed(getValues())),
    [getValues, setValues],
  );
  const changeStages = useCallback(
    (changed: (stages: readonly StageDraft[]) => readonly StageDraft[]) =>
      change((before) => ({ ...before, stages: changed(before.stages) })),
    [change],
  );
  const changeStage = useCallback(
    (id: string, changes: Partial<StageDraft>) =>
      changeStages((stages) =>
        stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage)),
      ),
    [changeStages],
  );

  return { draft, change, changeStages, changeStage };
};
