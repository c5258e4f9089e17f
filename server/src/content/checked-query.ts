import { invalid } from '../errors';
import { contentApi, type Auth } from '../strapi-shims/content-api';
import { toQuery } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { countPopulated } from './populate';
import type { Projection } from './projection';
import { isObject, nameAt, refuseSoMany, textsIn } from './readers';

const MAX_RELATIONS = 10;
const PARAMETERS = ['fields', 'populate'] as const;
type Parameter = (typeof PARAMETERS)[number];
const RELATIONAL = ['relation', 'media', 'component', 'dynamiczone'];

interface Asked {
  readonly type: HostContentType;
  readonly parameter: Parameter;
  readonly at: string;
  readonly value: unknown;
  readonly auth: Auth;
}

/** Attributes of the type that the caller may ask for. */
const validNames = async (strapi: Strapi, { type, parameter, auth }: Asked): Promise<string[]> => {
  const names = Object.entries(type.attributes)
    .filter(([, { type: kind, private: isPrivate }]) => isPrivate !== true && kind !== 'password')
    .filter(([, { type: kind }]) => RELATIONAL.includes(kind) === (parameter === 'populate'))
    .map(([name]) => name);
  const { sanitize } = contentApi(strapi);
  const allowed = await sanitize.query({ [parameter]: names }, type, { auth });
  return textsIn(allowed[parameter] ?? []) ?? names;
};

/**
 * A name that every object of JavaScript inherits. Strapi finds an attribute by each of them and
 * asks the database for its column, which is an error of the database.
 */
const inheritedName = (asked: unknown): string | undefined => {
  if (typeof asked === 'string') {
    return asked.split(/[.,]/).find((name) => name.trim() in Object.prototype);
  }
  if (typeof asked !== 'object' || asked === null) return undefined;
  return Object.values(asked)
    .map(inheritedName)
    .find((name) => name !== undefined);
};

/** What Strapi found wrong, in the words of the plugin's other errors. */
const refuseAsStrapi = async (strapi: Strapi, name: string | undefined, asked: Asked) => {
  const { parameter, at, value } = asked;
  const written = nameAt(at, parameter);
  // What would be valid inside a relation depends on the relation: only the first level is told.
  const isOutside =
    textsIn(value)?.includes(name ?? '') ?? (isObject(value) && Object.hasOwn(value, name ?? ''));
  const names = isOutside ? await validNames(strapi, asked) : [];
  // Strapi names the relation where what is wrong stands inside it.
  const isInside = names.includes(name ?? '');
  const valid = isOutside && !isInside ? names : undefined;
  const what = isInside ? `something in "${name}"` : `"${name}"`;
  return invalid(
    'JOURNEY_INVALID_PARAMETER',
    `Invalid parameter "${written}": ` +
      (name === undefined ? 'it cannot be read.' : `${what} is not known or may not be read.`) +
      (valid ? ` Valid: ${valid.join(', ')}` : ''),
    { parameter: written, value: name ?? value, ...(valid ? { valid } : {}) },
  );
};

/** Those of the settings' names that exist and are not private: the schema may have changed since. */
const stillValid = async (
  names: readonly string[],
  isValid: (names: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> => {
  if (await isValid(names)) return names;
  const valid: string[] = [];
  for (const name of names) if (await isValid([name])) valid.push(name);
  return valid;
};

/**
 * The `fields` and `populate` to read the pieces of a type with, by Strapi's own checks: what the
 * caller asks for must exist, and of everything only what this caller may see is left.
 *
 * @throws 400 for what does not exist or is private, and for more than ten relations
 */
export const checkedQuery = async (
  strapi: Strapi,
  options: { type: HostContentType; projection: Projection; auth: Auth },
): Promise<Record<string, unknown>> => {
  const { type, projection, auth } = options;
  const { at, asked, unasked } = projection;
  const { validate, sanitize } = contentApi(strapi);
  const query: Record<string, unknown> = {};

  for (const parameter of PARAMETERS) {
    const value = asked[parameter];
    if (value !== undefined) {
      const asks = { type, parameter, at, value, auth };
      const inherited = inheritedName(value);
      if (inherited !== undefined) throw await refuseAsStrapi(strapi, inherited, asks);
      try {
        await validate.query({ [parameter]: value }, type, { auth });
        const allowed = await sanitize.query({ [parameter]: value }, type, { auth });
        toQuery(strapi, type.uid, allowed);
        Object.assign(query, allowed);
      } catch (error) {
        // Strapi throws plain errors too, as for a component that does not exist. None of the
        // three reads anything, so only the query can be at fault.
        const { details = {} } = error as { details?: { key?: string; path?: string | null } };
        throw await refuseAsStrapi(strapi, details.path ?? details.key, asks);
      }
    } else if (unasked[parameter]) {
      const names = await stillValid(unasked[parameter], (some) =>
        validate.query({ [parameter]: some }, type, { auth }).then(
          () => true,
          () => false,
        ),
      );
      Object.assign(query, await sanitize.query({ [parameter]: names }, type, { auth }));
    }
  }

  const relations = countPopulated(query['populate']);
  if (asked.populate !== undefined && relations > MAX_RELATIONS) {
    throw refuseSoMany(nameAt(at, 'populate'), relations, MAX_RELATIONS);
  }
  // Settings that name no field that is left: nothing comes then, and not everything.
  const { fields } = query;
  return Array.isArray(fields) && fields.length === 0
    ? { ...query, fields: ['documentId'] }
    : query;
};
