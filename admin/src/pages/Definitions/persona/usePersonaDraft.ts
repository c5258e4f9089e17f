import { useForm } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import type { PersonaDraft } from './draft';

/** The persona in the form around it, and how it is changed. */
export const usePersonaDraft = () => {
  const draft = useForm('PersonaDraft', (form) => form.values as PersonaDraft);
  const getValues = useForm('PersonaDraft', (form) => form.getValues) as () => PersonaDraft;
  const setValues = useForm('PersonaDraft', (form) => form.setValues) as (
    draft: PersonaDraft,
  ) => void;

  const change = useCallback(
    (changes: Partial<PersonaDraft>) => setValues({ ...getValues(), ...changes }),
    [getValues, setValues],
  );
  return { draft, change };
};
