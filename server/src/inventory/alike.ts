import { createHash } from 'node:crypto';

import { inParts } from '../core/in-parts';
import {
  addToRows,
  inSnapshot,
  inTransaction,
  read,
  table,
  type Row,
  type Transaction,
} from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { letOthersRun } from './give-way';
import { headPages } from './head-pages';
import { INDEX } from './rows';
import { changeContentVersion, lockIndex, readStanding } from './state';

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

const ROWS_A_STATEMENT = 100;

/** How many pieces there are, by the values of the columns that they have in common. */
type Counts = Map<string, number>;

/** Counts a piece by one of its rows. */
const count = (counts: Counts, row: Row, by: 1 | -1): void => {
  const common = JSON.stringify(COMMON.map((column) => String(row[column] ?? '')));
  counts.set(common, (counts.get(common) ?? 0) + by);
};

/** A row of the counts: what the pieces have in common by its columns, and how many there are. */
interface Counted extends Row {
  readonly name: string;
  readonly pieces: number;
}

const toRow = ([common, pieces]: readonly [string, number]): Counted => {
  const values = JSON.parse(common) as string[];
  return {
    ...Object.fromEntries(COMMON.map((column, place) => [column, values[place]])),
    // Databases take no unique index on texts as long as these.
    name: createHash('sha256').update(common).digest('hex'),
    pieces,
  };
};

/**
 * Counts what rows of the index give way to others. To be called in the transaction that replaces
 * them, under the lock of the index: so the counts are those of the index at every moment.
 */
export const countReplaced = async (
  strapi: Strapi,
  trx: Transaction,
  { before, after }: { before: readonly Row[]; after: readonly Row[] },
): Promise<void> => {
  const changes: Counts = new Map();
  for (const row of before) if (row['head']) count(changes, row, -1);
  for (const row of after) if (row['head']) count(changes, row, 1);
  const changed = [...changes].filter(([, pieces]) => pieces !== 0).map(toRow);
  for (const part of inParts(changed, ROWS_A_STATEMENT)) {
    await addToRows(strapi, trx, { tableName: ALIKE, rows: part, key: 'name', column: 'pieces' });
  }
};

const readCounted = async (strapi: Strapi): Promise<Map<string, number>> => {
  const rows = await read(strapi, (query) =>
    query(ALIKE).whereNot('pieces', 0).select('name', 'pieces'),
  );
  return new Map(rows.map((row) => [String(row['name']), Number(row['pieces'])]));
};

const countIndex = async (strapi: Strapi): Promise<Counted[]> => {
  const counts: Counts = new Map();
  const columns = ['document_id', ...COMMON];
  for await (const page of headPages(strapi, { columns, contentTypes: null })) {
    for (const row of page) count(counts, row, 1);
    await letOthersRun();
  }
  return [...counts].map(toRow);
};

const isRight = async (strapi: Strapi): Promise<boolean> => {
  const stored = await readCounted(strapi);
  const counted = await countIndex(strapi);
  return (
    counted.length === stored.size &&
    counted.every(({ name, pieces }) => stored.get(name) === pieces)
  );
};

/**
 * Compared so that nothing waits for it: a large index takes seconds, and whatever is published
 * meanwhile has to be mended before the next answer. Only where something is, it is compared in a
 * snapshot, for which others wait on SQLite alone.
 */
const isRightAtOneMoment = async (strapi: Strapi): Promise<boolean> => {
  const { version } = await readStanding(strapi);
  const result = await isRight(strapi);
  if ((await readStanding(strapi)).version === version) return result;
  return inSnapshot(strapi, () => isRight(strapi));
};

/**
 * Counts all that is in the index, and mends the counts where somebody has changed it past Strapi:
 * under the lock, so that nothing is mended between counting and writing.
 */
export const recountIndex = async (strapi: Strapi): Promise<void> => {
  if (await isRightAtOneMoment(strapi)) return;
  await inTransaction(strapi, async ({ trx }) => {
    await lockIndex(strapi, trx);
    const counted = await countIndex(strapi);
    await table(strapi, ALIKE, trx).delete();
    for (const part of inParts(counted, ROWS_A_STATEMENT)) {
      await table(strapi, ALIKE, trx).insert(part);
    }
    await changeContentVersion(strapi, trx);
  });
};

/** Whether there are pieces in the index and none in the counts, or the other way round: one is new. */
const isOneEmpty = (strapi: Strapi): Promise<boolean> =>
  inTransaction(strapi, async ({ trx }) => {
    const [counted] = await table(strapi, ALIKE, trx).whereNot('pieces', 0).limit(1).select('id');
    const [indexed] = await table(strapi, INDEX, trx).limit(1).select('id');
    return (indexed === undefined) !== (counted === undefined);
  });

/** Counts what was in the index before there were counts of it, or is in it no more. */
export const recountIfEmpty = async (strapi: Strapi): Promise<void> => {
  if (await isOneEmpty(strapi)) await recountIndex(strapi);
};
