import {
  byDocument,
  collectionOf,
  nameOf,
  withDocuments,
  type Collection,
} from '../core/coverage/collection';
import { readChanges, readDocuments, readExtent, readInventory } from '../inventory/read-inventory';
import type { Strapi } from '../strapi-shims/types';
import { createStore } from './store';

const A_MINUTE = 60_000;
/** As often as the index itself is looked through: whatever went wrong is wrong no longer. */
const WHOLE_EVERY_MS = 60 * A_MINUTE;
/** Where more rows than these are others, all are read. */
const MOST_CHANGES = 20_000;

interface KeptInventory {
  readonly collection: Collection;
  /** Every row of the index up to this id that is still there is in the collection. */
  readonly upTo: number;
  /** When all of it was read. */
  readonly readAt: number;
}

/** What is written meanwhile has higher ids, and is read with the next changes. */
const readWhole = async (strapi: Strapi): Promise<KeptInventory> => {
  const readAt = Date.now();
  const { lastId } = await readExtent(strapi);
  return { collection: collectionOf(await readInventory(strapi)), upTo: lastId, readAt };
};

/** The collection without the documents that are in the index no more. */
const withoutGone = async (strapi: Strapi, collection: Collection): Promise<Collection> => {
  const there = new Set((await readDocuments(strapi)).map(nameOf));
  const gone = [...collection.places.keys()].filter((name) => !there.has(name));
  return withDocuments(collection, new Map(gone.map((name) => [name, []])));
};

/**
 * What was kept, with what has been written since. Mends run one at a time on all nodes, and give
 * every row of a document that they mend a new and higher id; no row is changed in place. So what
 * is above the ids that were read takes the place of what was kept of the same documents, and where
 * there are as many pieces then as in the index, they are the same ones. Ids that go back are those
 * of a backup: then all is read.
 */
const takeAlong = async (strapi: Strapi, before: KeptInventory): Promise<KeptInventory> => {
  const { pieces, lastId } = await readExtent(strapi);
  const isTrusted =
    before.upTo <= lastId &&
    lastId - before.upTo <= MOST_CHANGES &&
    Math.abs(Date.now() - before.readAt) < WHOLE_EVERY_MS;
  if (!isTrusted) return readWhole(strapi);
  const changes = await readChanges(strapi, { after: before.upTo, upTo: lastId });
  const changed = withDocuments(before.collection, byDocument(changes));
  const collection = changed.size === pieces ? changed : await withoutGone(strapi, changed);
  return collection.size === pieces ? { ...before, collection, upTo: lastId } : readWhole(strapi);
};

/** Every piece in the index, for as long as somebody looks at reports: it is far larger than all else. */
export interface Inventories {
  /** As it is under a version of the content. With `version: null` it is read anew and not kept. */
  readonly at: (strapi: Strapi, version: string | null) => Promise<Collection>;
}

export const createInventories = (): Inventories => {
  const store = createStore<KeptInventory>({
    maxSize: 2,
    sizeOf: () => 1,
    keptForMs: A_MINUTE,
    renew: true,
  });
  let last = '';

  const makeAt = async (strapi: Strapi, version: string): Promise<KeptInventory> => {
    const before = store.peek(last, '');
    const made = await (before ? takeAlong(strapi, before) : readWhole(strapi));
    last = version;
    return made;
  };

  return {
    at: async (strapi, version) => {
      const { collection } = await store.get(version, '', () =>
        version === null ? readWhole(strapi) : makeAt(strapi, version),
      );
      return collection;
    },
  };
};
