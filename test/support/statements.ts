import type { TestApp } from './strapi';

/** The SQL that is sent to the database while `work` runs. */
export const statementsOf = async (
  app: TestApp,
  work: () => Promise<unknown>,
): Promise<string[]> => {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }): void => void statements.push(sql);
  const { connection } = app.strapi.db;
  connection.on('query', note);
  await work();
  connection.removeListener('query', note);
  return statements;
};
