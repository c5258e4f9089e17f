import type { TagKind } from '../content-manager/panel/tagLists';

/** `pluginOptions.journey` of a content type, as its schema has it or as it stands in the form. */
export interface TypeOptions {
  readonly enabled?: unknown;
  readonly defaults?: unknown;
  readonly [other: string]: unknown;
}

/** A content type as the builder saves it. */
export interface BuilderSchema {
  readonly pluginOptions?: Readonly<Record<string, unknown>>;
}

const SEPARATOR = ',';
const LISTS: readonly string[] = ['stages', 'personas', 'touchpoints'] satisfies TagKind[];

const defaultsOf = (options: TypeOptions) => Object(options.defaults) as Record<string, unknown>;

/** The options with the type switched on or off. Off keeps the default tags, for when it is on again. */
export const switched = (options: TypeOptions, isOn: boolean): TypeOptions => ({
  ...options,
  enabled: isOn,
});

/**
 * The options with other default tags of one kind, as the form needs them: the builder merges what
 * a form gives into what was there, so that a list could never lose a key, nor an object an
 * attribute. A text stands for the list, null for what is gone; `tidied` brings them back.
 */
export const withDefaultTags = (
  options: TypeOptions,
  kind: TagKind,
  keys: readonly string[],
): TypeOptions => ({
  ...options,
  defaults: {
    ...defaultsOf(options),
    [kind]: keys.length === 0 ? null : keys.join(SEPARATOR),
  },
});

const isGone = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The options as a schema should have them; undefined where there is nothing to say. */
export const tidied = (options: TypeOptions): TypeOptions | undefined => {
  const { defaults, ...rest } = options;
  const tags = Object.entries(defaultsOf({ defaults }))
    .filter(([, value]) => !isGone(value))
    .map(([kind, value]): [string, unknown] => [
      kind,
      typeof value === 'string' && LISTS.includes(kind) ? value.split(SEPARATOR) : value,
    ]);
  const all = tags.length === 0 ? rest : { ...rest, defaults: Object.fromEntries(tags) };
  return options.enabled === true || Object.keys(all).some((name) => name !== 'enabled')
    ? all
    : undefined;
};

/**
 * A content type as it is to be saved: what the form has left of ours, tidied. What nobody has
 * touched stays as its author wrote it.
 */
export const tidySchema = <Schema extends BuilderSchema>(
  next: Schema,
  before: BuilderSchema | undefined,
): Schema => {
  const { journey, ...others } = next.pluginOptions ?? {};
  const isTouched = JSON.stringify(journey) !== JSON.stringify(before?.pluginOptions?.['journey']);
  if (journey === undefined || !isTouched) return next;
  const options = tidied(Object(journey) as TypeOptions);
  return {
    ...next,
    pluginOptions: options === undefined ? others : { ...next.pluginOptions, journey: options },
  };
};
