import type { Core } from '@strapi/strapi';

/** What one row of a document is tagged with, by key, in order. */
export interface VersionTags {
  stages: string[];
  personas: string[];
  format: string | null;
  touchpoints: string[];
}

interface Keyed {
  key: string;
}

interface Row {
  locale: string | null;
  publishedAt: string | null;
  journeyStages: Keyed[];
  journeyPersonas: Keyed[];
  journeyFormat: Keyed | null;
  journeyTouchpoints: Keyed[];
}

const keys = (rows: Keyed[]): string[] => rows.map(({ key }) => key);

/** The tags of every row of a document, by `en draft`, `da published`…; without a locale: `draft`. */
export const versionsOf = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Record<string, VersionTags>> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId },
    populate: ['journeyStages', 'journeyPersonas', 'journeyFormat', 'journeyTouchpoints'],
  })) as Row[];
  const versions = rows.map((row) => [
    [row.locale ?? [], row.publishedAt === null ? 'draft' : 'published'].flat().join(' '),
    {
      stages: keys(row.journeyStages),
      personas: keys(row.journeyPersonas),
      format: row.journeyFormat?.key ?? null,
      touchpoints: keys(row.journeyTouchpoints),
    },
  ]);
  if (new Set(versions.map(([name]) => name)).size < versions.length) {
    throw new Error(`${documentId} has two rows of one version`);
  }
  return Object.fromEntries(versions) as Record<string, VersionTags>;
};
