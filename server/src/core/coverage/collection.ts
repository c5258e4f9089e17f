import { inParts } from '../in-parts';
import type { Piece } from '../targeting/types';
import type { Inventory, Leaf, Versions } from './parts';

/** Few enough that to count them anew is nothing, and so many that their sums are few. */
const DOCUMENTS_A_LEAF = 128;
const LEAVES_A_PART = 64;

/** An inventory in which documents can be replaced by their names: see `nameOf`. */
export interface Collection {
  readonly inventory: Inventory;
  /** How many pieces are in it. */
  readonly size: number;
  readonly leaves: readonly Leaf[];
  /** Where in the leaves a document stands, whether or not it is still there. */
  readonly places: ReadonlyMap<string, number>;
}

/** Tells documents apart. */
export const nameOf = ({ contentType, documentId }: Pick<Piece, 'contentType' | 'documentId'>) =>
  `${contentType} ${documentId}`;

/** The versions of each document, by its name. */
export const byDocument = (pieces: readonly Piece[]): ReadonlyMap<string, Versions> => {
  const documents = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const name = nameOf(piece);
    const versions = documents.get(name);
    if (versions) versions.push(piece);
    else documents.set(name, [piece]);
  }
  return documents;
};

const NOTHING: Collection = {
  inventory: { parts: [] },
  size: 0,
  leaves: [],
  places: new Map(),
};

/** Those of the former parts that hold the same leaves as before, and new ones for the rest. */
const partsOf = (leaves: readonly Leaf[], before: Collection): Inventory[] => {
  const former = 'parts' in before.inventory ? before.inventory.parts : [];
  const formerLeaves = inParts(before.leaves, LEAVES_A_PART);
  return inParts(leaves, LEAVES_A_PART).map((own, index) => {
    const old = formerLeaves[index] ?? [];
    const part = former[index];
    const isSame = own.length === old.length && own.every((leaf, at) => leaf === old[at]);
    return part && isSame ? part : { parts: own };
  });
};

/** Where each document stands; those that have no place yet get the next ones. */
const placesFor = (
  places: ReadonlyMap<string, number>,
  names: Iterable<string>,
): ReadonlyMap<string, number> => {
  const added = [...names].filter((name) => !places.has(name));
  if (added.length === 0) return places;
  return new Map([
    ...places,
    ...added.map((name, index): [string, number] => [name, places.size + index]),
  ]);
};

/** The collection with other versions of some documents, by their names: without those that have none. */
export const withDocuments = (
  before: Collection,
  documents: ReadonlyMap<string, Versions>,
): Collection => {
  const places = placesFor(before.places, documents.keys());
  const renewed = new Map<number, Versions[]>();
  let { size } = before;
  for (const [name, versions] of documents) {
    const place = places.get(name) ?? 0;
    const [leaf, at] = [Math.floor(place / DOCUMENTS_A_LEAF), place % DOCUMENTS_A_LEAF];
    const ofLeaf = renewed.get(leaf) ?? [...(before.leaves[leaf]?.documents ?? [])];
    size += versions.length - (ofLeaf[at]?.length ?? 0);
    ofLeaf[at] = versions;
    renewed.set(leaf, ofLeaf);
  }
  const leaves = [...before.leaves];
  for (const [leaf, ofLeaf] of renewed) leaves[leaf] = { documents: ofLeaf };
  return { inventory: { parts: partsOf(leaves, before) }, size, leaves, places };
};

/** A collection of some pieces. */
export const collectionOf = (pieces: readonly Piece[]): Collection =>
  withDocuments(NOTHING, byDocument(pieces));
