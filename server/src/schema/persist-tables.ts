import { FIELDS, PLUGIN_ID, UID } from '../plugin';
import type { Strapi } from '../strapi-shims/types';
import { enabledTypes } from './enabled-types';
import { joinTableOf } from './join-tables';

interface PersistedTable {
  name: string;
  /** Dropped with these: a join table is worth nothing without the users' table. */
  dependsOn?: Array<{ name: string }>;
}

/** The host's list, of which every plugin's tables may be part. */
const LISTED = { type: 'core', key: 'persisted_tables' } as const;
/** Those of them that this plugin put there: types that are gone cannot be asked any more. */
const OURS = { type: 'plugin', name: PLUGIN_ID, key: 'persisted_tables' } as const;

const nameOf = (table: string | PersistedTable): string =>
  typeof table === 'string' ? table : table.name;

const readListed = async (strapi: Strapi): Promise<Array<string | PersistedTable>> =>
  ((await strapi.store.get(LISTED)) ?? []) as Array<string | PersistedTable>;

const readOurs = async (strapi: Strapi): Promise<string[]> =>
  ((await strapi.store.get(OURS)) ?? []) as string[];

const joinTables = (
  strapi: Strapi,
  uid: string,
  attributes: readonly string[],
): PersistedTable[] => {
  const { tableName } = strapi.db.metadata.get(uid);
  return attributes.flatMap((attribute) => {
    const joinTable = joinTableOf(strapi, uid, attribute);
    return joinTable ? [{ name: joinTable.name, dependsOn: [{ name: tableName }] }] : [];
  });
};

const tablesToKeep = (strapi: Strapi): PersistedTable[] => [
  ...Object.values(UID).flatMap((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    return [{ name: tableName }, ...joinTables(strapi, uid, Object.keys(attributes))];
  }),
  ...enabledTypes(strapi).flatMap(({ uid }) => joinTables(strapi, uid, FIELDS)),
];

/**
 * Tells the host to keep the definitions and the tags when the plugin, or a type, is switched
 * off: schema sync drops every table it once made and no longer knows, at the very next boot
 * (notum-cz/strapi-plugin-content-versioning#71). Names once listed stay listed, since a type that
 * is missing today may come back tomorrow; `strapi-plugin-journey purge` takes them off.
 */
export const persistTables = async (strapi: Strapi): Promise<void> => {
  const [listed, ours] = [await readListed(strapi), await readOurs(strapi)];
  const known = new Set(listed.map(nameOf));
  const added = tablesToKeep(strapi).filter((table) => !known.has(table.name));
  if (added.length === 0) return;
  await strapi.store.set({ ...OURS, value: [...new Set([...ours, ...added.map(nameOf)])] });
  await strapi.store.set({ ...LISTED, value: [...listed, ...added] });
};

/**
 * Gives up the plugin's data: takes its tables off the host's list, so that the next boot without
 * the plugin drops them. Those of types that are not enabled any more are dropped at once, since
 * the host has forgotten them.
 *
 * @returns the names of the tables given up
 */
export const releaseTables = async (strapi: Strapi): Promise<string[]> => {
  const ours = await readOurs(strapi);
  const declared = new Set(tablesToKeep(strapi).map(nameOf));
  for (const name of ours.filter((each) => !declared.has(each))) {
    await strapi.db.getSchemaConnection().dropTableIfExists(name);
  }
  const others = (await readListed(strapi)).filter((table) => !ours.includes(nameOf(table)));
  await strapi.store.set({ ...LISTED, value: others });
  await strapi.store.delete(OURS);
  return ours;
};
