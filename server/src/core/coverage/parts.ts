import type { Piece } from '../targeting/types';

/** Every version of one document; none where it is gone. */
export type Versions = readonly Piece[];

/** Some documents. */
export interface Leaf {
  readonly documents: readonly Versions[];
}

/**
 * The content of a site by document, in parts of parts. No part is ever changed: where a document
 * is another, the parts that it is in are others too, and the rest are the same objects, so that
 * what was made of them holds.
 */
export type Inventory = Leaf | { readonly parts: readonly Inventory[] };

/** All that an inventory is made of. */
export const leavesOf = (inventory: Inventory): readonly Leaf[] =>
  'documents' in inventory ? [inventory] : inventory.parts.flatMap(leavesOf);

/** What came of a part, and the first moment at which something else would, in milliseconds since 1970. */
export interface Outcome<Result> {
  readonly result: Result;
  readonly until: number;
}

interface Remembered<Result> extends Outcome<Result> {
  readonly from: number;
}

interface Steps<Asked, Result> {
  /** Of so many questions the outcome is remembered: those that were asked first go. */
  readonly remembers: number;
  /** Tells questions apart: all that the outcome depends on, but for the documents and the time. */
  readonly nameOf: (asked: Asked) => string;
  readonly ofDocuments: (asked: Asked) => (documents: readonly Versions[]) => Outcome<Result>;
  readonly together: (results: readonly Result[]) => Result;
}

/**
 * A question to an inventory that is put to each part by itself. It remembers what came of a part
 * for as long as the part is there and the time has no say, so that after a change only the parts
 * that are others are asked. What comes out is shared: nobody may change it.
 */
export const overParts = <Asked extends { readonly now: number }, Result>({
  remembers,
  nameOf,
  ofDocuments,
  together,
}: Steps<Asked, Result>): ((inventory: Inventory, asked: Asked) => Result) => {
  const remembered = new WeakMap<Inventory, Map<string, Remembered<Result>>>();

  return (inventory, asked) => {
    const { now } = asked;
    const name = nameOf(asked);
    const ofLeaf = ofDocuments(asked);

    const make = (part: Inventory): Outcome<Result> => {
      if ('documents' in part) return ofLeaf(part.documents);
      const made = part.parts.map(outcomeOf);
      return {
        result: together(made.map(({ result }) => result)),
        until: Math.min(...made.map(({ until }) => until)),
      };
    };
    const outcomeOf = (part: Inventory): Outcome<Result> => {
      const ofPart = remembered.get(part) ?? new Map<string, Remembered<Result>>();
      const before = ofPart.get(name);
      if (before && before.from <= now && now < before.until) return before;
      const made = { ...make(part), from: now };
      ofPart.delete(name);
      for (const [oldest] of ofPart) if (ofPart.size >= remembers) ofPart.delete(oldest);
      remembered.set(part, ofPart.set(name, made));
      return made;
    };
    return outcomeOf(inventory).result;
  };
};

/** What pieces become, null leaving one out. */
type MapPiece = (piece: Piece) => Piece | null;

/** The inventory with what its pieces become. */
export const mapPieces = (inventory: Inventory, map: MapPiece): Inventory =>
  'documents' in inventory
    ? { documents: inventory.documents.map((all) => all.flatMap((piece) => map(piece) ?? [])) }
    : { parts: inventory.parts.map((part) => mapPieces(part, map)) };

const mapByName = overParts<{ name: string; map: MapPiece; now: number }, Inventory>({
  remembers: 4,
  nameOf: ({ name }) => name,
  ofDocuments:
    ({ map }) =>
    (documents) => ({ result: mapPieces({ documents }, map), until: Infinity }),
  together: (parts) => ({ parts }),
});

/** As `mapPieces`, remembered: by one name each piece has to become the same at all times. */
export const mapPiecesBy = (name: string, inventory: Inventory, map: MapPiece): Inventory =>
  mapByName(inventory, { name, map, now: 0 });
