import type { TestApp } from './strapi';

/** What a node asks by itself a while after a write, in whatever is going on then. */
const LOOKS_FOR_MARKS = /^select max\(.id.\) as .last. from .journey_marks./;

/** The SQL that is sent to the database while `work` runs. */
export const statementsOf = async (
  app: TestApp,
  work: () => Promise<unknown>,
): Promise<string[]> => {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }): void => {
    if (!LOOKS_FOR_MARKS.test(sql)) statements.push(sql);
  };
  const { connection } = app.strapi.db;
  connection.on('query', note);
  await work();
  connection.removeListener('query', note);
  return statements;
};
