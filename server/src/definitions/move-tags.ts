import { inParts } from '../core/in-parts';
import { enabledTypes } from '../schema/enabled-types';
import { service } from '../services/get';
import { inTransaction, table, type Transaction } from '../strapi-shims/database';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { TAG_FIELDS, type TagKind } from './usage';

/** Fewer than any database takes in one statement. */
const CHUNK = 500;

/** The table that links a type's rows to what they are tagged with, by its columns. */
interface LinkTable {
  name: string;
  piece: string;
  tag: string;
  order: string;
}

interface Link {
  id: number;
  piece: number;
  tag: number;
}

const linkTable = (strapi: Strapi, type: HostContentType, kind: TagKind): LinkTable => {
  const { attributes } = strapi.db.metadata.get(type.uid);
  const { joinTable } = attributes[TAG_FIELDS[kind]] as unknown as {
    joinTable: {
      name: string;
      joinColumn: { name: string };
      inverseJoinColumn: { name: string };
      orderColumnName?: string;
    };
  };
  return {
    name: joinTable.name,
    piece: joinTable.joinColumn.name,
    tag: joinTable.inverseJoinColumn.name,
    order: joinTable.orderColumnName ?? 'id',
  };
};

/** Every link of the rows that have one of the tags, row by row, in order. */
const linksAround = async (
  strapi: Strapi,
  trx: Transaction,
  options: { links: LinkTable; tags: readonly number[] },
): Promise<Link[]> => {
  const { name, piece, tag, order } = options.links;
  const rows = await table(strapi, name, trx)
    .whereIn(
      piece,
      table(strapi, name, trx)
        .select(piece)
        .whereIn(tag, [...options.tags]),
    )
    .orderBy([piece, order, 'id'])
    .select('id', piece, tag);
  return rows.map((row) => ({
    id: Number(row['id']),
    piece: Number(row[piece]),
    tag: Number(row[tag]),
  }));
};

/** What to do with the links: each stays, points elsewhere, or goes when what it would say is said already. */
const planOf = (links: readonly Link[], replacements: ReadonlyMap<number, number>) => {
  const said = new Set<string>();
  const redundant: number[] = [];
  const moved = new Map<number, number[]>();
  for (const { id, piece, tag } of links) {
    const target = replacements.get(tag) ?? tag;
    const says = `${piece}:${target}`;
    if (said.has(says)) redundant.push(id);
    else if (target !== tag) moved.set(target, [...(moved.get(target) ?? []), id]);
    said.add(says);
  }
  return { redundant, moved };
};

const inChunks = async (
  ids: readonly number[],
  work: (chunk: number[]) => PromiseLike<unknown>,
): Promise<void> => {
  for (const chunk of inParts(ids, CHUNK)) await work(chunk);
};

/**
 * Tags every piece that has one definition with another instead: drafts and published, every
 * locale. Order is kept, so a primary stage's replacement is primary. By the links themselves and
 * not by the documents: thousands take seconds, and what was not edited keeps its `updatedAt`,
 * which the host would set. Runs in the caller's transaction.
 *
 * @param replacements row id of the old definition → row id of the new one, which is none of the old
 */
export const moveTags = async (
  strapi: Strapi,
  kind: TagKind,
  replacements: ReadonlyMap<number, number>,
): Promise<void> => {
  await inTransaction(strapi, async ({ trx }) => {
    for (const type of enabledTypes(strapi)) {
      const links = linkTable(strapi, type, kind);
      const tags = [...replacements.keys()];
      const plan = planOf(await linksAround(strapi, trx, { links, tags }), replacements);
      const at = (ids: number[]) => table(strapi, links.name, trx).whereIn('id', ids);
      // First, since no row may be linked twice to the same definition.
      await inChunks(plan.redundant, (ids) => at(ids).delete());
      for (const [target, moved] of plan.moved) {
        await inChunks(moved, (ids) => at(ids).update({ [links.tag]: target }));
      }
    }
  });
  await service(strapi, 'index').distrust(enabledTypes(strapi).map((type) => type.uid));
};
