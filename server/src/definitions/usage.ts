import { refused } from '../errors';
import { FIELD, UID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';

/** The definitions that pieces are tagged with, by the relation that does it. */
export const TAG_FIELDS = {
  stage: FIELD.stages,
  persona: FIELD.personas,
  format: FIELD.format,
  touchpoint: FIELD.touchpoints,
} as const;
export type TagKind = keyof typeof TAG_FIELDS;

export const TAG_KIND_BY_UID: Readonly<Record<string, TagKind>> = {
  [UID.stage]: 'stage',
  [UID.persona]: 'persona',
  [UID.format]: 'format',
  [UID.touchpoint]: 'touchpoint',
};

/** Some definitions of one kind, by the ids of their rows. */
export interface Tags {
  readonly kind: TagKind;
  readonly ids: readonly number[];
}

/** Where definitions are in use. */
export interface Usage {
  /** Documents, whatever their locales and versions. */
  pieces: number;
  byType: Array<{ contentType: string; pieces: number; locales: string[] }>;
}

/** Counts the pieces tagged with any of some definitions, drafts and published, in every locale. */
export const usageOf = async (strapi: Strapi, { kind, ids }: Tags): Promise<Usage> => {
  const byType: Usage['byType'] = [];
  for (const type of enabledTypes(strapi)) {
    const rows = await findRows<{ documentId: string; locale: string | null }>(strapi, type.uid, {
      where: { [TAG_FIELDS[kind]]: { id: { $in: [...ids] } } },
      select: ['documentId', 'locale'],
    });
    if (rows.length === 0) continue;
    byType.push({
      contentType: type.uid,
      pieces: new Set(rows.map((row) => row.documentId)).size,
      locales: [...new Set(rows.flatMap((row) => row.locale ?? []))].sort(),
    });
  }
  return { pieces: byType.reduce((sum, each) => sum + each.pieces, 0), byType };
};

const list = (usage: Usage): string =>
  usage.byType
    .map(({ contentType, pieces, locales }) => {
      const where = locales.length > 0 ? ` (${locales.join(', ')})` : '';
      return `${pieces} of ${contentType}${where}`;
    })
    .join('; ');

/** Throws JOURNEY_IN_USE, with the count of pieces and where they are, when there are any. */
export const refuseUsed = (what: string, usage: Usage): void => {
  if (usage.pieces === 0) return;
  throw refused(
    'JOURNEY_IN_USE',
    `${what} is in use by ${usage.pieces} ${usage.pieces === 1 ? 'piece' : 'pieces'}: ` +
      `${list(usage)}. Delete it with a replacement to move them to.`,
    { usage },
  );
};
