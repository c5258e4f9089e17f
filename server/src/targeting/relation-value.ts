/** A linked definition. */
export interface Link {
  id: number;
  documentId: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/**
 * Whether what a caller sends for a relation leaves it as it is: the Content Manager sends empty
 * lists to connect and disconnect for what was not touched.
 */
export const isUntouched = (value: unknown): boolean => {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([name, list]) => (name === 'connect' || name === 'disconnect') && isEmptyList(list),
  );
};

/** What a reference names: the host takes a row id, a document id, or an object with either. */
const named = (reference: unknown): string => {
  if (!isObject(reference)) return String(reference);
  return String(reference['documentId'] ?? reference['id']);
};

const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : [value].flat();

/**
 * The value to give a relation of a new row so that it comes out as if the row had had `links`
 * before: those links themselves, or with what the caller connects and disconnects. A value that
 * replaces all links stands as it is.
 */
export const onTopOf = (
  links: readonly Link[],
  value: unknown,
  options: { isToOne: boolean },
): unknown => {
  if (isUntouched(value)) return { set: links.map(({ documentId }) => ({ documentId })) };
  if (!isObject(value) || !('connect' in value || 'disconnect' in value)) return value;
  const connect = listOf(value['connect']);
  if (options.isToOne && connect.length > 0) return { connect };
  const moved = new Set([...connect, ...listOf(value['disconnect'])].map(named));
  const kept = links.filter(
    ({ id, documentId }) => !moved.has(String(id)) && !moved.has(documentId),
  );
  return { connect: [...kept.map(({ documentId }) => ({ documentId })), ...connect] };
};
