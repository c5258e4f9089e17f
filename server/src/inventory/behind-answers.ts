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

/** Where an attribute leads to that an answer may show: what is private never comes out. */
const leadsTo = (strapi: Strapi, attribute: Attribute): readonly string[] => {
  const { type, target, component, components } = attribute;
  if (attribute.private === true) return [];
  if (type === 'media') return [MEDIA];
  if (type === 'component') return component ? [component] : [];
  if (type === 'dynamiczone') return components ?? [];
  if (type !== 'relation') return [];
  return target ? [target] : Object.keys(strapi.contentTypes);
};

/**
 * From a picture all that it is used by could be asked for, and from what is the admin's its
 * sessions and tokens. Hardly anybody does, and they are written all the time: each write would
 * have all that is kept made anew. Who does is a minute behind at most.
 */
const isEnd = (uid: string): boolean => uid === MEDIA || uid.startsWith('admin::');

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
    if (isEnd(uid)) continue;
    for (const attribute of attributesOf(strapi, uid)) {
      for (const next of leadsTo(strapi, attribute)) found.add(next);
    }
  }
  return [...found, ...DECIDING].filter((uid) => !watched.has(uid));
};
