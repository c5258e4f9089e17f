import { inTransaction, read, table, type Transaction } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';

/** Stands for every document of a type in a mark: something touched more rows than it named. */
export const WHOLE_TYPE = '*';

export interface Mark {
  id: number;
  contentType: string;
  documentId: string;
}

const TABLE = 'journey_marks';

/** Documents marked already, by transaction: publishing one document writes three rows of it. */
const marked = new WeakMap<Transaction, Set<string>>();

const firstTime = (trx: Transaction, key: string): boolean => {
  const keys = marked.get(trx) ?? new Set<string>();
  marked.set(trx, keys);
  const isFirst = !keys.has(key);
  keys.add(key);
  return isFirst;
};

/**
 * Marks a document as one whose index rows may be out of date, in the transaction of the write
 * itself: the mark is there exactly when the write is, and gone when the write is rolled back.
 *
 * @param afterCommit called once the write is committed
 */
export const mark = async (
  strapi: Strapi,
  document: { contentType: string; documentId: string },
  afterCommit: () => void,
): Promise<void> => {
  await inTransaction(strapi, async ({ trx, onCommit }) => {
    if (!firstTime(trx, `${document.contentType}:${document.documentId}`)) return;
    await table(strapi, TABLE, trx).insert({
      content_type: document.contentType,
      document_id: document.documentId,
      failures: 0,
    });
    onCommit(afterCommit);
  });
};

/** Whether a write has been committed that the index does not show yet. */
export const hasMarks = async (strapi: Strapi): Promise<boolean> => {
  const rows = await read(strapi, (query) =>
    query(TABLE).where('failures', 0).select('id').limit(1),
  );
  return rows.length > 0;
};

/** The oldest marks that have not failed, or with `failed` those that have. */
export const nextMarks = async (
  strapi: Strapi,
  options: { limit: number; failed?: boolean },
): Promise<Mark[]> => {
  const rows = await read(strapi, (query) =>
    query(TABLE)
      .where('failures', options.failed ? '>' : '=', 0)
      .orderBy('id')
      .limit(options.limit)
      .select('id', 'content_type', 'document_id'),
  );
  return rows.map((row) => ({
    id: Number(row['id']),
    contentType: String(row['content_type']),
    documentId: String(row['document_id']),
  }));
};

export const removeMarks = async (
  strapi: Strapi,
  trx: Transaction,
  marks: readonly Mark[],
): Promise<void> => {
  const ids = marks.map((each) => each.id);
  if (ids.length > 0) await table(strapi, TABLE, trx).whereIn('id', ids).delete();
};

/** Sets a mark aside after a failure, so that it holds up no answer; it is tried again later. */
export const setAside = async (strapi: Strapi, failed: Mark): Promise<void> => {
  await inTransaction(strapi, async ({ trx }) => {
    await table(strapi, TABLE, trx).where('id', failed.id).increment('failures', 1);
  });
};

export const countFailed = async (strapi: Strapi): Promise<number> => {
  const rows = await read(strapi, (query) =>
    query(TABLE).where('failures', '>', 0).count({ count: '*' }),
  );
  return Number(rows[0]?.['count'] ?? 0);
};
