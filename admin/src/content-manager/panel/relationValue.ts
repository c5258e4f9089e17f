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

type RelationOperation = 'set' | 'connect' | 'disconnect';

/** Document ids in one list of a form's value; undefined when it has no such list. */
const documentIdsIn = (value: unknown, operation: RelationOperation): string[] | undefined => {
  const lists = Object(value) as Partial<Record<RelationOperation, unknown>>;
  const list = lists[operation];
  if (!Array.isArray(list)) return undefined;
  return list.map((link) => String((Object(link) as { documentId?: unknown }).documentId));
};

/**
 * The keys that a form's value stands for, in order; undefined when it changes nothing. Besides
 * the whole list of `toRelationValue`, the host puts its own `connect` and `disconnect` there when
 * the form is filled in from another locale; what it connects goes to the end of the saved ones.
 */
export const toChosenKeys = (
  value: unknown,
  { saved, documentIds }: { saved: readonly string[]; documentIds: DocumentIds },
): readonly string[] | undefined => {
  const keyByDocumentId = new Map([...documentIds].map(([key, documentId]) => [documentId, key]));
  const keysOf = (operation: RelationOperation) =>
    documentIdsIn(value, operation)?.flatMap((documentId) => keyByDocumentId.get(documentId) ?? []);

  const whole = keysOf('set');
  if (whole !== undefined) return whole;

  const [connected, disconnected] = [keysOf('connect') ?? [], keysOf('disconnect') ?? []];
  if (connected.length === 0 && disconnected.length === 0) return undefined;
  const gone = new Set([...connected, ...disconnected]);
  return [...saved.filter((key) => !gone.has(key)), ...connected];
};

/** The list without the key when it is in it, else with the key at its end. */
export const toggled = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
