import { inTransaction, read, table, type Transaction } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';

/** Stands for every document of a type in a mark: something touched more rows than it named. */
export const WHOLE_TYPE = '*';

/** Stands in a mark for no document: nothing in the index is out of date, but answers may be. */
export const NO_DOCUMENT = '';

export interface Mark {
  id: number;
  contentType: string;
  documentId: string;
  /** How often it has been tried in vain. */
  failures: number;
}

/** A document, or every document of a type. */
export type Marked = Pick<Mark, 'contentType' | 'documentId'>;

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
 * Until the transaction ends nobody takes the mark away, so one mark a transaction is enough.
 *
 * @param afterCommit called once the write is committed
 */
export const mark = async (
  strapi: Strapi,
  { contentType, documentId }: Marked,
  afterCommit: () => void,
): Promise<void> => {
  await inTransaction(strapi, async ({ trx, onCommit }) => {
    if (!firstTime(trx, `${contentType}:${documentId}`)) return;
    await table(strapi, TABLE, trx).insert({
      content_type: contentType,
      document_id: documentId,
      failures: 0,
    });
    onCommit(afterCommit);
  });
};

/** Id of the newest mark that has not failed; null when there is none. */
export const lastMark = async (strapi: Strapi): Promise<number | null> => {
  const [row] = await read(strapi, (query) =>
    query(TABLE).where('failures', 0).max({ last: 'id' }),
  );
  const last = row?.['last'] ?? null;
  return last === null ? null : Number(last);
};

/** The oldest marks from one id to another that have not failed. */
export const nextMarks = async (
  strapi: Strapi,
  options: { after: number; upTo: number; limit: number },
): Promise<Mark[]> =>
  toMarks(
    await read(strapi, (query) =>
      query(TABLE)
        .where('failures', 0)
        .where('id', '>', options.after)
        .where('id', '<=', options.upTo)
        .orderBy('id')
        .limit(options.limit)
        .select('*'),
    ),
  );

/** Marks that have failed, those tried least often first. */
export const failedMarks = async (strapi: Strapi, limit: number): Promise<Mark[]> =>
  toMarks(
    await read(strapi, (query) =>
      query(TABLE).where('failures', '>', 0).orderBy(['failures', 'id']).limit(limit).select('*'),
    ),
  );

const toMarks = (rows: Array<Record<string, unknown>>): Mark[] =>
  rows.map((row) => ({
    id: Number(row['id']),
    contentType: String(row['content_type']),
    documentId: String(row['document_id']),
    failures: Number(row['failures']),
  }));

/** What changes with each further write to these documents: their marks, counted. */
export const countMarks = async (
  strapi: Strapi,
  trx: Transaction,
  { contentType, documentIds }: { contentType: string; documentIds: readonly string[] },
): Promise<number> => {
  const marks = await table(strapi, TABLE, trx)
    .where('content_type', contentType)
    .whereIn('document_id', [...documentIds, WHOLE_TYPE])
    .select('id');
  return marks.length;
};

export const removeMarks = async (
  strapi: Strapi,
  trx: Transaction,
  marks: readonly Mark[],
): Promise<void> => {
  const ids = marks.map((each) => each.id);
  if (ids.length > 0) await table(strapi, TABLE, trx).whereIn('id', ids).delete();
};

/** Puts marks in the place of others that hold up no answer: what they stand for is tried again later. */
export const setAside = async (
  strapi: Strapi,
  trx: Transaction,
  marks: ReadonlyArray<Omit<Mark, 'id'>>,
): Promise<void> => {
  const rows = marks.map(({ contentType, documentId, failures }) => ({
    content_type: contentType,
    document_id: documentId,
    failures,
  }));
  if (rows.length > 0) await table(strapi, TABLE, trx).insert(rows);
};

/** How many documents, or types to look through, wait to be tried again. */
export const countFailed = async (strapi: Strapi): Promise<number> => {
  const failed = await read(strapi, (query) =>
    query(TABLE).where('failures', '>', 0).distinct('content_type', 'document_id'),
  );
  return failed.length;
};
