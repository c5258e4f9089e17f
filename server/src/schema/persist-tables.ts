import { FIELDS, UID } from '../plugin';
import type { Strapi } from '../strapi-shims/types';
import { enabledTypes } from './enabled-types';

interface PersistedTable {
  name: string;
  /** Dropped with these: a join table is worth nothing without the users' table. */
  dependsOn?: Array<{ name: string }>;
}

const STORE = { type: 'core', key: 'persisted_tables' } as const;

const nameOf = (table: string | PersistedTable): string =>
  typeof table === 'string' ? table : table.name;

interface HostMetadata {
  tableName: string;
  attributes: Record<string, { joinTable?: { name: string } }>;
}

const metadataOf = (strapi: Strapi, uid: string): HostMetadata =>
  strapi.db.metadata.get(uid) as unknown as HostMetadata;

const joinTablesOf = (metadata: HostMetadata, names: readonly string[]): PersistedTable[] =>
  names.flatMap((name) => {
    const joinTable = metadata.attributes[name]?.joinTable;
    return joinTable ? [{ name: joinTable.name, dependsOn: [{ name: metadata.tableName }] }] : [];
  });

const tablesToKeep = (strapi: Strapi): PersistedTable[] => [
  ...Object.values(UID).flatMap((uid) => {
    const metadata = metadataOf(strapi, uid);
    return [
      { name: metadata.tableName },
      ...joinTablesOf(metadata, Object.keys(metadata.attributes)),
    ];
  }),
  ...enabledTypes(strapi).flatMap((type) => joinTablesOf(metadataOf(strapi, type.uid), FIELDS)),
];

/**
 * Tells the host to keep the definitions and the tags when the plugin, or a type, is switched
 * off: schema sync drops every table it once made and no longer knows, at the very next boot
 * (notum-cz/strapi-plugin-content-versioning#71). Names once listed stay listed, since a type that
 * is missing today may come back tomorrow; `strapi-journey purge` takes them off.
 */
export const persistTables = async (strapi: Strapi): Promise<void> => {
  const listed = ((await strapi.store.get(STORE)) ?? []) as Array<string | PersistedTable>;
  const known = new Set(listed.map(nameOf));
  const added = tablesToKeep(strapi).filter((table) => !known.has(table.name));
  if (added.length > 0) await strapi.store.set({ ...STORE, value: [...listed, ...added] });
};

/** Takes the plugin's tables off the host's list, so that the next boot without the plugin drops them. */
export const releaseTables = async (strapi: Strapi): Promise<string[]> => {
  const listed = ((await strapi.store.get(STORE)) ?? []) as Array<string | PersistedTable>;
  const declared = new Set(tablesToKeep(strapi).map(nameOf));
  // Tables of types that are gone are known by their names alone.
  const isOurs = (name: string) =>
    declared.has(name) || /_journey_(stages|personas|format|touchpoints)_lnk$/.test(name);
  const [ours, others] = [
    listed.filter((table) => isOurs(nameOf(table))),
    listed.filter((table) => !isOurs(nameOf(table))),
  ];
  await strapi.store.set({ ...STORE, value: others });
  return ours.map(nameOf);
};
