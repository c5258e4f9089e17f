import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';

import type { Definitions } from '../../services/answers';
import { FIELDS } from '../takesPart';
import { prefillOf, type PrefillQuery } from './prefill';
import { toRelationValue } from './relationValue';
import { optionsOf, type TagKind } from './tagLists';

interface PrefillInput {
  readonly query: PrefillQuery | undefined;
  /** Absent until they are loaded. */
  readonly definitions: Definitions | undefined;
  /** Whether the document is new, and may be tagged by who is looking at it. */
  readonly isWanted: boolean;
}

/**
 * Puts the tags that the address of a create form carries into the form, as a change not saved yet.
 * Once: what is taken out afterwards stays out, although it still stands in the address.
 */
export const usePrefill = ({ query, definitions, isWanted }: PrefillInput): void => {
  const isDone = useRef(false);
  const onChange = useForm('JourneyPanel', (form) => form.onChange);

  useEffect(() => {
    if (isDone.current || definitions === undefined || !isWanted) return;
    isDone.current = true;
    const tags = prefillOf(query, definitions);
    const options = optionsOf(definitions);
    for (const kind of Object.keys(FIELDS) as TagKind[]) {
      const documentIds = new Map(options[kind].map((each) => [each.key, each.documentId]));
      const value = toRelationValue({ chosen: tags[kind], saved: [], documentIds });
      if (value !== undefined) onChange(FIELDS[kind], value);
    }
  }, [query, definitions, isWanted, onChange]);
};
