import {
  definitionBodies,
  type DefinitionKind,
  type ExpectationBody,
} from '../contracts/definitions';
import { parse } from '../contracts/parse';
import { askedTypes } from '../content/scope';
import { invalid } from '../errors';
import { UID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import { findRows, siteLocales } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { found, named } from './find';
import { KINDS } from './kinds';
import { loadDefinitions } from './load';
import { changeDefinitions } from './lock';
import type { Definitions } from './types';
import { findRow, isObject, keyIn, refuseTaken, writeRow, type Row, type SaveMode } from './write';

const UNKNOWN_EXPECTATION = 'JOURNEY_UNKNOWN_EXPECTATION' as const;

/** An expectation as its body would have it. */
const storedExpectation = ({ expectations }: Definitions, key: string): object => {
  const all = [...expectations].flatMap(([journey, ofJourney]) =>
    ofJourney.map((expectation) => ({ ...expectation, journey })),
  );
  return found(all, { key, what: 'expectation', code: UNKNOWN_EXPECTATION });
};

/** What is stored of a definition, as its body would have it; 404 when there is none. */
const storedBody = async (
  strapi: Strapi,
  options: { kind: DefinitionKind; key: string },
): Promise<object> => {
  const { kind, key } = options;
  if (kind === 'expectation') return storedExpectation(await loadDefinitions(strapi), key);
  const rows = await findRows<Row>(strapi, UID[kind], {});
  const row = found(rows, { key, what: kind, code: KINDS[kind].code });
  const names = Object.keys(definitionBodies[kind].shape);
  return Object.fromEntries(
    names.filter((name) => row[name] !== null).map((name) => [name, row[name]]),
  );
};

const knownLocale = async (strapi: Strapi, locale: string | null): Promise<string | null> => {
  const valid = await siteLocales(strapi);
  if (locale === null || valid.includes(locale)) return locale;
  throw invalid(
    'JOURNEY_INVALID_DEFINITION',
    `Invalid "locale": "${locale}" is not a locale of this site. Valid: ${valid.join(', ')}`,
    { parameter: 'locale', value: locale, valid },
  );
};

const knownTypes = (strapi: Strapi, names: readonly string[] | null): string[] | null =>
  names && askedTypes(strapi, names, enabledTypes(strapi)).asked.map((type) => type.uid);

/** Keys of an expectation's relations as the document ids that Strapi links by. */
const expectationData = async (strapi: Strapi, body: ExpectationBody): Promise<object> => {
  const { journey: asked, locale, types, ...rest } = body;
  const { journeys, tagged, stageRows, personas, formats } = await loadDefinitions(strapi);
  const journey =
    asked === undefined
      ? tagged
      : named(journeys, { key: asked, parameter: 'journey', code: 'JOURNEY_UNKNOWN_JOURNEY' });
  const stages = stageRows.filter((row) => row.journey === journey.key);
  const stage = named(stages, {
    key: body.stage,
    parameter: 'stage',
    code: 'JOURNEY_UNKNOWN_STAGE',
  });
  const idOf = (kind: 'persona' | 'format', rows: typeof personas | typeof formats) => {
    const key = body[kind];
    return key === null
      ? null
      : named(rows, { key, parameter: kind, code: KINDS[kind].code }).documentId;
  };
  return {
    ...rest,
    localeCode: await knownLocale(strapi, locale),
    types: knownTypes(strapi, types),
    stage: stage.documentId,
    persona: idOf('persona', personas),
    format: idOf('format', formats),
  };
};

/**
 * Makes or changes a persona, format, touchpoint or expectation. A change leaves what it does not
 * name.
 *
 * @throws JOURNEY_INVALID_DEFINITION, JOURNEY_KEY_TAKEN, JOURNEY_UNKNOWN_…, JOURNEY_TYPE_NOT_ENABLED
 */
export const saveDefinition = (
  strapi: Strapi,
  options: { kind: DefinitionKind; body: unknown; mode: SaveMode },
): Promise<void> =>
  changeDefinitions(strapi, async () => {
    const { kind, body, mode } = options;
    const stored = mode === 'update' ? await storedBody(strapi, { kind, key: keyIn(body) }) : {};
    const data = parse(
      definitionBodies[kind],
      isObject(body) ? { ...stored, ...body } : body,
      'JOURNEY_INVALID_DEFINITION',
    );
    const row = await findRow(strapi, UID[kind], data.key);
    if (mode === 'create' && row) refuseTaken(kind, data.key);
    await writeRow(strapi, UID[kind], {
      row,
      data: kind === 'expectation' ? await expectationData(strapi, data as ExpectationBody) : data,
    });
  });
