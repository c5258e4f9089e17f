import { notFound, unknownKey, type ErrorCode } from '../errors';

interface Keyed {
  key: string;
}

const keysOf = (rows: readonly Keyed[]): string[] => rows.map((row) => row.key);

/** What a request is about; 404 that names the valid keys when there is no such thing. */
export const found = <T extends Keyed>(
  rows: readonly T[],
  options: { key: string; what: string; code: ErrorCode },
): T => {
  const { key, what, code } = options;
  const row = rows.find((each) => each.key === key);
  if (row) return row;
  const valid = keysOf(rows);
  throw notFound(
    code,
    `There is no ${what} "${key}". Valid: ${valid.join(', ') || 'none is defined yet'}`,
    { parameter: 'key', value: key, valid },
  );
};

/** What a parameter or attribute names; 400 that names the valid keys when there is no such thing. */
export const named = <T extends Keyed>(
  rows: readonly T[],
  options: { key: string; parameter: string; code: ErrorCode },
): T => {
  const { key, parameter, code } = options;
  const row = rows.find((each) => each.key === key);
  if (row) return row;
  throw unknownKey(code, { parameter, value: key, valid: keysOf(rows) });
};
