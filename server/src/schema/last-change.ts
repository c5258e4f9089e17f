import { extendSchema } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { enabledTypes } from './enabled-types';

/**
 * Gives every enabled type's table a database index of when its rows were last changed, as the host
 * gives its own files: each start compares that time with the index's, and without it reads every
 * row to find it. The host makes it with the table, and drops it once the type is not enabled.
 */
export const addLastChangeIndexes = (strapi: Strapi): void => {
  const { identifiers } = strapi.db.metadata;
  for (const { uid, collectionName } of enabledTypes(strapi)) {
    const name = identifiers.getIndexName([collectionName, 'journey_last_change']);
    extendSchema(strapi, uid, (schema) => {
      schema.indexes = [...(schema.indexes ?? []), { name, columns: ['updated_at'] }];
    });
  }
};
