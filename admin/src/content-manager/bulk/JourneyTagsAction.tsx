import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import { useTranslate } from '../../localization/useTranslate';
import { PERMISSIONS } from '../../permissions';
import {
  type BulkActionComponent,
  listedDocument,
  useHostTypes,
  useMayUpdateDocuments,
} from '../../strapi-shims/contentManager';
import { takesPart } from '../takesPart';
import { BulkDialog } from './BulkDialog';

interface ListAddress {
  plugins?: { i18n?: { locale?: string } };
}

/** The bulk action "Journey tags" of the Content Manager's list view, for types that take part. */
export const JourneyTagsAction: BulkActionComponent = ({ documents, model }) => {
  const t = useTranslate();
  const [{ query }] = useQueryParams<ListAddress>();
  const { allowedActions } = useRBAC(PERMISSIONS.assignTargeting);
  const mayUpdate = useMayUpdateDocuments();
  const type = useHostTypes().find(({ uid }) => uid === model);
  const locale = query.plugins?.i18n?.locale ?? null;

  // The host renders what it is given as a component: another one each time would forget its state.
  const Content = useMemo(() => {
    const listed = documents.map(listedDocument);
    const pieces = listed.map(({ documentId }) => ({ contentType: model, documentId, locale }));
    const titles = new Map(listed.map(({ documentId, title }) => [documentId, title]));
    return function JourneyTags({ onClose }: { onClose: () => void }) {
      return type && <BulkDialog type={type} pieces={pieces} titles={titles} onClose={onClose} />;
    };
  }, [documents, model, locale, type]);

  if (!type || !takesPart(type) || !allowedActions['canAssign'] || !mayUpdate) return null;
  return {
    variant: 'tertiary',
    label: t('bulk.title'),
    dialog: { type: 'modal', title: t('bulk.title'), content: Content },
  };
};
