import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { TABLE_UID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import { inTransaction, read, table, type Transaction } from '../strapi-shims/database';
import { asUid, type HostContentType, type Strapi } from '../strapi-shims/types';
import { loadPieces } from './pieces';
import { fingerprint, rowsOf, type IndexRow } from './rows';
import { lockIndex } from './state';

const TABLE = 'journey_index';
/** Documents looked through in one transaction: small, so that other requests get their turn. */
const PAGE = 200;

/** Some documents of one content type. */
interface Documents {
  readonly contentType: string;
  readonly documentIds: readonly string[];
}

const rowsFor = async (
  strapi: Strapi,
  options: { type: HostContentType; documentIds: readonly string[]; definitions: Definitions },
): Promise<Map<string, IndexRow[]>> => {
  const rows = new Map<string, IndexRow[]>(options.documentIds.map((id) => [id, []]));
  for (const piece of await loadPieces(strapi, options)) {
    rows.get(piece.documentId)?.push(...rowsOf(piece));
  }
  return rows;
};

const storedRows = async (
  strapi: Strapi,
  trx: Transaction,
  { contentType, documentIds }: Documents,
): Promise<Map<string, Array<Record<string, unknown>>>> => {
  const stored = new Map<string, Array<Record<string, unknown>>>();
  const rows = await table(strapi, TABLE, trx)
    .where('content_type', contentType)
    .whereIn('document_id', [...documentIds])
    .select('*');
  for (const row of rows) {
    const documentId = String(row['document_id']);
    stored.set(documentId, [...(stored.get(documentId) ?? []), row]);
  }
  return stored;
};

const isSame = (wanted: IndexRow[], stored: Array<Record<string, unknown>>): boolean =>
  wanted.length === stored.length &&
  JSON.stringify(wanted.map(fingerprint).sort()) === JSON.stringify(stored.map(fingerprint).sort());

const toAttributes = (row: IndexRow) => ({
  contentType: row.content_type,
  documentId: row.document_id,
  locale: row.locale,
  status: row.status,
  head: row.head,
  stage: row.stage,
  isPrimary: row.is_primary,
  persona: row.persona,
  stages: row.stages,
  personas: row.personas,
  format: row.format,
  touchpoints: row.touchpoints,
  title: row.title,
  titleKey: row.title_key,
  publishedAt: row.published_at,
  updatedAt: row.updated_at,
  createdAt: row.created_at,
});

/**
 * Brings the index rows of some documents to what the documents are now. Derived from their
 * state, never from what a write changed, so it is right whatever went before.
 *
 * @returns how many of the documents had rows that were out of date
 */
export const mendDocuments = async (
  strapi: Strapi,
  trx: Transaction,
  { contentType, documentIds }: Documents,
): Promise<number> => {
  await lockIndex(strapi, trx);
  const type = enabledTypes(strapi).find((each) => each.uid === contentType);
  const wanted = type
    ? await rowsFor(strapi, { type, documentIds, definitions: await loadDefinitions(strapi) })
    : new Map<string, IndexRow[]>();
  const stored = await storedRows(strapi, trx, { contentType, documentIds });
  const drifted = documentIds.filter((id) => !isSame(wanted.get(id) ?? [], stored.get(id) ?? []));
  if (drifted.length === 0) return 0;
  await table(strapi, TABLE, trx)
    .where('content_type', contentType)
    .whereIn('document_id', drifted)
    .delete();
  const rows = drifted.flatMap((id) => wanted.get(id) ?? []).map(toAttributes);
  if (rows.length > 0) {
    await strapi.db.query(asUid(TABLE_UID.index)).createMany({ data: rows as never });
  }
  return drifted.length;
};

/** The next documents of a type after `last`, of its own table and of the index, in order. */
const nextDocumentIds = async (
  strapi: Strapi,
  contentType: string,
  last: string,
): Promise<string[]> => {
  const tableName = strapi.db.metadata.has(contentType)
    ? strapi.db.metadata.get(contentType).tableName
    : null;
  const ids = (name: string) =>
    read(strapi, (query) =>
      query(name)
        .distinct('document_id')
        .where('document_id', '>', last)
        .modify((builder) => {
          if (name === TABLE) void builder.where('content_type', contentType);
        })
        .orderBy('document_id')
        .limit(PAGE),
    );
  const found = [...(tableName ? await ids(tableName) : []), ...(await ids(TABLE))];
  // A page of one table must not jump over the other's: only as far as both have been read.
  return [...new Set(found.map((row) => String(row['document_id'])))].sort().slice(0, PAGE);
};

const yieldToOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface Progress {
  contentType: string;
  /** Documents looked through. */
  done: number;
  /** Those of them whose rows were out of date. */
  mended: number;
}

/**
 * Looks through every document of a type and mends what is out of date, page by page.
 * A type that is no longer enabled loses its rows.
 */
export const mendType = async (
  strapi: Strapi,
  contentType: string,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Progress> => {
  const progress: Progress = { contentType, done: 0, mended: 0 };
  let documentIds = await nextDocumentIds(strapi, contentType, '');
  while (documentIds.length > 0) {
    const page = documentIds;
    progress.mended += await inTransaction(strapi, ({ trx }) =>
      mendDocuments(strapi, trx, { contentType, documentIds: page }),
    );
    progress.done += page.length;
    onProgress({ ...progress });
    await yieldToOthers();
    documentIds = await nextDocumentIds(strapi, contentType, page[page.length - 1] ?? '');
  }
  return progress;
};

/** Content types that have rows in the index, enabled or not. */
export const indexedTypes = async (strapi: Strapi): Promise<string[]> => {
  const rows = await read(strapi, (query) => query(TABLE).distinct('content_type'));
  return rows.map((row) => String(row['content_type']));
};
