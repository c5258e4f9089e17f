import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import path from 'node:path';

import mysql from 'mysql2/promise';
import pg from 'pg';

import { thisRun } from './run/this-run';

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

type Rows = Array<Record<string, unknown>>;

const onPostgres = async (statement: string): Promise<Rows> => {
  const client = new pg.Client({ ...POSTGRES, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<Rows[number]>(statement);
  await client.end();
  return rows;
};

const onMysql = async (statement: string): Promise<Rows> => {
  const connection = await mysql.createConnection(MYSQL);
  const [rows] = await connection.query(statement);
  await connection.end();
  return rows as Rows;
};

const prefix = (): string => `journey_test_${thisRun()}_`;

/** An empty database of its own for each app, or a copy of another. Not on MySQL, which cannot copy. */
export const newDatabase = async (
  dir: string,
  original: TestDatabase | null = null,
): Promise<TestDatabase> => {
  const kind = databaseKind();
  if (kind === 'sqlite') {
    const name = path.join(dir, 'data.db');
    if (original) copyFileSync(original.name, name);
    return { kind, name };
  }
  const name = prefix() + randomBytes(6).toString('hex');
  if (kind === 'mysql') await onMysql(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  else await onPostgres(`CREATE DATABASE ${name} TEMPLATE ${original?.name ?? 'template1'}`);
  return { kind, name };
};

export const dropDatabase = async ({ kind, name }: TestDatabase): Promise<void> => {
  if (kind === 'postgres') await onPostgres(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  if (kind === 'mysql') await onMysql(`DROP DATABASE IF EXISTS ${name}`);
};

/** Databases on the server that have not been dropped. */
export const databasesOfThisRun = async (): Promise<TestDatabase[]> => {
  const kind = databaseKind();
  if (kind === 'sqlite') return [];
  const rows =
    kind === 'postgres'
      ? await onPostgres('SELECT datname AS name FROM pg_database')
      : await onMysql('SELECT schema_name AS name FROM information_schema.schemata');
  const names = rows.map(({ name }) => String(name));
  return names.filter((name) => name.startsWith(prefix())).map((name) => ({ kind, name }));
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
