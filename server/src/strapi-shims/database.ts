import type { Knex } from 'knex';

import type { Strapi } from './types';

export type Transaction = Knex.Transaction;
export type Query = Knex.QueryBuilder<Record<string, unknown>, Array<Record<string, unknown>>>;

interface TransactionTools {
  trx: Transaction;
  onCommit: (callback: () => void) => void;
}

/**
 * Runs `work` in the transaction that is running, or in a new one. Always by this way: a raw
 * connection taken inside a transaction waits for itself on SQLite, whose pool holds one.
 */
export const inTransaction = <T>(
  strapi: Strapi,
  work: (tools: TransactionTools) => Promise<T>,
): Promise<T> => strapi.db.transaction(work as never);

/**
 * Runs `work`, which only reads, where all it reads is of one moment, whatever others write
 * meanwhile. On SQLite, whose pool holds one connection, everybody else waits for it.
 */
export const inSnapshot = <T>(strapi: Strapi, work: () => Promise<T>): Promise<T> =>
  inTransaction(strapi, async ({ trx }) => {
    // Each statement sees a moment of its own there unless told; the others' default is this.
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    }
    return work();
  });

/** A query on one of the database's tables, in the given transaction. */
export const table = (strapi: Strapi, name: string, trx: Transaction): Query =>
  strapi.db.getConnection(name).transacting(trx);

/** A row as the database gives it, by its columns. */
export type Row = Record<string, unknown>;

/** A read on one of the database's tables: in the running transaction where there is one. */
export const read = async (
  strapi: Strapi,
  work: (query: (name: string) => Query) => PromiseLike<unknown>,
): Promise<Row[]> => {
  const rows = strapi.db.inTransaction()
    ? inTransaction(strapi, async ({ trx }) => work((name) => table(strapi, name, trx)))
    : work((name) => strapi.db.getConnection(name));
  return (await rows) as Row[];
};

/** Whether a transaction is alone from its beginning: SQLite has one writer, and its pool holds one connection. */
export const hasOneWriter = (strapi: Strapi): boolean => strapi.db.dialect.client === 'sqlite';

/** Waits until this transaction alone may write some rows of a table, always in the same order. */
export const lockRows = async (
  strapi: Strapi,
  trx: Transaction,
  { tableName, ids }: { tableName: string; ids: readonly unknown[] },
): Promise<void> => {
  const rows = table(strapi, tableName, trx)
    .whereIn('id', ids as number[])
    .orderBy('id')
    .select('id');
  // On PostgreSQL the weaker lock lets others link to the rows meanwhile.
  await (strapi.db.dialect.client === 'postgres' ? rows.forNoKeyUpdate() : rows.forUpdate());
};

/**
 * Rows as they are by now, which is what a statement that changes them finds. MariaDB and MySQL show
 * a transaction what it saw first, unless it locks what it reads; the others always show this.
 */
export const asOfNow = (strapi: Strapi, rows: Query): Query =>
  strapi.db.dialect.client === 'mysql' ? rows.forShare() : rows;

/**
 * Adds rows, or where there is one with the same key, adds the value of one of their columns to its own.
 *
 * @param options.key a column with a unique index
 */
export const addToRows = async (
  strapi: Strapi,
  trx: Transaction,
  options: { tableName: string; rows: readonly Row[]; key: string; column: string },
): Promise<void> => {
  const { tableName, rows, key, column } = options;
  const isMysql = strapi.db.dialect.client === 'mysql';
  const added = isMysql ? trx.raw('?? + values(??)', [column, column]) : null;
  await table(strapi, tableName, trx)
    .insert([...rows])
    .onConflict(key)
    .merge({
      [column]: added ?? trx.raw('?? + ??', [`${tableName}.${column}`, `excluded.${column}`]),
    });
};
