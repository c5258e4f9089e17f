import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { servers } from '../../scripts/lib/databases.mjs';

const server = { host: '127.0.0.1', port: 5432 };

const { answers } = servers.find(({ client }) => client === 'postgres');

const onPostgres = async (user, statement) => {
  const client = new pg.Client({ ...server, user, database: 'postgres' });
  await client.connect();
  await client.query(statement);
  await client.end();
};

const newPostgres = async () => {
  const { PGUSER: user } = await answers();
  const database = `journey_bench_${randomBytes(6).toString('hex')}`;
  await onPostgres(user, `CREATE DATABASE ${database}`);
  return {
    connection: {
      client: 'postgres',
      connection: { ...server, user, database },
      // As Strapi's own template has it.
      pool: { min: 2, max: 10 },
    },
    drop: () => onPostgres(user, `DROP DATABASE ${database} WITH (FORCE)`),
  };
};

const newSqlite = (folder) => ({
  connection: {
    client: 'sqlite',
    connection: { filename: path.join(folder, 'data.db') },
    useNullAsDefault: true,
  },
  // It goes with the folder.
  drop: async () => {},
});

/**
 * An empty database of its own, as Strapi's configuration has it.
 *
 * @param {'sqlite' | 'postgres'} kind
 */
export const newDatabase = async (kind, folder) =>
  kind === 'postgres' ? newPostgres() : newSqlite(folder);
