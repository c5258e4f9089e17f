import type { Core, Struct, UID } from '@strapi/types';

/** The host. */
export type Strapi = Core.Strapi;

/** What the host hands to every part of a plugin. */
export interface Injected {
  strapi: Strapi;
}

/** A content type as the host holds it at run time, with what `pluginOptions` may carry. */
export interface HostContentType {
  uid: string;
  kind: 'collectionType' | 'singleType';
  collectionName: string;
  info: { singularName: string; pluralName: string; displayName: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: {
    i18n?: { localized?: boolean };
    journey?: { enabled?: unknown; defaults?: unknown };
    [plugin: string]: unknown;
  };
  attributes: Record<string, HostAttribute>;
}

export interface HostAttribute {
  type: string;
  target?: string;
  private?: boolean;
  [option: string]: unknown;
}

/** A uid known only at run time: the host's types list those of its own schemas alone. */
export const asUid = (uid: string): UID.ContentType => uid as UID.ContentType;

/** The host types schemas by what TypeScript has generated; at run time any of them may come. */
export const asHostContentType = (schema: Struct.ContentTypeSchema): HostContentType =>
  schema as unknown as HostContentType;
