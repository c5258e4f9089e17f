import type { AnswerShape } from '../contracts/settings';
import { invalid } from '../errors';
import type { HostContentType } from '../strapi-shims/types';
import { populatedPaths } from './populate';
import {
  isObject,
  nameAt,
  refuse,
  refuseOthers,
  refuseSoMany,
  textsIn,
  type RawQuery,
} from './readers';
import type { AskedTypes } from './scope';

const MAX_FIELDS = 100;

interface FieldsAndPopulate {
  readonly fields?: unknown;
  readonly populate?: unknown;
}

/** What comes with each piece of a type, in Strapi's own terms; absent: as Strapi's REST API. */
export interface Projection {
  /** Where it is asked for: '' for the parameters themselves, `on[articles]` for one type of several. */
  readonly at: string;
  /** What the caller asks for: 400 when it does not exist or may not be seen. */
  readonly asked: FieldsAndPopulate;
  /** What comes unasked, by the settings: what may not be seen is left out of it. */
  readonly unasked: {
    readonly fields?: readonly string[] | undefined;
    readonly populate?: readonly string[] | undefined;
  };
}

const namedFields = (parameter: string, fields: unknown): string[] => {
  const names = textsIn(fields);
  if (!names) throw refuse(parameter, fields, 'names of fields');
  if (names.length > MAX_FIELDS) throw refuseSoMany(parameter, names.length, MAX_FIELDS);
  return names;
};

const refuseNotAllowed = (options: {
  parameter: string;
  names: readonly string[];
  isAllowed: (name: string) => boolean;
  allowed: readonly string[];
}): void => {
  const { parameter, names, isAllowed, allowed } = options;
  const bad = names.find((name) => !isAllowed(name));
  if (bad === undefined) return;
  throw invalid(
    'JOURNEY_INVALID_PARAMETER',
    `Invalid parameter "${parameter}": "${bad}" may not be asked for. ` +
      `Valid: ${allowed.join(', ') || 'none'}`,
    { parameter, value: bad, valid: allowed },
  );
};

const checkAllowed = (
  { at, asked }: Pick<Projection, 'at' | 'asked'>,
  shape: AnswerShape | undefined,
): void => {
  const [allowedFields, allowedPopulate] = [shape?.allowedFields, shape?.allowedPopulate];
  if (asked.fields !== undefined && allowedFields) {
    const parameter = nameAt(at, 'fields');
    refuseNotAllowed({
      parameter,
      names: namedFields(parameter, asked.fields),
      isAllowed: (name) => allowedFields.includes(name),
      allowed: allowedFields,
    });
  }
  if (asked.populate !== undefined && allowedPopulate) {
    const parameter = nameAt(at, 'populate');
    refuseNotAllowed({
      parameter,
      names: populatedPaths(parameter, asked.populate),
      // Whoever may have `author.avatar` may have `author`; not the other way round.
      isAllowed: (path) =>
        allowedPopulate.some((each) => each === path || each.startsWith(`${path}.`)),
      allowed: allowedPopulate,
    });
  }
};

/** What must be right whatever the type: said of a type that may not be read, it tells nothing of it. */
const checkForm = ({ at, asked }: Pick<Projection, 'at' | 'asked'>): void => {
  if (asked.fields !== undefined) namedFields(nameAt(at, 'fields'), asked.fields);
  if (asked.populate !== undefined) populatedPaths(nameAt(at, 'populate'), asked.populate);
};

const withoutAbsent = ({ fields, populate }: FieldsAndPopulate): FieldsAndPopulate => ({
  ...(fields === undefined ? {} : { fields }),
  ...(populate === undefined ? {} : { populate }),
});

const readOn = (
  query: RawQuery,
  types: AskedTypes,
): Map<string, { at: string; given: RawQuery }> => {
  const on = query['on'] ?? {};
  if (!isObject(on)) throw refuse('on', on, 'on[<type>][fields] or on[<type>][populate]');
  const perType = new Map<string, { at: string; given: RawQuery }>();
  for (const [name, given] of Object.entries(on)) {
    const type = types.asked.find(({ uid, info }) =>
      [uid, info.pluralName, info.singularName].includes(name),
    );
    if (!type) {
      throw invalid(
        'JOURNEY_INVALID_PARAMETER',
        `Invalid parameter "on": "${name}" is not a type of this request.`,
        { parameter: 'on', value: name, valid: types.searched.map((each) => each.info.pluralName) },
      );
    }
    if (!isObject(given)) throw refuse(nameAt('on', name), given, 'fields or populate');
    refuseOthers(given, ['fields', 'populate'], nameAt('on', name));
    perType.set(type.uid, { at: nameAt('on', name), given });
  }
  return perType;
};

/**
 * What the caller wants with the pieces of each searched type: `fields` and `populate` for one,
 * `on` for several; checked for form, depth and number, and against the settings of the type.
 * That it exists and may be seen is for Strapi's own validation to say.
 */
export const readProjections = (
  query: RawQuery,
  types: AskedTypes,
  shapes: Readonly<Record<string, AnswerShape>>,
): Map<string, Projection> => {
  const perType = readOn(query, types);
  const shared = withoutAbsent(query);
  const [name] = Object.keys(shared);
  if (name !== undefined && (types.asked.length > 1 || perType.size > 0)) {
    throw invalid(
      'JOURNEY_CONFLICTING_PARAMETERS',
      'Use "fields" and "populate" with one type in "types"; with several, use on[<type>][fields] and on[<type>][populate].',
      { parameter: name, value: query[name] },
    );
  }
  const projectionOf = ({ uid }: HostContentType): Projection => {
    const { at, given } = perType.get(uid) ?? { at: '', given: shared };
    const shape = shapes[uid];
    return {
      at,
      asked: withoutAbsent(given),
      // The most that may be asked for is also the most that comes unasked.
      unasked: {
        fields: shape?.defaultFields ?? shape?.allowedFields ?? undefined,
        populate: shape?.defaultPopulate ?? undefined,
      },
    };
  };
  checkForm({ at: '', asked: shared });
  for (const type of types.asked) checkForm(projectionOf(type));
  return new Map(
    types.searched.map((type) => {
      const projection = projectionOf(type);
      checkAllowed(projection, shapes[type.uid]);
      return [type.uid, projection];
    }),
  );
};
