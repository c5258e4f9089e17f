import { lockDefinitions } from '../inventory/state';
import { inTransaction, table } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';

/**
 * Runs a change of the definitions in one transaction, and one change at a time on all nodes: what
 * it has read is still true when it writes.
 */
export const changeDefinitions = <T>(strapi: Strapi, work: () => Promise<T>): Promise<T> =>
  inTransaction(strapi, async ({ trx }) => {
    await lockDefinitions(strapi, trx);
    return work();
  });

/**
 * The same for a change that may delete: until it is done no piece can be tagged with a
 * definition of that kind. Without it, the tag of a write that is under way would go by cascade.
 * The lock comes before all else, since a transaction of MySQL sees what there was at its first
 * plain read.
 */
export const changeAndHoldTags = <T>(
  strapi: Strapi,
  uid: string,
  work: () => Promise<T>,
): Promise<T> =>
  inTransaction(strapi, async ({ trx }) => {
    await lockDefinitions(strapi, trx);
    await table(strapi, strapi.db.metadata.get(uid).tableName, trx).forUpdate().select('id');
    return work();
  });
