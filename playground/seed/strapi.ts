import type { Core, UID } from '@strapi/strapi';

export type Strapi = Core.Strapi;
type Data = Readonly<Record<string, unknown>>;

interface Documents {
  create(params: { data: Data; locale?: string }): Promise<{ documentId: string }>;
  update(params: { documentId: string; data: Data; locale?: string }): Promise<unknown>;
  publish(params: { documentId: string; locale?: string }): Promise<unknown>;
  findMany(params: {
    filters?: Data;
    limit: number;
  }): Promise<{ key: string; documentId: string }[]>;
}

/** The document service of a type whose uid is known only as a string. */
export const documentsOf = (strapi: Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType) as unknown as Documents;

/** `article` gives `api::article.article`. */
export const uidOf = (singularName: string): string => `api::${singularName}.${singularName}`;
