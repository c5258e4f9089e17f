import { enabledTypes } from '../schema/enabled-types';
import { read } from '../strapi-shims/database';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { INDEX } from './rows';
import { indexedTypes } from './look-through';

/** Documents and last change: cheap, and other than the index's after most writes that went past the hooks. */
const figures = (rows: Array<Record<string, unknown>>): string => {
  const { documents, last } = rows[0] ?? {};
  const millis = typeof last === 'string' ? Number(last) || Date.parse(last) : Number(last ?? 0);
  return JSON.stringify([Number(documents ?? 0), millis]);
};

const hostFigures = async (strapi: Strapi, type: HostContentType): Promise<string> => {
  const { tableName } = strapi.db.metadata.get(type.uid);
  return figures(
    await read(strapi, (query) =>
      query(tableName)
        .whereNotNull('document_id')
        .countDistinct('document_id as documents')
        .max('updated_at as last'),
    ),
  );
};

const indexFigures = async (strapi: Strapi, contentType: string): Promise<string> =>
  figures(
    await read(strapi, (query) =>
      query(INDEX)
        .where({ content_type: contentType, head: true })
        .countDistinct('document_id as documents')
        .max('updated_at as last'),
    ),
  );

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
