import { asUid, type Strapi } from './types';

interface Update {
  readonly documentId: string;
  /** Absent where the type is not localized. */
  readonly locale?: string;
  readonly data: object;
}

/**
 * Saves a document as the Content Manager does: its draft, or where the type has no drafts the one
 * version there is. False when there is no such version any more.
 */
export const saveDocument = async (
  strapi: Strapi,
  uid: string,
  update: Update,
): Promise<boolean> => {
  const saved: unknown = await strapi
    .documents(asUid(uid))
    .update({ ...update, status: 'draft' } as never);
  return saved !== null && saved !== undefined;
};
