import { invalid } from '../errors';

/** A request's query as the host has parsed it. */
export type RawQuery = Readonly<Record<string, unknown>>;

const bad = (parameter: string, value: unknown, expected: string) =>
  invalid('JOURNEY_INVALID_PARAMETER', `Invalid parameter "${parameter}": expected ${expected}.`, {
    parameter,
    value,
    expected,
  });

/** A single text; undefined when absent. 400 for a list, an object or an empty text. */
export const readText = (
  query: RawQuery,
  parameter: string,
  expected = 'one key',
): string | undefined => {
  const value = query[parameter];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.trim() === '') throw bad(parameter, value, expected);
  return value.trim();
};

/** Several texts: repeated, in brackets, or with commas between; none twice. */
export const readTexts = (query: RawQuery, parameter: string, most: number): string[] => {
  const value = query[parameter];
  if (value === undefined) return [];
  const parts = Array.isArray(value) ? value : [value];
  if (parts.some((part) => typeof part !== 'string')) {
    throw bad(parameter, value, 'a key, or a list of keys');
  }
  const texts = (parts as string[]).flatMap((part) => part.split(',')).map((text) => text.trim());
  if (texts.some((text) => text === '')) throw bad(parameter, value, 'a key, or a list of keys');
  if (texts.length > most) {
    throw invalid(
      'JOURNEY_TOO_MANY_VALUES',
      `Too many values in "${parameter}": ${texts.length}, at most ${most}.`,
      { parameter, value: texts.length, valid: [most] },
    );
  }
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
  const expected = `a number from ${range.from} to ${range.to}`;
  // Number('') is 0, and Number('0x10') is 16: only plain decimals are numbers here.
  const isPlain = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
  const number = isPlain || typeof value === 'number' ? Number(value) : Number.NaN;
  if (!(number >= range.from && number <= range.to)) throw bad(parameter, value, expected);
  return number;
};

export const readBoolean = (query: RawQuery, parameter: string): boolean | undefined => {
  const value = query[parameter];
  if (value === undefined) return undefined;
  if (value === true || value === 'true' || value === '1') return true;
  if (value === false || value === 'false' || value === '0') return false;
  throw bad(parameter, value, 'true or false');
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
    `Invalid parameter "${parameter}": "${String(value)}" is not known. Valid: ${choices.join(', ')}`,
    { parameter, value, valid: choices },
  );
};

/** A locale code as Strapi takes them, or `*`. A well-formed one that the site lacks is no error, as in Strapi. */
export const readLocale = (query: RawQuery): string | undefined => {
  const locale = readText(query, 'locale', 'a locale code, or *');
  if (locale === undefined || locale === '*') return locale;
  if (locale.length > 35 || !/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(locale)) {
    throw bad('locale', locale, 'a locale code, or *');
  }
  return locale;
};

/** 400 for a parameter that is not among those of the endpoint, with `strictParams` and without. */
export const refuseOthers = (query: RawQuery, parameters: readonly string[]): void => {
  const other = Object.keys(query).find((name) => !parameters.includes(name));
  if (other === undefined) return;
  throw invalid(
    'JOURNEY_UNKNOWN_PARAMETER',
    `Unknown parameter "${other}". Valid: ${parameters.join(', ')}`,
    { parameter: other, value: query[other], valid: parameters },
  );
};
