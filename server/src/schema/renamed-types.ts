import { FIELDS } from '../plugin';
import type { Strapi } from '../strapi-shims/types';
import { enabledTypes } from './enabled-types';
import { joinTableOf } from './join-tables';

/** The columns that a table should have and has not, and the other way round. */
const differences = async (
  strapi: Strapi,
  tableName: string,
): Promise<{ missing: string[]; stray: string[] }> => {
  const attributes = Object.values(strapi.db.metadata.get(tableName).attributes);
  const wanted = attributes.map((attribute) => (attribute as { columnName: string }).columnName);
  const found = Object.keys(await strapi.db.getConnection(tableName).columnInfo());
  return {
    missing: wanted.filter((name) => !found.includes(name)),
    stray: found.filter((name) => !wanted.includes(name)),
  };
};

/**
 * Follows a content type that has been renamed and has kept its table. The host names a column of
 * each join table after the type: it would drop the column by the old name with all links in it,
 * and make an empty one. To be called before the host brings the tables up to date.
 */
export const followRenamedTypes = async (strapi: Strapi): Promise<void> => {
  for (const type of enabledTypes(strapi)) {
    for (const field of FIELDS) {
      const joinTable = joinTableOf(strapi, type.uid, field);
      if (!joinTable || !(await strapi.db.getSchemaConnection().hasTable(joinTable.name))) continue;
      const { missing, stray } = await differences(strapi, joinTable.name);
      const [from, to] = [stray[0], missing[0]];
      const isRenamed =
        stray.length === 1 && missing.length === 1 && to === joinTable.joinColumn.name;
      if (!isRenamed || from === undefined) continue;
      await strapi.db
        .getSchemaConnection()
        .alterTable(joinTable.name, (table) => table.renameColumn(from, to));
      strapi.log.info(`[journey] ${type.uid} keeps the tags of the table it was renamed on.`);
    }
  }
};
