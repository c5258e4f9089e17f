import { enabledTypes } from '../schema/enabled-types';
import { read, type Query } from '../strapi-shims/database';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { INDEX } from './rows';
import { indexedTypes } from './look-through';

/**
 * Documents and last change: cheap, and other than the index's after most writes that went past the
 * hooks. Each by itself: documents are counted in the database's index, which has no times.
 */
const figuresOf = async (
  strapi: Strapi,
  pieces: (query: (name: string) => Query) => Query,
): Promise<string> => {
  // PostgreSQL counts what is distinct three times as fast as it counts distinct values.
  const [counted] = await read(strapi, (query) =>
    query(INDEX).from(pieces(query).distinct('document_id').as('found')).count({ documents: '*' }),
  );
  const [changed] = await read(strapi, (query) => pieces(query).max('updated_at as last'));
  const last = changed?.['last'] ?? 0;
  const millis = typeof last === 'string' ? Number(last) || Date.parse(last) : Number(last);
  return JSON.stringify([Number(counted?.['documents'] ?? 0), millis]);
};

const hostFigures = (strapi: Strapi, type: HostContentType): Promise<string> => {
  const { tableName } = strapi.db.metadata.get(type.uid);
  return figuresOf(strapi, (query) => query(tableName).whereNotNull('document_id'));
};

const indexFigures = (strapi: Strapi, contentType: string): Promise<string> =>
  figuresOf(strapi, (query) => query(INDEX).where('content_type', contentType));

/** Content types that differ from the index by cheap figures, and those that should not be in it. */
export const suspectTypes = async (strapi: Strapi): Promise<string[]> => {
  const enabled = enabledTypes(strapi);
  const suspects = (await indexedTypes(strapi)).filter(
    (uid) => !enabled.some((type) => type.uid === uid),
  );
  for (const type of enabled) {
    const [host, index] = [await hostFigures(strapi, type), await indexFigures(strapi, type.uid)];
    if (host !== index) suspects.push(type.uid);
  }
  return suspects;
};
