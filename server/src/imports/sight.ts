import { visibleTo, type AdminView, type Ability } from '../coverage/admin-view';
import { inParts } from '../core/in-parts';
import { vocabularyOf, type Vocabulary } from '../core/import/vocabulary';
import type { Piece } from '../core/targeting/types';
import { readInventory } from '../inventory/read-inventory';
import { service } from '../services/get';
import { findRows, permissionChecker } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';

/** The documents that a user may read, to be found by what a line says of them. */
export interface Sight {
  readonly types: readonly HostContentType[];
  /** Content types by uid, or by any of their names. */
  readonly typeNames: Vocabulary;
  /** The versions of a document that the user may read; none of a document that is not known. */
  readonly versionsOf: (documentId: string) => readonly Piece[];
  /** The documents that have a slug, of one type or of any. */
  readonly withSlug: (slug: string, uid: string | null) => readonly string[];
}

const SLUGS_A_QUERY = 500;

interface SlugRow {
  documentId: string;
  [attribute: string]: unknown;
}

const slugAttribute = ({ attributes }: HostContentType): string | null =>
  Object.entries(attributes).find(([, { type }]) => type === 'uid')?.[0] ?? null;

type Slugs = ReadonlyMap<string, ReadonlySet<string>>;

/** Documents of a type by slug; none where the user may not read the slug. */
const slugsOf = async (
  strapi: Strapi,
  type: HostContentType,
  { slugs, ability }: { slugs: readonly string[]; ability: Ability },
): Promise<Slugs> => {
  const found = new Map<string, Set<string>>();
  const attribute = slugAttribute(type);
  const checker = permissionChecker(strapi, ability, type.uid);
  if (attribute === null || checker.cannot.read(undefined, attribute)) return found;
  const visible = await visibleTo(strapi, type, checker);
  for (const some of inParts(slugs, SLUGS_A_QUERY)) {
    const rows = await findRows<SlugRow>(strapi, type.uid, {
      where: { $and: [visible, { [attribute]: { $in: some } }] },
      select: ['documentId', attribute],
    });
    for (const row of rows) {
      const slug = String(row[attribute]);
      found.set(slug, (found.get(slug) ?? new Set()).add(row.documentId));
    }
  }
  return found;
};

/** Looks up what the lines of an import can be about. */
export const sightOf = async (
  strapi: Strapi,
  { types, see }: AdminView,
  asked: { readonly slugs: readonly string[]; readonly ability: Ability },
): Promise<Sight> => {
  await service(strapi, 'index').ready();
  const inventory = await readInventory(
    strapi,
    types.map(({ uid }) => uid),
  );
  const versions = new Map<string, Piece[]>();
  for (const piece of inventory.flatMap((each) => see(each) ?? [])) {
    const others = versions.get(piece.documentId);
    if (others) others.push(piece);
    else versions.set(piece.documentId, [piece]);
  }
  const slugs = new Map<string, Slugs>();
  for (const type of asked.slugs.length > 0 ? types : []) {
    slugs.set(type.uid, await slugsOf(strapi, type, asked));
  }
  return {
    types,
    typeNames: vocabularyOf(
      types.map(({ uid, info }) => ({
        key: uid,
        name: { plural: info.pluralName, singular: info.singularName, display: info.displayName },
      })),
    ),
    versionsOf: (documentId) => versions.get(documentId) ?? [],
    withSlug: (slug, uid) => [
      ...new Set(
        [...slugs].flatMap(([type, known]) =>
          uid === null || uid === type ? [...(known.get(slug) ?? [])] : [],
        ),
      ),
    ],
  };
};
