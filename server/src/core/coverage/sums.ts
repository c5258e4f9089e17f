/** Stands in names for the documents that name no persona; no persona has an empty key. */
export const EVERYONE = '';
/** Stands in names for all documents, whomever they name; no persona is called so. */
export const ANYONE = '*';

/** How many there are, by what of. */
export type Sums = ReadonlyMap<string, number>;

/** Adds to a sum, which is 0 before. */
export const addTo = (sums: Map<string, number>, name: string, count = 1): void => {
  sums.set(name, (sums.get(name) ?? 0) + count);
};

/** The sums of several parts, added up. */
export const addUp = (parts: readonly Sums[]): Sums => {
  const all = new Map<string, number>();
  for (const sums of parts) for (const [name, count] of sums) addTo(all, name, count);
  return all;
};
