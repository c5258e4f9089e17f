import type { Piece } from '../core/targeting/types';
import { read, type Row } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { ALIKE } from './alike';
import { INDEX, PIECE_COLUMNS, piecesFrom } from './rows';

/** Rows that are read at once: between them others get their turn. */
const INVENTORY_PAGE = 5000;

/** Every piece of some content types, or of all that are in the index, each version and locale once. */
export const readInventory = async (
  strapi: Strapi,
  contentTypes: readonly string[] | null = null,
): Promise<readonly Piece[]> => {
  const rows: Row[] = [];
  for (const status of ['published', 'draft'] as const) {
    let last = '';
    let page: Row[];
    do {
      const after = last;
      page = await read(strapi, (query) =>
        query(INDEX)
          .where({ head: true, status })
          .where('document_id', '>', after)
          .modify((builder) => {
            if (contentTypes) void builder.whereIn('content_type', [...contentTypes]);
          })
          .orderBy('document_id')
          .limit(INVENTORY_PAGE)
          .select(...PIECE_COLUMNS),
      );
      last = String(page.at(-1)?.['document_id'] ?? '');
      // The last document may go on in the next page: there it is read as a whole.
      const isCut = page.length === INVENTORY_PAGE;
      rows.push(...(isCut ? page.filter((row) => row['document_id'] !== last) : page));
      if (isCut) last = String(rows.at(-1)?.['document_id'] ?? '');
    } while (page.length === INVENTORY_PAGE);
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
