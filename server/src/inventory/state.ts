import { randomUUID } from 'node:crypto';

import {
  inTransaction,
  read,
  table,
  type Query,
  type Row,
  type Transaction,
} from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';

const TABLE = 'journey_state';
/** Its value changes whenever what has been written is taken into account; its row is a lock too. */
const CONTENT = 'content';
const DEFINITIONS = 'definitions';
const LOOKED_THROUGH = 'looked-through';

/** Makes the rows that the other functions here change. Two nodes may do it at once. */
export const prepareState = async (strapi: Strapi): Promise<void> => {
  await inTransaction(strapi, async ({ trx }) => {
    const rows = [CONTENT, DEFINITIONS, LOOKED_THROUGH].map((name) => ({
      name,
      value: randomUUID(),
    }));
    await table(strapi, TABLE, trx).insert(rows).onConflict('name').ignore();
  });
};

/**
 * Waits until this transaction alone may write the index, on every node. Without it, two nodes
 * that mend the same document at once would both delete its old rows and both insert new ones.
 */
export const lockIndex = async (strapi: Strapi, trx: Transaction): Promise<void> => {
  await table(strapi, TABLE, trx).where('name', CONTENT).forUpdate().select('id');
};

/** Tells every node that what it has kept in memory is out of date. */
export const changeContentVersion = async (strapi: Strapi, trx: Transaction): Promise<void> => {
  await table(strapi, TABLE, trx).where('name', CONTENT).update({ value: randomUUID() });
};

/** How things stand: equal versions mean equal content, as far as no write waits to be mended. */
export interface Standing {
  /** Of the content and the definitions together. */
  readonly version: string;
  /** Whether documents are marked that have been written since. */
  readonly isBehind: boolean;
}

/**
 * Columns that tell in any statement how things stood when it read the rest. All of one statement
 * is of the same moment: where no mark is seen, each write that is committed by then is in the
 * version.
 */
export const standingColumns = (query: (name: string) => Query): Query[] => [
  ...[CONTENT, DEFINITIONS].map((name) =>
    query(TABLE).where('name', name).select('value').as(`${name}_version`),
  ),
  query('journey_marks').where('failures', 0).max('id').as('last_mark'),
];

/** How things stood, by a row with those columns. */
const standingIn = (row: Row): Standing => ({
  version: [CONTENT, DEFINITIONS].map((name) => String(row[`${name}_version`])).join(' '),
  isBehind: row['last_mark'] !== null,
});

/** The same for all the rows of one statement; null where there are none to tell it. */
export const standingOfAll = (rows: readonly Row[]): Standing | null =>
  rows[0] ? standingIn(rows[0]) : null;

/** Reads how things stand. */
export const readStanding = async (strapi: Strapi): Promise<Standing> => {
  const [row = {}] = await read(strapi, (query) =>
    query(TABLE).limit(1).select(standingColumns(query)),
  );
  return standingIn(row);
};

/** Changes whenever a journey, stage, persona, format, touchpoint or expectation is written. */
export const definitionsVersion = async (strapi: Strapi): Promise<string> => {
  const rows = await read(strapi, (query) =>
    query(TABLE).where('name', DEFINITIONS).select('value').limit(1),
  );
  return String(rows[0]?.['value'] ?? '');
};

export const changeDefinitionsVersion = async (
  strapi: Strapi,
  afterCommit: () => void,
): Promise<void> => {
  await inTransaction(strapi, async ({ trx, onCommit }) => {
    await table(strapi, TABLE, trx).where('name', DEFINITIONS).update({ value: randomUUID() });
    onCommit(afterCommit);
  });
};

/** Waits until this transaction alone may change the definitions, on every node. */
export const lockDefinitions = async (strapi: Strapi, trx: Transaction): Promise<void> => {
  await table(strapi, TABLE, trx).where('name', DEFINITIONS).forUpdate().select('id');
};

/** Notes that a node looks through everything from now on: in milliseconds since 1970. */
export const noteLookThrough = async (strapi: Strapi): Promise<void> => {
  await inTransaction(strapi, async ({ trx }) => {
    await table(strapi, TABLE, trx)
      .where('name', LOOKED_THROUGH)
      .update({ value: String(Date.now()) });
  });
};

/** Whether everything is to be looked through again, and by this node: of several that ask, one is told so. */
export const claimLookThrough = (strapi: Strapi, everyMs: number): Promise<boolean> =>
  inTransaction(strapi, async ({ trx }) => {
    const [row] = await table(strapi, TABLE, trx)
      .where('name', LOOKED_THROUGH)
      .forUpdate()
      .select('value');
    const last = Number(row?.['value']) || 0;
    // A clock that was ahead must not put it off for ever.
    const isDue = Math.abs(Date.now() - last) >= everyMs;
    if (isDue) await noteLookThrough(strapi);
    return isDue;
  });
