import type { z } from '@strapi/utils';

import {
  definitionBodies,
  type DefinitionKind,
  type ExpectationBody,
  type FormatBody,
} from '../contracts/definitions';
import { parse } from '../contracts/parse';
import { askedTypes } from '../content/scope';
import { invalid } from '../errors';
import { UID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import { findRows, siteLocales } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { named } from './find';
import { KINDS } from './kinds';
import { loadDefinitions } from './load';
import { changeDefinitions } from './lock';
import { refuseChangedMeanwhile, storedBody } from './stored-body';
import { findRow, isObject, keyIn, refuseTaken, writeRow, type Row, type SaveMode } from './write';

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

/** After all the others of its kind. */
const lastPosition = async (strapi: Strapi, kind: DefinitionKind): Promise<number> => {
  const rows = await findRows<Row>(strapi, UID[kind], {});
  return Math.max(-1, ...rows.map((row) => Number(row['position']))) + 1;
};

const rowData = async (
  strapi: Strapi,
  kind: DefinitionKind,
  data: z.infer<(typeof definitionBodies)[DefinitionKind]>,
): Promise<object> => {
  if (kind === 'expectation') return expectationData(strapi, data as ExpectationBody);
  const { position } = data as FormatBody;
  return { ...data, position: position ?? (await lastPosition(strapi, kind)) };
};

/** What is to be stored: of a change, the stored definition with what the body names in its place. */
const wanted = async (
  strapi: Strapi,
  { kind, body, mode }: Save,
): Promise<z.infer<(typeof definitionBodies)[DefinitionKind]>> => {
  const schema = definitionBodies[kind];
  if (mode === 'create' || !isObject(body)) {
    return parse(schema, body, 'JOURNEY_INVALID_DEFINITION');
  }
  const { version, ...changes } = body;
  const stored = await storedBody(strapi, { kind, key: keyIn(body) });
  refuseChangedMeanwhile(stored, { kind, version });
  return parse(schema, { ...stored, ...changes }, 'JOURNEY_INVALID_DEFINITION');
};

/** A definition as it was sent, to be made or changed. */
export interface Save {
  readonly kind: DefinitionKind;
  readonly body: unknown;
  readonly mode: SaveMode;
}

/**
 * Makes or changes a persona, format, touchpoint or expectation. A change leaves what it does not
 * name. Where it names the `version` it was made from, it is refused once that is not the newest.
 *
 * @throws JOURNEY_INVALID_DEFINITION, JOURNEY_KEY_TAKEN, JOURNEY_UNKNOWN_…,
 *   JOURNEY_TYPE_NOT_ENABLED, JOURNEY_CHANGED_MEANWHILE
 */
export const saveDefinition = (strapi: Strapi, save: Save): Promise<void> =>
  changeDefinitions(strapi, async () => {
    const { kind, mode } = save;
    const data = await wanted(strapi, save);
    const row = await findRow(strapi, UID[kind], data.key);
    if (mode === 'create' && row) refuseTaken(kind, data.key);
    await writeRow(strapi, UID[kind], { row, data: await rowData(strapi, kind, data) });
  });
