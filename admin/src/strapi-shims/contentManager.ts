import { unstable_useDocument, useDocumentRBAC } from '@strapi/strapi/admin';
import type { BulkActionComponent, PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import { PLUGIN_ID } from '../pluginId';

/**
 * Everything the plugin takes from the Content Manager that the host leaves untyped or calls
 * unstable. A release of the host that changes these breaks this file only.
 */
export type { BulkActionComponent, PanelComponent };

interface ContentManagerApis {
  addEditViewSidePanel(panels: PanelComponent[]): void;
  addBulkAction(actions: BulkActionComponent[]): void;
}

export const contentManagerOf = (app: Pick<StrapiApp, 'getPlugin'>): ContentManagerApis =>
  app.getPlugin('content-manager').apis as unknown as ContentManagerApis;

/** A content type of the host, as far as the plugin is concerned. */
export interface HostType {
  readonly uid: string;
  readonly displayName: string;
  readonly kind: 'collectionType' | 'singleType';
  readonly hasDrafts: boolean;
  readonly isLocalized: boolean;
  /** Its `pluginOptions.journey`. */
  readonly journey: { readonly enabled?: unknown; readonly defaults?: unknown };
  /** Names of the attributes that the host shows. */
  readonly attributes: readonly string[];
}

/**
 * Every content type, as the host has loaded them; empty until it has. The host's hook is asked
 * for the schemas alone: `skip` keeps it from loading a document.
 */
export const useHostTypes = (): readonly HostType[] => {
  const { schemas } = unstable_useDocument({ model: '', collectionType: '' }, { skip: true });

  return useMemo(
    () =>
      (schemas ?? []).map(({ uid, info, kind, options, pluginOptions, attributes }) => ({
        uid,
        displayName: info.displayName,
        kind,
        hasDrafts: options?.['draftAndPublish'] === true,
        isLocalized:
          (pluginOptions as { i18n?: { localized?: unknown } } | undefined)?.i18n?.localized ===
          true,
        journey:
          (pluginOptions as Record<string, object | undefined> | undefined)?.[PLUGIN_ID] ?? {},
        attributes: Object.keys(attributes),
      })),
    [schemas],
  );
};

/** What a saved version of a document is known by; without `id` when it is not saved yet. */
export interface DocumentIdentity {
  readonly id?: number | string | undefined;
  readonly documentId?: string | undefined;
  readonly locale?: string | null | undefined;
  /** Null for a draft. */
  readonly publishedAt?: string | null | undefined;
}

export const identityOf = (document: object): DocumentIdentity => {
  const { id, documentId, locale, publishedAt } = document as DocumentIdentity;
  return { id, documentId, locale, publishedAt };
};

/** Whether the user may save the document on screen: create it when it is new, else update it. */
export const useMaySaveDocument = (isNew: boolean): boolean =>
  useDocumentRBAC('JourneyPanel', ({ canCreate, canUpdate }) => (isNew ? canCreate : canUpdate)) ===
  true;

/** Whether the user may save documents of the type whose list is on screen. */
export const useMayUpdateDocuments = (): boolean =>
  useDocumentRBAC('JourneyTagsAction', ({ canUpdate }) => canUpdate) === true;

/** A row of the list view. */
export const listedDocument = (document: object): { documentId: string; title: string } => {
  const { documentId, title, name } = document as Partial<Record<string, unknown>>;
  const named = [title, name].find((text) => typeof text === 'string');
  return { documentId: String(documentId), title: String(named ?? '') };
};
