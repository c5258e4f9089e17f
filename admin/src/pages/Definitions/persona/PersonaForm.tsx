import { Blocker, Form, type FormHelpers } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';

import { SaveButton } from '../../../components/SaveButton';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { StageDefinition } from '../../../services/answers';
import { type StoredPersona, useChangeJourneyTagMutation } from '../../../services/tags';
import { useAction } from '../../../services/useAction';
import { bodyOf, draftOf, type PersonaDraft } from './draft';
import { PersonaLayout } from './PersonaLayout';
import { PersonaQuestions } from './PersonaQuestions';
import { PersonaWho } from './PersonaWho';

interface PersonaFormProps {
  readonly persona: StoredPersona;
  readonly stages: readonly StageDefinition[];
}

/** A persona to change, and to save as a whole. */
export const PersonaForm = ({ persona, stages }: PersonaFormProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const act = useAction();
  const [change] = useChangeJourneyTagMutation();
  const [nameMissing, setNameMissing] = useState(false);
  const initial = useMemo(() => draftOf(persona), [persona]);

  const save = async (draft: PersonaDraft, { resetForm }: FormHelpers<PersonaDraft>) => {
    const isNameless = Object.keys(draft.name).length === 0;
    setNameMissing(isNameless);
    if (isNameless) return;
    const data = bodyOf(draft);
    const done = t('definition.saved', { name: nameIn(draft.name) });
    if (await act(change({ kind: 'persona', key: persona.key, data }), done)) resetForm(draft);
  };

  return (
    <Form method="PUT" initialValues={initial} onSubmit={save}>
      <PersonaLayout
        persona={persona}
        primaryAction={<SaveButton>{t('definition.save')}</SaveButton>}
      >
        <PersonaWho personaKey={persona.key} nameMissing={nameMissing} />
        <PersonaQuestions personaKey={persona.key} stages={stages} />
      </PersonaLayout>
      <Blocker />
    </Form>
  );
};
