import type { Piece } from '../targeting/types';

/** How many documents there are, each counted once, whatever its versions and languages. */
export interface PieceCount {
  /** Those with a published version among the versions counted. */
  readonly published: number;
  /** The others: there are only drafts of them. */
  readonly drafts: number;
}

const documentOf = ({ contentType, documentId }: Piece): string =>
  JSON.stringify([contentType, documentId]);

/** The documents that some versions belong to. */
export const countPieces = (pieces: readonly Piece[]): PieceCount => {
  const all = new Set(pieces.map(documentOf));
  const published = new Set(pieces.filter(({ status }) => status === 'published').map(documentOf))
    .size;
  return { published, drafts: all.size - published };
};

/** The documents at each of some stages, by key. A document of several stages counts at each. */
export const countPiecesByStage = (
  pieces: readonly Piece[],
  stages: readonly string[],
): ReadonlyMap<string, PieceCount> => {
  const found = new Map<string, Piece[]>(stages.map((stage) => [stage, []]));
  for (const piece of pieces) {
    for (const stage of piece.targeting.stages) found.get(stage)?.push(piece);
  }
  return new Map([...found].map(([stage, ofStage]) => [stage, countPieces(ofStage)]));
};
