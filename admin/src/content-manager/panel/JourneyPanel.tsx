import { useQueryParams } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import { takesPart } from '../takesPart';
import { defaultTagsOf } from './defaultTags';
import { identityOf, type PanelComponent, useHostTypes } from '../../strapi-shims/contentManager';
import type { PrefillQuery } from './prefill';
import { TargetingPanel } from './TargetingPanel';

interface EditViewAddress {
  journey?: PrefillQuery;
  plugins?: { i18n?: { locale?: string } };
}

/** The side panel "Journey" of the Content Manager's edit view, for types that take part. */
export const JourneyPanel: PanelComponent = (props) => {
  const { activeTab, document, documentId, meta, model } = props;
  const t = useTranslate();
  const [{ query }] = useQueryParams<EditViewAddress>();
  const type = useHostTypes().find(({ uid }) => uid === model);
  if (type === undefined || !takesPart(type)) return null;

  return {
    title: t('panel.title'),
    content: (
      <TargetingPanel
        model={model}
        defaults={defaultTagsOf(type)}
        prefill={query.journey}
        onScreen={{
          activeTab,
          documentId,
          locale: query.plugins?.i18n?.locale,
          document: document && identityOf(document),
          otherLocales: (meta?.availableLocales ?? []).map(identityOf),
        }}
      />
    ),
  };
};
