import { randomBytes } from 'node:crypto';
import path from 'node:path';

import mysql from 'mysql2/promise';
import pg from 'pg';

/** Which database the API tests run on: JOURNEY_TEST_DB, SQLite unless told otherwise. */
export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

export interface TestDatabase {
  kind: DatabaseKind;
  /** File name, or name of the database on the server. */
  name: string;
}

export const databaseKind = (): DatabaseKind =>
  (process.env['JOURNEY_TEST_DB'] as DatabaseKind | undefined) ?? 'sqlite';

const POSTGRES = { host: '127.0.0.1', port: 5432, user: 'postgres', password: 'postgres' };
const MYSQL = { host: '127.0.0.1', port: 3306, user: 'root', password: '' };

const onPostgres = async (statement: string): Promise<void> => {
  const client = new pg.Client({ ...POSTGRES, database: 'postgres' });
  await client.connect();
  await client.query(statement);
  await client.end();
};

const onMysql = async (statement: string): Promise<void> => {
  const connection = await mysql.createConnection(MYSQL);
  await connection.query(statement);
  await connection.end();
};

/** An empty database of its own for each app. */
export const newDatabase = async (dir: string): Promise<TestDatabase> => {
  const kind = databaseKind();
  if (kind === 'sqlite') return { kind, name: path.join(dir, 'data.db') };
  const name = `journey_test_${randomBytes(6).toString('hex')}`;
  if (kind === 'postgres') await onPostgres(`CREATE DATABASE ${name}`);
  else await onMysql(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return { kind, name };
};

export const dropDatabase = async ({ kind, name }: TestDatabase): Promise<void> => {
  if (kind === 'postgres') await onPostgres(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  if (kind === 'mysql') await onMysql(`DROP DATABASE IF EXISTS ${name}`);
};

/** The `connection` of config/database. */
export const databaseConfig = ({ kind, name }: TestDatabase): object => {
  if (kind === 'sqlite') {
    return { client: 'sqlite', connection: { filename: name }, useNullAsDefault: true };
  }
  const server = kind === 'postgres' ? POSTGRES : MYSQL;
  return {
    client: kind,
    connection: { ...server, database: name },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 20_000,
  };
};

/** Ends all connections to a database, as a server does that starts anew. Not on SQLite, which has none. */
export const cutConnections = async ({ kind, name }: TestDatabase): Promise<number> => {
  if (kind === 'postgres') {
    const client = new pg.Client({ ...POSTGRES, database: 'postgres' });
    await client.connect();
    const { rowCount } = await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
      [name],
    );
    await client.end();
    return rowCount ?? 0;
  }
  if (kind === 'sqlite') throw new Error('SQLite has no connections to cut');
  const connection = await mysql.createConnection(MYSQL);
  const [rows] = await connection.query(
    'SELECT id FROM information_schema.processlist WHERE db = ?',
    [name],
  );
  const ids = (rows as Array<{ id: number }>).map(({ id }) => id);
  // One that has ended by itself meanwhile is as well.
  for (const id of ids) await connection.query(`KILL ${id}`).catch(() => undefined);
  await connection.end();
  return ids.length;
};
