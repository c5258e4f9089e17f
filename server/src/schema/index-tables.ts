import { TABLE_UID } from '../plugin';
import { inTransaction } from '../strapi-shims/database';
import { addModel } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';

const text = (length: number) => ({
  type: 'string',
  column: { notNullable: true, args: [length] },
});
// Made anew for each column: the host writes the column's name into the object.
const whole = () => ({ type: 'biginteger', column: { notNullable: true } });

/**
 * All that a slot is narrowed and ordered by, and no two rows share: a deep page is skipped to in a
 * database index of these alone, without the rows before it, and its own rows are found by them. (By
 * their id they could not be: Strapi leaves it out when it looks whether an index has changed, and
 * would make one that has it anew each time.)
 */
export const RUNG_COLUMNS = [
  'status',
  'stage',
  'persona',
  'is_primary',
  'published_at',
  'document_id',
  'locale',
  'content_type',
] as const;

/**
 * The targeting index: a row for each piece × stage × persona, each with the whole targeting of
 * its piece, so that a rung of the ladder is one range scan that needs no join.
 *
 * - `locale`: '' where the type is not localized
 * - `stage`: '' where the piece has none
 * - `persona`: '*' in one row for each stage (any persona), and beside it a row for each persona
 *   named, or '' where the piece is for everyone
 * - `stages`, `personas`, `touchpoints`: all of the piece's keys in order, as `|a|b|`
 * - `head`: true in exactly one row of each piece
 * - times in milliseconds, `title_key` as bytes: databases disagree on how to sort anything else
 */
const indexTable = {
  uid: TABLE_UID.index,
  tableName: 'journey_index',
  singularName: 'index-row',
  attributes: {
    id: { type: 'increments' },
    contentType: text(190),
    documentId: text(64),
    locale: text(40),
    status: text(10),
    head: { type: 'boolean', column: { notNullable: true } },
    stage: text(64),
    isPrimary: { type: 'boolean', column: { notNullable: true } },
    persona: text(64),
    stages: { type: 'text' },
    personas: { type: 'text' },
    format: text(64),
    touchpoints: { type: 'text' },
    title: { type: 'text' },
    titleKey: text(240),
    publishedAt: whole(),
    updatedAt: whole(),
    createdAt: whole(),
  },
  indexes: [
    { name: 'journey_index_rung', columns: [...RUNG_COLUMNS] },
    { name: 'journey_index_documents', columns: ['content_type', 'document_id'] },
    // With all that the check of a start reads, so that it needs none of the rows.
    {
      name: 'journey_index_pieces',
      columns: ['head', 'status', 'document_id', 'content_type', 'updated_at'],
    },
  ],
};

/**
 * How many pieces of the index are tagged alike, by all that an answer can be narrowed by: counting
 * them takes as long as there are ways to be tagged, however many pieces there are.
 */
const alikeTable = {
  uid: TABLE_UID.alike,
  tableName: 'journey_alike',
  singularName: 'alike',
  attributes: {
    id: { type: 'increments' },
    name: text(64),
    contentType: text(190),
    locale: text(40),
    status: text(10),
    stages: { type: 'text' },
    personas: { type: 'text' },
    format: text(64),
    touchpoints: { type: 'text' },
    pieces: { type: 'integer', column: { notNullable: true } },
  },
  indexes: [{ name: 'journey_alike_name', columns: ['name'], type: 'unique' }],
};

/**
 * Documents whose rows in the index may be out of date. A write puts its mark in its own
 * transaction, so a mark is seen exactly when the write is. Append-only: two writers never wait
 * for each other here. `document_id` is '*' when a whole type has to be looked through.
 */
const markTable = {
  uid: TABLE_UID.mark,
  tableName: 'journey_marks',
  singularName: 'mark',
  attributes: {
    id: { type: 'increments' },
    contentType: text(190),
    documentId: text(64),
    failures: { type: 'integer', column: { notNullable: true } },
  },
};

/**
 * Named values: the lock that lets one node mend at a time, the version of the definitions, and
 * when everything was looked through last.
 */
const stateTable = {
  uid: TABLE_UID.state,
  tableName: 'journey_state',
  singularName: 'state',
  attributes: {
    id: { type: 'increments' },
    name: text(64),
    value: text(64),
  },
  indexes: [{ name: 'journey_state_name', columns: ['name'], type: 'unique' }],
};

const TABLES = [indexTable, alikeTable, markTable, stateTable];

/**
 * Adds the plugin's own tables. They are models and no content types, so that
 * `strapi export` and `transfer` leave them out: everything in them is derived.
 */
export const addIndexTables = (strapi: Strapi): void => {
  for (const table of TABLES) addModel(strapi, table);
};

/** Makes tables that somebody has dropped: the host makes them only when a schema has changed. */
export const restoreIndexTables = async (strapi: Strapi): Promise<void> => {
  for (const { tableName } of TABLES) {
    if (await strapi.db.getSchemaConnection().hasTable(tableName)) continue;
    const tables = strapi.db.schema.schema.tables.filter(({ name }) => name === tableName);
    await inTransaction(strapi, ({ trx }) => strapi.db.schema.builder.createTables(tables, trx));
    strapi.log.warn(`[journey] The table ${tableName} was gone and is made anew.`);
  }
};
