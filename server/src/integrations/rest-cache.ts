import { WHOLE_TYPE, type Marked } from '../inventory/marks';
import { enabledTypes } from '../schema/enabled-types';
import type { Strapi } from '../strapi-shims/types';

/** What of the REST Cache plugin's services is used here. */
interface RestCache {
  service(name: 'cacheConfig'): { isCached(uid: string): boolean };
  service(name: 'cacheStore'): {
    clearByUid(uid: string, params: { id?: string }, wildcard: boolean): Promise<void>;
  };
}

/** None before the host has started: plugins start one after the other, and it may be the last. */
const restCache = (strapi: Strapi): RestCache | undefined =>
  strapi.isLoaded ? strapi.plugin('rest-cache') : undefined;

/**
 * Has the REST Cache plugin forget its answers with a document, or with any of a type. By itself it
 * forgets only what is written through a type's own endpoints and on the edit view: bulk actions,
 * imports, GraphQL and moved tags would show an hour later. To be called after the commit.
 */
export const purgeRestCache = (strapi: Strapi, { contentType, documentId }: Marked): void => {
  const plugin = restCache(strapi);
  if (!plugin?.service('cacheConfig').isCached(contentType)) return;
  const isWhole = documentId === WHOLE_TYPE;
  plugin
    .service('cacheStore')
    .clearByUid(contentType, isWhole ? {} : { id: documentId }, isWhole)
    .catch((error: unknown) => {
      strapi.log.error(
        `[journey] REST Cache still has answers of ${contentType}: ${String(error)}`,
      );
    });
};

/** The same for every type that can be tagged: definitions decide what `?journeyStage=` finds. */
export const purgeTaggedTypes = (strapi: Strapi): void => {
  for (const { uid } of enabledTypes(strapi)) {
    purgeRestCache(strapi, { contentType: uid, documentId: WHOLE_TYPE });
  }
};
