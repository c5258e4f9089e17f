import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';

import type { DocumentIdentity } from '../../strapi-shims/contentManager';
import { FIELDS } from '../takesPart';

/**
 * Takes the tags out of the form when the host has discarded the draft. The host fills its form
 * anew only where one of its own fields has changed, and so would keep tags that nobody saved. It
 * puts a draft with another id in the place of a discarded one; saving and publishing keep the id.
 */
export const useForgetDiscarded = (document: DocumentIdentity | undefined): void => {
  const { id, documentId, locale, publishedAt } = document ?? {};
  const draft = useRef<DocumentIdentity>();
  const onChange = useForm('JourneyPanel', (form) => form.onChange);

  useEffect(() => {
    // The published version has an id of its own; so has the piece of a type without drafts.
    if (id === undefined || publishedAt !== null) return;
    const before = draft.current;
    draft.current = { id, documentId, locale };
    if (before?.documentId !== documentId || before?.locale !== locale || before?.id === id) return;
    for (const field of Object.values(FIELDS)) onChange(field, undefined);
  }, [id, documentId, locale, publishedAt, onChange]);
};
