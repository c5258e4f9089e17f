import type { Targeting } from '../core/targeting/types';
import { refused } from '../errors';
import { PLUGIN_ID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { loadDefinitions } from './load';
import type { Definitions } from './types';
import type { TagKind } from './usage';

interface DefaultsOption {
  stages: string[];
  personas: string[];
  format: string[];
  touchpoints: string[];
}

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );

const optionOf = (type: HostContentType): DefaultsOption => {
  const option = (type.pluginOptions?.[PLUGIN_ID] as { defaults?: unknown } | undefined)?.defaults;
  const defaults = (typeof option === 'object' && option !== null ? option : {}) as Record<
    string,
    unknown
  >;
  return {
    stages: strings(defaults['stages']),
    personas: strings(defaults['personas']),
    format: strings(defaults['format']).slice(0, 1),
    touchpoints: strings(defaults['touchpoints']),
  };
};

/** Keys of the stages that a type's pieces count at where they have none of their own, known or not. */
export const defaultStages = (type: HostContentType): readonly string[] => optionOf(type).stages;

const OPTION_OF = {
  stage: 'stages',
  persona: 'personas',
  format: 'format',
  touchpoint: 'touchpoints',
} as const satisfies Record<TagKind, keyof DefaultsOption>;

/** The content types that have a tag among their defaults; a stage by its key in the default journey. */
export const typesWithDefault = (
  strapi: Strapi,
  { kind, key }: { readonly kind: TagKind; readonly key: string },
): HostContentType[] =>
  enabledTypes(strapi).filter((type) => optionOf(type)[OPTION_OF[kind]].includes(key));

/**
 * Throws JOURNEY_IS_DEFAULT where content types have a tag among their defaults: without it what
 * counts by default would count no more, and nobody would have said so.
 */
export const refuseDefaultTag = (
  strapi: Strapi,
  tag: { readonly kind: TagKind; readonly key: string },
): void => {
  const types = typesWithDefault(strapi, tag).map(({ uid }) => uid);
  if (types.length === 0) return;
  throw refused(
    'JOURNEY_IS_DEFAULT',
    `The ${tag.kind} "${tag.key}" is a default tag of ${types.join(', ')}: take it out of the ` +
      'defaults of the content type first.',
    { value: tag.key, contentTypes: types },
  );
};

const knownKeys = (definitions: Definitions): Record<keyof DefaultsOption, Set<string>> => ({
  stages: new Set(definitions.tagged.stages.map((stage) => stage.key)),
  personas: new Set(definitions.personas.map((persona) => persona.key)),
  format: new Set(definitions.formats.map((format) => format.key)),
  touchpoints: new Set(definitions.touchpoints.map((touchpoint) => touchpoint.key)),
});

/**
 * What a type's pieces count as where they have no tags of their own:
 * `pluginOptions.journey.defaults` of its schema, with `stages`, `personas`, `format` and
 * `touchpoints` by key. Keys that are not defined are passed over; `defaultProblems` names them.
 */
export const defaultTargeting = (type: HostContentType, definitions: Definitions): Targeting => {
  const option = optionOf(type);
  const known = knownKeys(definitions);
  return {
    stages: option.stages.filter((key) => known.stages.has(key)),
    personas: option.personas.filter((key) => known.personas.has(key)),
    format: option.format.find((key) => known.format.has(key)) ?? null,
    touchpoints: option.touchpoints.filter((key) => known.touchpoints.has(key)),
  };
};

/** Keys among a type's default tags that are not defined, as sentences for the log. */
export const defaultProblems = (type: HostContentType, definitions: Definitions): string[] => {
  const option = optionOf(type);
  const known = knownKeys(definitions);
  return (Object.keys(option) as Array<keyof DefaultsOption>).flatMap((name) =>
    option[name]
      .filter((key) => !known[name].has(key))
      .map((key) => `${type.uid}: default ${name} names "${key}", which is not defined`),
  );
};

const hasDefaults = (type: HostContentType): boolean =>
  Object.values(OPTION_OF).some((name) => optionOf(type)[name].length > 0);

/** Says in the log which default tags name nothing. */
export const warnOfBadDefaults = async (strapi: Strapi): Promise<void> => {
  const types = enabledTypes(strapi).filter(hasDefaults);
  // Most sites have none, and a start should not wait for a dozen statements.
  if (types.length === 0) return;
  const definitions = await loadDefinitions(strapi);
  for (const type of types) {
    for (const problem of defaultProblems(type, definitions))
      strapi.log.warn(`[journey] ${problem}`);
  }
};
