import { useForm } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';

import type { Definition } from '../../services/answers';
import { FIELDS } from '../takesPart';
import { toChosenKeys, toRelationValue } from './relationValue';
import type { TagKind } from './tagLists';

interface TagFieldInput {
  readonly kind: TagKind;
  readonly options: readonly Definition[];
  readonly saved: readonly string[];
  /** True from a save until the saved tags have been read again. */
  readonly isReloading: boolean;
}

export interface TagField {
  /** Keys on screen, in order. */
  readonly keys: readonly string[];
  /** Puts the keys into the document's own form, to be saved by its Save and Publish. */
  readonly choose: (keys: readonly string[]) => void;
}

/** One kind of tag of the document on screen: what is chosen in the form, else what is saved. */
export const useTagField = ({ kind, options, saved, isReloading }: TagFieldInput): TagField => {
  const name = FIELDS[kind];
  const documentIds = useMemo(
    () => new Map(options.map((option) => [option.key, option.documentId])),
    [options],
  );
  const value = useForm('JourneyPanel', ({ values }): unknown => Reflect.get(values, name));
  const onChange = useForm('JourneyPanel', (form) => form.onChange);
  const chosen = useMemo(
    () => toChosenKeys(value, { saved, documentIds }),
    [value, saved, documentIds],
  );

  // After a save the host empties the form before the saved tags have come: keep what was there.
  const [shown, setShown] = useState<readonly string[]>(chosen ?? saved);
  const keys = chosen ?? (isReloading ? shown : saved);
  if (keys !== shown) setShown(keys);

  const choose = (next: readonly string[]) =>
    onChange(name, toRelationValue({ chosen: next, saved, documentIds }));

  return { keys, choose };
};
