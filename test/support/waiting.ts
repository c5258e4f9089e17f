import type { Core } from '@strapi/strapi';

import { databaseKind } from './database';

/** How many statements on this app's database wait for another transaction. */
const STATEMENTS = {
  postgres: `SELECT count(*) AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  // MariaDB does not list who has only asked for a lock; nothing else of ours takes that long.
  mysql: `SELECT count(*) AS waiting FROM information_schema.processlist
    WHERE db = database() AND command = 'Query' AND time_ms > 200`,
};

const countWaiting = async (strapi: Core.Strapi): Promise<number> => {
  const kind = databaseKind();
  if (kind === 'sqlite') throw new Error('On SQLite nobody waits');
  const answer = (await strapi.db.connection.raw(STATEMENTS[kind])) as unknown;
  const rows = (Array.isArray(answer) ? answer[0] : (answer as { rows: unknown }).rows) as Array<{
    waiting: number | string;
  }>;
  return Number(rows[0]?.waiting ?? 0);
};

/** Resolves once so many statements wait. */
export const untilWaiting = async (strapi: Core.Strapi, statements: number): Promise<void> => {
  const giveUpAt = Date.now() + 60_000;
  while ((await countWaiting(strapi)) < statements) {
    if (Date.now() > giveUpAt) throw new Error('Nobody has come to wait for the other');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
