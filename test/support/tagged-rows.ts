import type { Core } from '@strapi/strapi';

/** A row of a user's table: one version of a document, with its tags by key, in order. */
export interface TaggedRow {
  uid: string;
  documentId: string;
  locale: string | null;
  status: 'draft' | 'published';
  title: string;
  updatedAt: number;
  publishedAt: number | null;
  createdAt: number;
  /** As `journey/stage`. */
  stages: string[];
  personas: string[];
  format: string | null;
  touchpoints: string[];
}

interface Keyed {
  key: string;
  journey?: { key: string };
}

type Row = Record<string, unknown>;

const millis = (value: unknown): number | null =>
  value === null ? null : new Date(value as string).getTime();

const POPULATE = {
  journeyStages: { populate: { journey: true } },
  journeyPersonas: true,
  journeyFormat: true,
  journeyTouchpoints: true,
};

/** Every row of some content types, in the order of its document, locale and status. */
export const taggedRows = async (
  strapi: Core.Strapi,
  uids: readonly string[],
): Promise<TaggedRow[]> => {
  const found: TaggedRow[] = [];
  for (const uid of uids) {
    const hasDrafts = strapi.contentType(uid as never).options?.draftAndPublish === true;
    const rows = (await strapi.db
      .query(uid)
      .findMany({ populate: POPULATE, orderBy: { id: 'asc' } })) as Row[];
    for (const row of rows) {
      const related = (field: string) => (row[field] ?? []) as Keyed[];
      found.push({
        uid,
        documentId: String(row['documentId']),
        locale: row['locale'] as string | null,
        status: hasDrafts && row['publishedAt'] === null ? 'draft' : 'published',
        title: String(row['title']),
        updatedAt: millis(row['updatedAt']) ?? 0,
        publishedAt: millis(row['publishedAt']),
        createdAt: millis(row['createdAt']) ?? 0,
        stages: related('journeyStages').map(({ key, journey }) => `${journey?.key}/${key}`),
        personas: related('journeyPersonas').map(({ key }) => key),
        format: (row['journeyFormat'] as Keyed | null)?.key ?? null,
        touchpoints: related('journeyTouchpoints').map(({ key }) => key),
      });
    }
  }
  return found;
};
