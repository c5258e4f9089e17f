import { defaultTargeting } from '../definitions/default-targeting';
import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { invalid, unknownKey, type ErrorCode } from '../errors';
import { FIELD } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import { holds, type Auth } from '../strapi-shims/content-api';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { ROWS_OF_KEY, type NarrowingField } from './rows-of-key';

/** Parameters of Strapi's own endpoints that narrow its answer by tags. */
const PARAMETERS = ['journeyStage', 'journeyPersona', 'journeyFormat'] as const;
type Parameter = (typeof PARAMETERS)[number];
const MAX_VALUES = 20;
const MAX_LENGTH = 1400;

interface Route {
  method: string;
  handler?: unknown;
}

interface Schemas {
  string(): { max(length: number): { optional(): unknown } };
}

/** Makes the parameters known to Strapi, so that `strictParams` and OpenAPI accept them. */
export const addNativeParameters = (strapi: Strapi): void => {
  const handlers = new Set(enabledTypes(strapi).map((type) => `${type.uid}.find`));
  const parameter = {
    // One key, or several with commas between: Strapi takes no unions here.
    schema: (z: Schemas) => z.string().max(MAX_LENGTH).optional(),
    matchRoute: (route: Route) => route.method === 'GET' && handlers.has(String(route.handler)),
  };
  strapi.contentAPI.addQueryParams(
    Object.fromEntries(PARAMETERS.map((name) => [name, parameter])) as never,
  );
};

/** Whether Strapi, checking by the schema above, lets a value through. */
const fitsSchema = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= MAX_LENGTH;

interface ReadContext {
  uid: string;
  action: string;
  params: { filters?: unknown; [name: string]: unknown };
}

const keysIn = (parameter: Parameter, value: unknown, valid: readonly string[]): string[] => {
  const keys = typeof value === 'string' ? value.split(',').map((key) => key.trim()) : [];
  if (keys.length === 0 || keys.length > MAX_VALUES || keys.some((key) => key === '')) {
    throw invalid(
      'JOURNEY_INVALID_PARAMETER',
      `Invalid parameter "${parameter}": expected one key, or up to ${MAX_VALUES} with commas between.`,
      { parameter, value, valid },
    );
  }
  return keys;
};

interface Filter {
  /** Whoever may read what the parameter names, alone or with content, may narrow by it. */
  actions: readonly string[];
  code: ErrorCode;
  field: NarrowingField;
  valid(definitions: Definitions): string[];
  byDefault(definitions: Definitions, type: HostContentType): readonly string[];
}

const CONTENT = 'plugin::journey.content.find';

const FILTERS: Record<Parameter, Filter> = {
  journeyStage: {
    actions: [CONTENT, 'plugin::journey.stage.find'],
    code: 'JOURNEY_UNKNOWN_STAGE',
    field: FIELD.stages,
    valid: ({ tagged }) => tagged.stages.map((stage) => stage.key),
    byDefault: (definitions, type) => defaultTargeting(type, definitions).stages,
  },
  journeyPersona: {
    actions: [CONTENT, 'plugin::journey.persona.find'],
    code: 'JOURNEY_UNKNOWN_PERSONA',
    field: FIELD.personas,
    valid: ({ personas }) => personas.map((persona) => persona.key),
    byDefault: (definitions, type) => defaultTargeting(type, definitions).personas,
  },
  journeyFormat: {
    actions: [CONTENT, 'plugin::journey.format.find'],
    code: 'JOURNEY_UNKNOWN_FORMAT',
    field: FIELD.format,
    valid: ({ formats }) => formats.map((format) => format.key),
    byDefault: (definitions, type) => {
      const { format } = defaultTargeting(type, definitions);
      return format === null ? [] : [format];
    },
  },
};

const filterFor = (
  parameter: Parameter,
  value: unknown,
  scope: { definitions: Definitions; type: HostContentType },
): object => {
  const { definitions, type } = scope;
  const filter = FILTERS[parameter];
  const valid = filter.valid(definitions);
  const keys = keysIn(parameter, value, valid);
  const bad = keys.find((key) => !valid.includes(key));
  if (bad !== undefined) throw unknownKey(filter.code, { parameter, value: bad, valid });

  const ids = keys.flatMap((key) => ROWS_OF_KEY[filter.field](definitions, key));
  const named = { [filter.field]: { id: { $in: ids } } };
  const byDefault = filter.byDefault(definitions, type);
  if (!keys.some((key) => byDefault.includes(key))) return named;
  return { $or: [named, { [filter.field]: { id: { $null: true } } }] };
};

/** A request of the type's own endpoint: what was sent, before Strapi looked at it, and by whom. */
interface Sent {
  readonly query: Record<string, unknown>;
  readonly auth: Auth;
}

const sentTo = (strapi: Strapi, uid: string): Sent | null => {
  const request = strapi.requestContext.get() as unknown as
    { query?: Record<string, unknown>; state?: { route?: Route; auth?: Auth } } | undefined;
  const { query = {}, state } = request ?? {};
  return state?.route?.handler === `${uid}.find` ? { query, auth: state.auth } : null;
};

/**
 * As Strapi refuses a filter by a relation whose target may not be read: who gets what would tell
 * the tags, and the valid keys would stand in the error. What the site's own code reads is its own.
 */
const refuseUnreadable = async (
  strapi: Strapi,
  parameters: readonly Parameter[],
  sent: Sent | null,
): Promise<void> => {
  for (const parameter of parameters) {
    const value = sent?.query[parameter];
    if (!sent || value === undefined) continue;
    const { actions } = FILTERS[parameter];
    const held = await Promise.all(actions.map((action) => holds(strapi, sent.auth, action)));
    if (held.includes(true)) continue;
    throw invalid(
      'JOURNEY_INVALID_PARAMETER',
      `Invalid parameter "${parameter}": it takes the permission ${actions.join(' or ')}.`,
      { parameter, value, expected: actions.join(' or ') },
    );
  }
};

/**
 * The parameters to obey. With `strictParams` off Strapi drops a value that does not fit the
 * schema, or a parameter the type does not have, and would then answer unfiltered; so those that
 * were sent and dropped are here too, to be refused. One that fits but is not among the read's
 * own parameters belongs to the request's main read, not to this one.
 */
const parametersOf = (
  context: ReadContext,
  { sent, isEnabled }: { sent: Record<string, unknown>; isEnabled: boolean },
): Map<Parameter, unknown> => {
  const found = new Map<Parameter, unknown>();
  for (const name of PARAMETERS) {
    if (context.params[name] !== undefined) found.set(name, context.params[name]);
    else if (name in sent && (!isEnabled || !fitsSchema(sent[name]))) {
      found.set(name, sent[name]);
    }
  }
  return found;
};

const READS = ['findMany', 'findFirst', 'findOne', 'count'];

/** Narrows what Strapi's own endpoints answer to `?journeyStage=…&journeyPersona=…&journeyFormat=…`. */
export const filterNativeEndpoints = (strapi: Strapi): void => {
  strapi.documents.use((async (context: ReadContext, next: () => Promise<unknown>) => {
    if (!READS.includes(context.action)) return next();
    const type = enabledTypes(strapi).find((each) => each.uid === context.uid);
    const sent = sentTo(strapi, context.uid);
    const asked = parametersOf(context, {
      sent: sent?.query ?? {},
      isEnabled: type !== undefined,
    });
    if (asked.size === 0) return next();
    await refuseUnreadable(strapi, [...asked.keys()], sent);
    if (!type) {
      throw invalid(
        'JOURNEY_TYPE_NOT_ENABLED',
        `${context.uid} is not enabled for journeys: set pluginOptions.journey.enabled to true in its schema.`,
        { parameter: [...asked.keys()].join(', '), value: context.uid },
      );
    }
    const definitions = await loadDefinitions(strapi);
    const filters = [...asked].map(([parameter, value]) =>
      filterFor(parameter, value, { definitions, type }),
    );
    const own = context.params.filters;
    context.params = {
      ...context.params,
      filters: { $and: [...(own ? [own] : []), ...filters] },
    };
    return next();
  }) as never);
};
