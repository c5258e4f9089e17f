import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { TypeListing } from '../contracts/access';
import { refused, unknownKey } from '../errors';
import { FIELDS, PLUGIN_ID } from '../plugin';
import { isDevelopment } from '../strapi-shims/host';
import { asHostContentType, type HostContentType, type Strapi } from '../strapi-shims/types';
import { enabledTypes } from './enabled-types';

const ownTypes = (strapi: Strapi): HostContentType[] =>
  Object.values(strapi.contentTypes)
    .map(asHostContentType)
    .filter(({ uid }) => uid.startsWith('api::'))
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));

const schemaFileOf = (strapi: Strapi, { uid, info }: HostContentType): string =>
  path.join(
    strapi.dirs.app.api,
    uid.slice('api::'.length, uid.indexOf('.')),
    'content-types',
    info.singularName,
    'schema.json',
  );

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const isPluginsOwn = (type: HostContentType, name: string): boolean =>
  type.attributes[name]?.target?.startsWith(`plugin::${PLUGIN_ID}.`) === true;

/** The user's content types, by uid. */
export const listTypes = async (strapi: Strapi): Promise<TypeListing[]> => {
  const enabled = new Set(enabledTypes(strapi).map(({ uid }) => uid));
  return Promise.all(
    ownTypes(strapi).map(async (type) => {
      const file = schemaFileOf(strapi, type);
      return {
        uid: type.uid,
        displayName: type.info.displayName,
        isEnabled: enabled.has(type.uid),
        collisions: FIELDS.filter((name) => type.attributes[name] && !isPluginsOwn(type, name)),
        schemaFile: (await exists(file)) ? path.relative(strapi.dirs.app.root, file) : null,
      };
    }),
  );
};

/**
 * Writes `pluginOptions.journey.enabled` into a type's schema file and nothing else; the host must
 * be started again. In development only, as the host's own Content-Type Builder.
 *
 * @throws JOURNEY_UNKNOWN_TYPE, JOURNEY_NOT_IN_DEVELOPMENT, JOURNEY_NO_SCHEMA_FILE
 */
export const switchType = async (
  strapi: Strapi,
  { uid, isEnabled }: { readonly uid: string; readonly isEnabled: boolean },
): Promise<void> => {
  const types = ownTypes(strapi);
  const type = types.find((each) => each.uid === uid);
  if (!type) {
    const valid = types.map((each) => each.uid);
    throw unknownKey('JOURNEY_UNKNOWN_TYPE', { parameter: 'uid', value: uid, valid });
  }
  if (!isDevelopment(strapi)) {
    throw refused(
      'JOURNEY_NOT_IN_DEVELOPMENT',
      'Schemas can be changed only while Strapi runs in development (strapi develop).',
    );
  }
  const file = schemaFileOf(strapi, type);
  if (!(await exists(file))) {
    throw refused('JOURNEY_NO_SCHEMA_FILE', `"${uid}" has no schema.json that could be changed.`, {
      parameter: 'uid',
      value: uid,
    });
  }
  const schema = JSON.parse(await readFile(file, 'utf8')) as {
    pluginOptions?: Record<string, object>;
  };
  const changed = {
    ...schema,
    pluginOptions: {
      ...schema.pluginOptions,
      [PLUGIN_ID]: { ...schema.pluginOptions?.[PLUGIN_ID], enabled: isEnabled },
    },
  };
  await writeFile(file, `${JSON.stringify(changed, null, 2)}\n`);
};
