import { inParts } from '../core/in-parts';
import { loadDefinitions } from '../definitions/load';
import { enabledTypes } from '../schema/enabled-types';
import { asOfNow, table, type Transaction } from '../strapi-shims/database';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { countReplaced } from './alike';
import { letOthersRun } from './give-way';
import { countMarks } from './marks';
import { loadPieces } from './pieces';
import { fingerprint, INDEX, rowsOf, type IndexRow } from './rows';
import { lockIndex } from './state';

/** Few, so that on SQLite the event loop is not held for long. */
const DOCUMENTS_A_TURN = 25;
/** So few that nothing else waits long for a statement; databases take more, 32 766 values on SQLite. */
const ROWS_A_STATEMENT = 100;

/** Documents of one content type. */
export interface Documents {
  contentType: string;
  documentIds: readonly string[];
}

type StoredRow = Record<string, unknown>;

const byDocument = <R extends { document_id?: unknown }>(rows: readonly R[]): Map<string, R[]> => {
  const grouped = new Map<string, R[]>();
  for (const row of rows) {
    const documentId = String(row.document_id);
    grouped.set(documentId, [...(grouped.get(documentId) ?? []), row]);
  }
  return grouped;
};

/**
 * The rows the documents should have. A document and its tags are read one after the other, and
 * on PostgreSQL each read sees what has been committed by then: where a write came in between,
 * which its mark tells, all is read again.
 */
const wantedRows = async (
  strapi: Strapi,
  trx: Transaction,
  { type, documentIds }: { type: HostContentType; documentIds: readonly string[] },
): Promise<IndexRow[]> => {
  const documents = { contentType: type.uid, documentIds };
  let [before, after] = [-1, await countMarks(strapi, trx, documents)];
  let rows: IndexRow[] = [];
  while (before !== after) {
    const definitions = await loadDefinitions(strapi);
    rows = (await loadPieces(strapi, { type, documentIds, definitions })).flatMap(rowsOf);
    [before, after] = [after, await countMarks(strapi, trx, documents)];
  }
  return rows;
};

/** As of now, since just these rows are deleted and no longer counted. */
const storedRows = async (
  strapi: Strapi,
  trx: Transaction,
  { contentType, documentIds }: Documents,
): Promise<StoredRow[]> =>
  asOfNow(
    strapi,
    table(strapi, INDEX, trx)
      .where('content_type', contentType)
      .whereIn('document_id', [...documentIds]),
  ).select('*');

const isSame = (wanted: IndexRow[] = [], stored: StoredRow[] = []): boolean =>
  wanted.length === stored.length &&
  JSON.stringify(wanted.map(fingerprint).sort()) === JSON.stringify(stored.map(fingerprint).sort());

const insertRows = async (
  strapi: Strapi,
  trx: Transaction,
  rows: readonly IndexRow[],
): Promise<void> => {
  for (const part of inParts(rows, ROWS_A_STATEMENT)) {
    await table(strapi, INDEX, trx).insert(part.map((row) => ({ ...row })));
  }
};

const mendSome = async (
  strapi: Strapi,
  trx: Transaction,
  { contentType, documentIds }: Documents,
): Promise<number> => {
  const type = enabledTypes(strapi).find((each) => each.uid === contentType);
  const wanted = byDocument(type ? await wantedRows(strapi, trx, { type, documentIds }) : []);
  const stored = byDocument(await storedRows(strapi, trx, { contentType, documentIds }));
  const drifted = documentIds.filter((id) => !isSame(wanted.get(id), stored.get(id)));
  if (drifted.length === 0) return 0;
  await table(strapi, INDEX, trx)
    .where('content_type', contentType)
    .whereIn('document_id', drifted)
    .delete();
  const after = drifted.flatMap((id) => wanted.get(id) ?? []);
  await insertRows(strapi, trx, after);
  const before = drifted.flatMap((id) => stored.get(id) ?? []);
  await countReplaced(strapi, trx, { before, after: after.map((row) => ({ ...row })) });
  return drifted.length;
};

/**
 * Brings the index rows of some documents to what the documents are now, with turns for others
 * between. Derived from their state, never from what a write changed, so it is right whatever went
 * before.
 *
 * @returns how many of the documents had rows that were out of date
 */
export const mendDocuments = async (
  strapi: Strapi,
  trx: Transaction,
  { contentType, documentIds }: Documents,
): Promise<number> => {
  await lockIndex(strapi, trx);
  let mended = 0;
  for (const some of inParts(documentIds, DOCUMENTS_A_TURN)) {
    mended += await mendSome(strapi, trx, { contentType, documentIds: some });
    await letOthersRun();
  }
  return mended;
};
