type Json = unknown;

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What of some settings is other than before, so that a save leaves alone what somebody else has
 * changed meanwhile. An entry that is gone from a table comes as null, which takes it out.
 */
export const changesOf = (before: object, after: object): Record<string, Json> => {
  const [old, next] = [before, after] as Array<Record<string, Json>>;
  const names = new Set([...Object.keys(old ?? {}), ...Object.keys(next ?? {})]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const [was, is] = [old?.[name], next?.[name]];
      if (isSame(was, is)) return [];
      if (isObject(was) && isObject(is)) return [[name, changesOf(was, is)]];
      return [[name, is ?? null]];
    }),
  );
};
