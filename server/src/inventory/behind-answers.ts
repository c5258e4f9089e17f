import { DEFINITION_UIDS, UID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import type { Strapi } from '../strapi-shims/types';

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly private?: boolean;
}

const MEDIA = 'plugin::upload.file';

/** Who may see what, which locales there are, and the settings of all plugins. */
const DECIDING = [
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
  'strapi::core-store',
  UID.dismissal,
];

/**
 * Where an attribute leads to that an answer may show. A relation that names no target, as from a
 * picture to what it is used by, may lead to any content type. What is private never comes out, nor
 * what is the admin's: its users, sessions and tokens are written all the time.
 */
const leadsTo = (strapi: Strapi, attribute: Attribute): readonly string[] => {
  const { type, target, component, components } = attribute;
  if (attribute.private === true) return [];
  if (type === 'media') return [MEDIA];
  if (type === 'component') return component ? [component] : [];
  if (type === 'dynamiczone') return components ?? [];
  if (type !== 'relation') return [];
  if (target) return [target];
  return Object.keys(strapi.contentTypes).filter((uid) => !uid.startsWith('admin::'));
};

const attributesOf = (strapi: Strapi, uid: string): Attribute[] => {
  const schemas = { ...strapi.contentTypes, ...strapi.components } as Readonly<
    Record<string, { readonly attributes: Readonly<Record<string, Attribute>> } | undefined>
  >;
  return Object.values(schemas[uid]?.attributes ?? {});
};

/**
 * Models, other than the pieces and definitions themselves, that an answer may hold something of or
 * depend on: what pieces lead to over any number of relations, and what decides who may see it.
 */
export const modelsBehindAnswers = (strapi: Strapi): string[] => {
  const watched = new Set<string>([
    ...enabledTypes(strapi).map(({ uid }) => uid),
    ...DEFINITION_UIDS,
  ]);
  const found = new Set<string>(watched);
  // What is added while it is gone through is gone through too.
  for (const uid of found) {
    for (const attribute of attributesOf(strapi, uid)) {
      for (const next of leadsTo(strapi, attribute)) found.add(next);
    }
  }
  return [...found, ...DECIDING].filter((uid) => !watched.has(uid));
};
