/**
 * What the form holds for a tag field that was changed: the whole list, in order. A whole list
 * rather than the host's `connect` and `disconnect`, because it says what is saved whatever was
 * stored before: for a new document, a clone and a document that another editor has just saved.
 */
export interface RelationValue {
  readonly set: ReadonlyArray<{ readonly documentId: string }>;
}

/** Document ids of definitions by key. */
export type DocumentIds = ReadonlyMap<string, string>;

const sameInOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

/**
 * The form's value for the chosen keys; undefined when they are the saved ones in the saved
 * order, so that a change taken back leaves nothing to save. Keys with no definition are left out.
 */
export const toRelationValue = ({
  chosen,
  saved,
  documentIds,
}: {
  chosen: readonly string[];
  saved: readonly string[];
  documentIds: DocumentIds;
}): RelationValue | undefined => {
  if (sameInOrder(chosen, saved)) return undefined;

  return {
    set: [...new Set(chosen)].flatMap((key) => {
      const documentId = documentIds.get(key);
      return documentId === undefined ? [] : [{ documentId }];
    }),
  };
};

const isRelationValue = (value: unknown): value is RelationValue =>
  typeof value === 'object' && value !== null && Array.isArray((value as { set?: unknown }).set);

/**
 * The keys that a form's value stands for, in order; undefined when the value changes nothing,
 * as the empty `connect` and `disconnect` that the host itself puts there.
 */
export const toChosenKeys = (value: unknown, documentIds: DocumentIds): string[] | undefined => {
  if (!isRelationValue(value)) return undefined;

  const keys = new Map([...documentIds].map(([key, documentId]) => [documentId, key]));
  return value.set.flatMap(({ documentId }) => keys.get(documentId) ?? []);
};

/** The list with a key moved by one place, towards the start (-1) or the end (1). */
export const moveKey = (
  keys: readonly string[],
  { key, by }: { key: string; by: -1 | 1 },
): readonly string[] => {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from === -1 || to < 0 || to >= keys.length) return keys;

  const rest = keys.filter((each) => each !== key);
  return [...rest.slice(0, to), key, ...rest.slice(to)];
};
