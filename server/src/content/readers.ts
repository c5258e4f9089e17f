import { invalid } from '../errors';

/** A request's query as the host has parsed it. */
export type RawQuery = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How a parameter inside another is written in a URL: `pagination[page]`; `at` is '' outside. */
export const nameAt = (at: string, name: string): string => (at === '' ? name : `${at}[${name}]`);

/** What would have been right, and where there are few which values are. */
interface Expected {
  readonly expected: string;
  readonly valid?: readonly string[] | undefined;
}

const refuseFor = (parameter: string, value: unknown, { expected, valid }: Expected) =>
  invalid(
    'JOURNEY_INVALID_PARAMETER',
    `Invalid parameter "${parameter}": expected ${expected}.` +
      (valid ? ` Valid: ${valid.join(', ')}` : ''),
    { parameter, value, expected, ...(valid ? { valid } : {}) },
  );

/** 400 that says what would have been right. */
export const refuse = (parameter: string, value: unknown, expected: string) =>
  refuseFor(parameter, value, { expected });

/** 400 for a list, or a number of relations, that is too long. */
export const refuseSoMany = (parameter: string, count: number, most: number) =>
  invalid(
    'JOURNEY_TOO_MANY_VALUES',
    `Too many values in "${parameter}": ${count}, at most ${most}.`,
    { parameter, value: count, valid: [most] },
  );

/** Not empty, and nothing that a database refuses: PostgreSQL takes no NUL in a text. */
const isPlainText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value);

/** A single text; undefined when absent. 400 for a list, an object or an empty text. */
export const readText = (
  query: RawQuery,
  parameter: string,
  { expected = 'one key', valid }: Partial<Expected> = {},
): string | undefined => {
  const value = query[parameter];
  if (value === undefined) return undefined;
  if (!isPlainText(value)) throw refuseFor(parameter, value, { expected, valid });
  return value.trim();
};

const LONGEST_ARRAY = 100;

/** A list of more than a hundred, as the host's parser leaves it: by number, and no array any more. */
const isLongList = (value: unknown): value is Record<string, unknown> => {
  const names = isObject(value) ? Object.keys(value) : [];
  return names.length > LONGEST_ARRAY && names.every((name) => /^\d+$/.test(name));
};

const partsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  return isLongList(value) ? Object.values(value) : [value];
};

/** The texts in a value: one, a list, or several with commas between. Null when it is anything else. */
export const textsIn = (value: unknown): string[] | null => {
  const parts = partsOf(value);
  const texts = parts.flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]));
  return texts.every(isPlainText) ? texts.map((text) => text.trim()) : null;
};

/** Several texts: repeated, in brackets, or with commas between; none twice. */
export const readTexts = (
  query: RawQuery,
  parameter: string,
  { most, valid }: { most: number; valid?: readonly string[] },
): string[] => {
  const value = query[parameter];
  if (value === undefined) return [];
  const texts = textsIn(value);
  if (!texts) throw refuseFor(parameter, value, { expected: 'a key, or a list of keys', valid });
  if (texts.length > most) throw refuseSoMany(parameter, texts.length, most);
  return [...new Set(texts)];
};

/** A number in a range; undefined when absent. */
export const readNumber = (
  query: RawQuery,
  parameter: string,
  range: { from: number; to: number },
): number | undefined => {
  const value = query[parameter];
  if (value === undefined) return undefined;
  // Number('') is 0, and Number('0x10') is 16: only plain decimals are numbers here.
  const isPlain = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
  const number = isPlain || typeof value === 'number' ? Number(value) : Number.NaN;
  if (!(number >= range.from && number <= range.to)) {
    throw refuse(parameter, value, `a number from ${range.from} to ${range.to}`);
  }
  return number;
};

const YES: readonly unknown[] = [true, 'true', 't', '1'];
const NO: readonly unknown[] = [false, 'false', 'f', '0'];

/** Yes or no, in the words that Strapi takes; undefined when absent. */
export const readBoolean = (query: RawQuery, parameter: string, at = ''): boolean | undefined => {
  const value = query[parameter];
  if (value === undefined) return undefined;
  if (YES.includes(value)) return true;
  if (NO.includes(value)) return false;
  throw refuse(nameAt(at, parameter), value, 'true or false');
};

/** One of a few words; undefined when absent. */
export const readChoice = <T extends string>(
  query: RawQuery,
  parameter: string,
  choices: readonly T[],
): T | undefined => {
  const value = query[parameter];
  if (value === undefined) return undefined;
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw invalid(
    'JOURNEY_INVALID_PARAMETER',
    `Invalid parameter "${parameter}": expected one of ${choices.join(', ')}.`,
    { parameter, value, valid: choices },
  );
};

/**
 * A locale code, or `*`. As in Strapi, an empty one counts as absent, and one that is well formed
 * but that the site does not have is no error.
 */
export const readLocale = (query: RawQuery): string | undefined => {
  if (query['locale'] === '') return undefined;
  const locale = readText(query, 'locale', { expected: 'a locale code, or *' });
  if (locale === undefined || locale === '*') return locale;
  if (locale.length > 35 || !/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(locale)) {
    throw refuse('locale', locale, 'a locale code, or *');
  }
  return locale;
};

/** 400 for a parameter that is not among those of the endpoint, with `strictParams` and without. */
export const refuseOthers = (query: RawQuery, names: readonly string[], at = ''): void => {
  const other = Object.keys(query).find((name) => !names.includes(name));
  if (other === undefined) return;
  const valid = names.map((name) => nameAt(at, name));
  const parameter = nameAt(at, other);
  throw invalid(
    'JOURNEY_UNKNOWN_PARAMETER',
    `Unknown parameter "${parameter}". Valid: ${valid.join(', ')}`,
    { parameter, value: query[other], valid },
  );
};
