/**
 * On PostgreSQL, removes what was deleted and counts what there is: a server in use does so by itself
 * (autovacuum), but within a minute or more, and some servers that tests are run on never.
 */
export const vacuum = async ({ db: { connection, dialect } }) => {
  if (dialect.client === 'postgres') await connection.raw('VACUUM (ANALYZE)');
};
