import type { Piece } from '../core/targeting/types';
import { read, type Row } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { ALIKE } from './alike';
import { headPages } from './head-pages';
import { INDEX, PIECE_COLUMNS, piecesFrom } from './rows';

/** Every piece of some content types, or of all that are in the index, each version and locale once. */
export const readInventory = async (
  strapi: Strapi,
  contentTypes: readonly string[] | null = null,
): Promise<readonly Piece[]> => {
  const rows: Row[] = [];
  for await (const page of headPages(strapi, { columns: PIECE_COLUMNS, contentTypes })) {
    rows.push(...page);
  }
  return piecesFrom(rows);
};

/** How much there is in the index. */
export interface Extent {
  readonly pieces: number;
  /** The highest id of all rows; 0 where there are none. */
  readonly lastId: number;
}

export const readExtent = async (strapi: Strapi): Promise<Extent> => {
  const [row] = await read(strapi, (query) =>
    query(ALIKE).sum({ pieces: 'pieces' }).select(query(INDEX).max('id').as('last_id')),
  );
  return { pieces: Number(row?.['pieces'] ?? 0), lastId: Number(row?.['last_id'] ?? 0) };
};

/** The pieces whose rows were written after one row, up to another, by their ids. */
export const readChanges = async (
  strapi: Strapi,
  { after, upTo }: { after: number; upTo: number },
): Promise<readonly Piece[]> => {
  // Without a condition on `head`: SQLite would go through all heads for it.
  const rows = await read(strapi, (query) =>
    query(INDEX)
      .where('id', '>', after)
      .where('id', '<=', upTo)
      .select(...PIECE_COLUMNS, 'head'),
  );
  return piecesFrom(rows.filter((row) => Boolean(row['head'])));
};

/** Every document that is in the index. */
export const readDocuments = async (
  strapi: Strapi,
): Promise<ReadonlyArray<Pick<Piece, 'contentType' | 'documentId'>>> => {
  const rows = await read(strapi, (query) => query(INDEX).distinct('content_type', 'document_id'));
  return rows.map((row) => ({
    contentType: String(row['content_type']),
    documentId: String(row['document_id']),
  }));
};
