import type { AnswerShape } from '../contracts/settings';
import { invalid } from '../errors';
import type { HostContentType } from '../strapi-shims/types';
import { refuseOthers, type RawQuery } from './readers';

const MAX_LEVELS = 2;
const MAX_RELATIONS = 10;
const MAX_FIELDS = 100;
/** What may stand inside a populated relation: nothing that filters or sorts. */
const INSIDE = ['fields', 'populate', 'on'];

/** What comes with each piece of a type, in Strapi's own terms; absent: Strapi's default. */
export interface Projection {
  readonly fields?: unknown;
  readonly populate?: unknown;
}

const refuse = (parameter: string, value: unknown, expected: string) =>
  invalid('JOURNEY_INVALID_PARAMETER', `Invalid parameter "${parameter}": ${expected}.`, {
    parameter,
    value,
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): string[] | null => {
  const parts = Array.isArray(value) ? value : [value];
  if (parts.some((part) => typeof part !== 'string')) return null;
  return (parts as string[]).flatMap((part) => part.split(',')).map((text) => text.trim());
};

/** Paths that a `populate` names, `author` and `author.avatar` alike; `*` for all of a level. */
const populatedPaths = (parameter: string, value: unknown, depth: number): string[][] => {
  if (depth > MAX_LEVELS) throw refuse(parameter, value, `at most ${MAX_LEVELS} levels`);
  if (value === true || value === 'true') return [['*']];
  const names = texts(value);
  if (names) return names.map((name) => name.split('.'));
  if (!isObject(value)) throw refuse(parameter, value, 'expected names of relations');
  return Object.entries(value).flatMap(([name, inside]) => {
    const at = `${parameter}[${name}]`;
    if (inside === 'false' || inside === false) return [];
    if (!isObject(inside)) return [[name]];
    refuseOthers(inside, INSIDE);
    const nested = [
      ...(inside['populate'] === undefined
        ? []
        : populatedPaths(`${at}[populate]`, inside['populate'], depth + 1)),
      ...insideComponents(at, inside['on'], depth),
    ];
    return [[name], ...nested.map((path) => [name, ...path])];
  });
};

/** `on` of a dynamic zone: per component what a populated relation may hold. */
const insideComponents = (parameter: string, on: unknown, depth: number): string[][] => {
  if (!isObject(on)) return [];
  return Object.entries(on).flatMap(([component, inside]) => {
    if (!isObject(inside)) return [];
    refuseOthers(inside, INSIDE);
    const populate = inside['populate'];
    const at = `${parameter}[on][${component}][populate]`;
    return populate === undefined ? [] : populatedPaths(at, populate, depth + 1);
  });
};

const RELATIONAL = ['relation', 'media', 'component', 'dynamiczone'];

const countRelations = (type: HostContentType, paths: string[][]): number =>
  paths.reduce((sum, path) => {
    if (path[0] !== '*') return sum + 1;
    const all = Object.values(type.attributes).filter(
      (attribute) => RELATIONAL.includes(attribute.type) && attribute.private !== true,
    );
    return sum + all.length;
  }, 0);

const checkPopulate = (
  type: HostContentType,
  options: { parameter: string; value: unknown; allowed: readonly string[] | null },
): void => {
  const { parameter, value, allowed } = options;
  const paths = populatedPaths(parameter, value, 1);
  const tooDeep = paths.find((path) => path.length > MAX_LEVELS);
  if (tooDeep) throw refuse(parameter, tooDeep.join('.'), `at most ${MAX_LEVELS} levels`);
  if (countRelations(type, paths) > MAX_RELATIONS) {
    throw refuse(parameter, value, `at most ${MAX_RELATIONS} relations`);
  }
  const notAllowed = allowed && paths.find(([name]) => !allowed.includes(name ?? ''));
  if (notAllowed) {
    throw refuse(
      parameter,
      notAllowed[0],
      `the settings allow only ${allowed.join(', ') || 'none'}`,
    );
  }
};

const checkFields = (options: {
  parameter: string;
  value: unknown;
  allowed: readonly string[] | null;
}): void => {
  const { parameter, value, allowed } = options;
  const names = texts(value);
  if (!names || names.length > MAX_FIELDS || names.some((name) => name === '')) {
    throw refuse(parameter, value, `expected at most ${MAX_FIELDS} names of fields`);
  }
  const notAllowed = allowed && names.find((name) => !allowed.includes(name));
  if (notAllowed) {
    throw refuse(parameter, notAllowed, `the settings allow only ${allowed.join(', ') || 'none'}`);
  }
};

/**
 * What the caller wants with each piece of one type: `fields` and `populate`, checked for depth
 * and number and against the type's settings. That they exist and may be seen is for Strapi's own
 * validation to say.
 *
 * @param at '' for the parameters themselves, `on[articles]` for those of one type among several
 */
export const readProjection = (
  type: HostContentType,
  options: { given: RawQuery; at: string; shape: AnswerShape | undefined },
): Projection => {
  const { given, at, shape } = options;
  const name = (parameter: string) => (at === '' ? parameter : `${at}[${parameter}]`);
  const [fields, populate] = [given['fields'], given['populate']];
  if (fields !== undefined) {
    checkFields({
      parameter: name('fields'),
      value: fields,
      allowed: shape?.allowedFields ?? null,
    });
  }
  if (populate !== undefined) {
    checkPopulate(type, {
      parameter: name('populate'),
      value: populate,
      allowed: shape?.allowedPopulate ?? null,
    });
  }
  // The most that may be asked for is also the most that comes unasked.
  const allowed = { fields: shape?.allowedFields, populate: shape?.allowedPopulate };
  const wanted = {
    fields: fields ?? shape?.defaultFields ?? allowed.fields ?? undefined,
    populate: populate ?? shape?.defaultPopulate ?? undefined,
  };
  return {
    ...(wanted.fields === undefined ? {} : { fields: wanted.fields }),
    ...(wanted.populate === undefined ? {} : { populate: wanted.populate }),
  };
};

/** The projections of every searched type: from `fields` and `populate` for one, from `on` for several. */
export const readProjections = (
  query: RawQuery,
  types: { asked: readonly HostContentType[]; searched: readonly HostContentType[] },
  shapes: Readonly<Record<string, AnswerShape>>,
): Map<string, Projection> => {
  const shared = { fields: query['fields'], populate: query['populate'] };
  const isShared = shared.fields !== undefined || shared.populate !== undefined;
  if (isShared && types.asked.length > 1) {
    throw invalid(
      'JOURNEY_CONFLICTING_PARAMETERS',
      'Use "fields" and "populate" with one type in "types"; with several, use on[<type>][fields] and on[<type>][populate].',
      { parameter: shared.fields === undefined ? 'populate' : 'fields' },
    );
  }
  const on = query['on'] ?? {};
  if (!isObject(on)) throw refuse('on', on, 'expected on[<type>][fields] or on[<type>][populate]');
  const names = new Map(
    types.asked.flatMap((type) => [
      [type.info.pluralName, type] as const,
      [type.info.singularName, type] as const,
      [type.uid, type] as const,
    ]),
  );
  const perType = new Map<string, { given: RawQuery; at: string }>();
  for (const [name, given] of Object.entries(on)) {
    const type = names.get(name);
    if (!type || !isObject(given)) {
      throw invalid(
        'JOURNEY_INVALID_PARAMETER',
        `Invalid parameter "on": "${name}" is not a type of this request.`,
        { parameter: 'on', value: name, valid: types.searched.map((each) => each.info.pluralName) },
      );
    }
    refuseOthers(given, ['fields', 'populate']);
    perType.set(type.uid, { given, at: `on[${name}]` });
  }
  return new Map(
    types.asked.map((type) => {
      const { given, at } = perType.get(type.uid) ?? { given: shared, at: '' };
      return [type.uid, readProjection(type, { given, at, shape: shapes[type.uid] })];
    }),
  );
};
