import { enabledTypes } from '../schema/enabled-types';
import { asUid, type Strapi } from '../strapi-shims/types';
import { TAG_FIELDS, type TagKind } from './usage';

interface Link {
  id: number;
}

interface TaggedRow {
  id: number;
  documentId: string;
  updatedAt: string;
  [field: string]: unknown;
}

const replaced = (links: Link[], replacements: ReadonlyMap<number, number>): Link[] => {
  const ids = links.map((link) => replacements.get(link.id) ?? link.id);
  return [...new Set(ids)].map((id) => ({ id }));
};

/**
 * Tags every piece that has one definition with another instead: drafts and published, every
 * locale. Order is kept, so a primary stage's replacement is primary. The pieces' own times are
 * kept too, since their content has not changed. Runs in the caller's transaction.
 *
 * @param replacements row id of the old definition → row id of the new one
 * @returns how many documents were moved
 */
export const moveTags = async (
  strapi: Strapi,
  kind: TagKind,
  replacements: ReadonlyMap<number, number>,
): Promise<number> => {
  const field = TAG_FIELDS[kind];
  let moved = 0;
  for (const type of enabledTypes(strapi)) {
    const query = strapi.db.query(asUid(type.uid));
    const tagged = (await query.findMany({
      where: { [field]: { id: { $in: [...replacements.keys()] } } },
      select: ['id'],
    })) as TaggedRow[];
    // Read again whole: filtering on a relation must not narrow what is populated of it.
    const rows = (await query.findMany({
      where: { id: { $in: [...new Set(tagged.map((row) => row.id))] } },
      select: ['id', 'documentId', 'updatedAt'],
      populate: { [field]: { select: ['id'] } },
    })) as TaggedRow[];
    for (const row of rows) {
      const links = [row[field] as Link[] | Link].flat();
      await query.update({
        where: { id: row.id },
        data: {
          [field]: { set: replaced(links, replacements) },
          updatedAt: row.updatedAt,
        } as never,
      });
    }
    moved += new Set(rows.map((row) => row.documentId)).size;
  }
  return moved;
};
