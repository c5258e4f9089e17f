import { invalid, unknownKey } from '../errors';
import { enabledTypes } from '../schema/enabled-types';
import { holds, type Auth } from '../strapi-shims/content-api';
import { asHostContentType, type HostContentType, type Strapi } from '../strapi-shims/types';

/** The enabled types whose own `find` the caller holds, asked anew for each request. */
export const readableTypes = async (strapi: Strapi, auth: Auth): Promise<HostContentType[]> => {
  const readable: HostContentType[] = [];
  for (const type of enabledTypes(strapi)) {
    if (await holds(strapi, auth, `${type.uid}.find`)) readable.push(type);
  }
  return readable;
};

const isNamed = (type: HostContentType, name: string): boolean =>
  type.uid === name ||
  (type.uid.startsWith('api::') &&
    (type.info.pluralName === name ||
      (type.kind === 'singleType' && type.info.singularName === name)));

/** What the caller asked for by `types`, and what of it there is to search. */
export interface AskedTypes {
  /** All enabled types among those asked for; a caller is not told which of them may not be read. */
  readonly asked: readonly HostContentType[];
  /** Those of them that the caller may read. */
  readonly searched: readonly HostContentType[];
}

/**
 * Turns names (plural names, singular names of single types, or uids) into types. A type that
 * the caller may not read is as one without pieces.
 *
 * @throws JOURNEY_UNKNOWN_TYPE, JOURNEY_TYPE_NOT_ENABLED
 */
export const askedTypes = (
  strapi: Strapi,
  names: readonly string[],
  readable: readonly HostContentType[],
): AskedTypes => {
  if (names.length === 0) return { asked: readable, searched: readable };
  const enabled = enabledTypes(strapi);
  const asked = names.map((name) => {
    const type = enabled.find((each) => isNamed(each, name));
    if (type) return type;
    const other = Object.values(strapi.contentTypes)
      .map(asHostContentType)
      .find((each) => each.uid.startsWith('api::') && isNamed(each, name));
    if (other) {
      throw invalid(
        'JOURNEY_TYPE_NOT_ENABLED',
        `Invalid parameter "types": "${name}" is not enabled for journeys. Set ` +
          'pluginOptions.journey.enabled to true in its schema.json and start Strapi again.',
        { parameter: 'types', value: name, valid: readable.map((each) => each.info.pluralName) },
      );
    }
    throw unknownKey('JOURNEY_UNKNOWN_TYPE', {
      parameter: 'types',
      value: name,
      valid: readable.map((each) => each.info.pluralName),
    });
  });
  const unique = [...new Set(asked)];
  return {
    asked: unique,
    searched: unique.filter((type) => readable.some((each) => each.uid === type.uid)),
  };
};
