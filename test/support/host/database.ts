import { createRequire } from 'node:module';
import path from 'node:path';
import { hostProject } from './project';

interface Sqlite {
  prepare: (sql: string) => { run: () => { changes: number } };
  close: () => void;
}

// It has no types, and needs none for so little.
const Database = createRequire(__filename)('better-sqlite3') as new (file: string) => Sqlite;

/**
 * Changes the database of a running host past Strapi. Answers with how many rows it changed.
 *
 * @param name the database's, as the session was opened with
 */
export const changeDatabase = (name: string, sql: string): number => {
  const database = new Database(path.join(hostProject().folder, '.tmp', `${name}.db`));
  try {
    return database.prepare(sql).run().changes;
  } finally {
    database.close();
  }
};
