/** How the database servers are reached: the defaults of a Debian package, no password. */
const host = '127.0.0.1';

const answersPostgres = async () => {
  const { default: pg } = await import('pg');
  const asUser = async (user) => {
    const client = new pg.Client({ host, port: 5432, user, database: 'postgres' });
    await client.connect();
    await client.end();
    return { PGUSER: user };
  };
  return asUser('postgres').catch(() => asUser('root'));
};

const answersMariaDb = async () => {
  const { default: mysql } = await import('mysql2/promise');
  const connection = await mysql.createConnection({ host, port: 3306, user: 'root' });
  await connection.end();
  return {};
};

/**
 * The servers that the tests named `*.databases.test.ts` also run on. `answers` resolves to what the
 * environment needs besides `JOURNEY_TEST_DB`, and rejects when no server lets us in.
 */
export const servers = [
  { name: 'PostgreSQL', client: 'postgres', at: `${host}:5432`, answers: answersPostgres },
  { name: 'MariaDB', client: 'mysql', at: `${host}:3306`, answers: answersMariaDb },
];
