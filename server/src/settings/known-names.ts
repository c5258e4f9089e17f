import { loadDefinitions } from '../definitions/load';
import { invalid, unknownKey, type ErrorCode } from '../errors';
import { enabledTypes } from '../schema/enabled-types';
import type { HostContentType, Strapi } from '../strapi-shims/types';

type Table = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;

const tableAt = (change: unknown, path: readonly string[]): Table => {
  const found = path.reduce<unknown>(
    (value, name) => (isTable(value) ? value[name] : undefined),
    change,
  );
  return isTable(found) ? found : {};
};

/** The names that a table sets; what it takes out may be gone already. */
const namesSet = (table: Table): string[] =>
  Object.keys(table).filter((name) => table[name] !== null);

const refuseUnknownKeys = (
  parameter: string,
  names: readonly string[],
  options: { code: ErrorCode; valid: readonly string[] },
): void => {
  const { code, valid } = options;
  const value = names.find((name) => !valid.includes(name));
  if (value !== undefined) throw unknownKey(code, { parameter, value, valid });
};

/** What every type has beside its attributes. */
const ALWAYS = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

const refuseUnknownAttributes = (type: HostContentType, shape: Table): void => {
  const valid = [...new Set([...ALWAYS, ...Object.keys(type.attributes)])];
  for (const [list, names] of Object.entries(shape)) {
    const value = (Array.isArray(names) ? names : []).find(
      (name) => typeof name === 'string' && !valid.includes(name.split('.')[0] ?? ''),
    ) as string | undefined;
    if (value === undefined) continue;
    const parameter = `answers.${type.uid}.${list}`;
    throw invalid('JOURNEY_INVALID_PARAMETER', `Invalid "${parameter}": there is no "${value}".`, {
      parameter,
      value,
      valid,
    });
  }
};

/**
 * Refuses a change of settings that names a stage, persona, content type or attribute that there
 * is not: it would be a setting that does nothing. What was stored earlier is not looked at.
 */
export const refuseUnknownNames = async (strapi: Strapi, change: unknown): Promise<void> => {
  const { stageRows, personas } = await loadDefinitions(strapi);
  const weights = ['coverage', 'weights'];
  refuseUnknownKeys('coverage.weights.stages', namesSet(tableAt(change, [...weights, 'stages'])), {
    code: 'JOURNEY_UNKNOWN_STAGE',
    valid: [...new Set(stageRows.map((row) => row.key))],
  });
  refuseUnknownKeys(
    'coverage.weights.personas',
    namesSet(tableAt(change, [...weights, 'personas'])),
    { code: 'JOURNEY_UNKNOWN_PERSONA', valid: personas.map((row) => row.key) },
  );
  const answers = tableAt(change, ['answers']);
  const types = enabledTypes(strapi);
  for (const name of namesSet(answers)) {
    const type = types.find((each) => each.uid === name);
    if (!type) {
      throw unknownKey('JOURNEY_UNKNOWN_TYPE', {
        parameter: 'answers',
        value: name,
        valid: types.map((each) => each.uid),
      });
    }
    refuseUnknownAttributes(type, tableAt(answers, [name]));
  }
};
