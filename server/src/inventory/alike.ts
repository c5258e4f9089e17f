import { createHash } from 'node:crypto';

import {
  addToRows,
  inTransaction,
  table,
  type Row,
  type Transaction,
} from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { letOthersRun } from './give-way';
import { INDEX } from './rows';
import { changeContentVersion, lockIndex } from './state';

/** Where the pieces of the index that are tagged alike are counted. */
export const ALIKE = 'journey_alike';

/** What pieces that are counted together have in common: all that an answer can be narrowed by. */
const COMMON = [
  'content_type',
  'locale',
  'status',
  'stages',
  'personas',
  'format',
  'touchpoints',
] as const;

/** Rows that are read, or written, at once: between them others get their turn. */
const ROWS_A_TURN = 2000;
const ROWS_A_STATEMENT = 100;

/** A row of the counts: what the pieces have in common by its columns, and how many there are. */
type Counted = Row & { readonly name: string; readonly pieces: number };

const noneLike = (row: Row): Counted => {
  const common = COMMON.map((column) => [column, String(row[column] ?? '')] as const);
  // Databases take no unique index on texts as long as these.
  const name = createHash('sha256').update(JSON.stringify(common)).digest('hex');
  return { ...Object.fromEntries(common), name, pieces: 0 };
};

/** Counts the pieces that rows of the index are of, into what was counted before. */
const count = (counted: Map<string, Counted>, rows: readonly Row[], by: 1 | -1): void => {
  for (const row of rows) {
    if (!row['head']) continue;
    const none = noneLike(row);
    const { pieces } = counted.get(none.name) ?? none;
    counted.set(none.name, { ...none, pieces: pieces + by });
  }
};

const inParts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / ROWS_A_STATEMENT) }, (_, part) =>
    list.slice(part * ROWS_A_STATEMENT, (part + 1) * ROWS_A_STATEMENT),
  );

/**
 * Counts what rows of the index give way to others. To be called in the transaction that replaces
 * them, under the lock of the index: so the counts are those of the index at every moment.
 */
export const countReplaced = async (
  strapi: Strapi,
  trx: Transaction,
  { before, after }: { before: readonly Row[]; after: readonly Row[] },
): Promise<void> => {
  const changes = new Map<string, Counted>();
  count(changes, before, -1);
  count(changes, after, 1);
  const changed = [...changes.values()].filter(({ pieces }) => pieces !== 0);
  for (const part of inParts(changed)) {
    await addToRows(strapi, trx, { tableName: ALIKE, rows: part, key: 'name', column: 'pieces' });
  }
};

const readCounted = async (strapi: Strapi, trx: Transaction): Promise<Map<string, number>> => {
  const rows = await table(strapi, ALIKE, trx).whereNot('pieces', 0).select('name', 'pieces');
  return new Map(rows.map((row) => [String(row['name']), Number(row['pieces'])]));
};

const countIndex = async (strapi: Strapi, trx: Transaction): Promise<Map<string, Counted>> => {
  const counted = new Map<string, Counted>();
  for (let last = 0, isAll = false; !isAll;) {
    const rows = await table(strapi, INDEX, trx)
      .where('id', '>', last)
      .orderBy('id')
      .limit(ROWS_A_TURN)
      .select('id', 'head', ...COMMON);
    count(counted, rows, 1);
    last = Number(rows.at(-1)?.['id'] ?? last);
    isAll = rows.length < ROWS_A_TURN;
    await letOthersRun();
  }
  return counted;
};

/** Counts all that is in the index, and mends the counts where somebody has changed it past Strapi. */
export const recountIndex = (strapi: Strapi): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await lockIndex(strapi, trx);
    const stored = await readCounted(strapi, trx);
    const counted = [...(await countIndex(strapi, trx)).values()];
    const isRight =
      counted.length === stored.size &&
      counted.every(({ name, pieces }) => stored.get(name) === pieces);
    if (isRight) return;
    await table(strapi, ALIKE, trx).delete();
    for (const part of inParts(counted)) await table(strapi, ALIKE, trx).insert(part);
    await changeContentVersion(strapi, trx);
  });

/** Whether there are pieces in the index and none in the counts: they are younger than it. */
const isUncounted = (strapi: Strapi): Promise<boolean> =>
  inTransaction(strapi, async ({ trx }) => {
    const [counted] = await table(strapi, ALIKE, trx).limit(1).select('id');
    const [indexed] = await table(strapi, INDEX, trx).limit(1).select('id');
    return indexed !== undefined && counted === undefined;
  });

/** Counts what was in the index before there were counts of it. */
export const countIfUncounted = async (strapi: Strapi): Promise<void> => {
  if (await isUncounted(strapi)) await recountIndex(strapi);
};
