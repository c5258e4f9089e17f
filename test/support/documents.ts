import type { Core } from '@strapi/strapi';

export interface Document {
  documentId: string;
  [attribute: string]: unknown;
}

type Action = 'create' | 'update' | 'clone' | 'publish' | 'unpublish' | 'discardDraft' | 'delete';

/** The document service of a type that only this app has: the host's types know no such uid. */
export const documentsOf = (
  strapi: Core.Strapi,
  uid: string,
): Record<Action, (params: object) => Promise<Document>> & {
  findOne(params: object): Promise<Document | null>;
} => strapi.documents(uid as never) as never;
