import { UID } from '../plugin';
import type { Strapi } from '../strapi-shims/types';

/** What of the GraphQL plugin's services is used here. */
interface GraphqlPlugin {
  service(name: 'extension'): { shadowCRUD(uid: string): ShadowCrud };
}

interface ShadowCrud {
  disable(): unknown;
  disableQueries(): ShadowCrud;
  disableMutations(): ShadowCrud;
}

const TAGS = [UID.journey, UID.stage, UID.persona, UID.format, UID.touchpoint];
const LEFT_OUT = [UID.expectation, UID.dismissal, UID.snapshot];

/**
 * GraphQL makes queries and mutations of every content type there is. Of Journey's own it is to have
 * the tags of a piece and no more: a definition written there would go past the checks that keep a
 * journey whole, and a list of them would have what is archived.
 */
export const limitGraphql = (strapi: Strapi): void => {
  const plugin = strapi.plugin('graphql') as unknown as GraphqlPlugin | undefined;
  const extension = plugin?.service('extension');
  for (const uid of TAGS) extension?.shadowCRUD(uid).disableQueries().disableMutations();
  for (const uid of LEFT_OUT) extension?.shadowCRUD(uid).disable();
};
