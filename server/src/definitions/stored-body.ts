import { createHash } from 'node:crypto';

import { definitionBodies, type DefinitionKind } from '../contracts/definitions';
import { refused } from '../errors';
import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { found } from './find';
import { KINDS } from './kinds';
import { loadDefinitions } from './load';
import type { Definitions } from './types';
import type { Row } from './write';

/** What a definition consists of, in the shape of its contract. */
export type StoredBody = Readonly<Record<string, unknown>>;

/** Every expectation, with the journey it belongs to. */
export const allExpectations = ({ expectations }: Definitions) =>
  [...expectations].flatMap(([journey, ofJourney]) =>
    ofJourney.map((expectation) => ({ ...expectation, journey })),
  );

/**
 * What is stored of a definition, as its body would have it.
 *
 * @throws JOURNEY_UNKNOWN_… with the valid keys when there is none
 */
export const storedBody = async (
  strapi: Strapi,
  { kind, key }: { kind: DefinitionKind; key: string },
): Promise<StoredBody> => {
  if (kind === 'expectation') {
    const all = allExpectations(await loadDefinitions(strapi));
    return { ...found(all, { key, what: kind, code: 'JOURNEY_UNKNOWN_EXPECTATION' }) };
  }
  const rows = await findRows<Row>(strapi, UID[kind], {});
  const row = found(rows, { key, what: kind, code: KINDS[kind].code });
  const names = Object.keys(definitionBodies[kind].shape);
  return Object.fromEntries(
    names.filter((name) => row[name] !== null).map((name) => [name, row[name]]),
  );
};

/**
 * Tells one state of a definition from another. Its place among the others is left out: putting
 * them in order keeps nobody from saving what he has written.
 */
export const versionOf = ({ position, ...body }: StoredBody): string => {
  void position;
  const entries = Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha1').update(JSON.stringify(entries)).digest('base64url');
};

/** Throws JOURNEY_CHANGED_MEANWHILE when a version is named that is not the stored one's. */
export const refuseChangedMeanwhile = (
  stored: StoredBody,
  { kind, version }: { kind: DefinitionKind; version: unknown },
): void => {
  if (version === undefined || version === versionOf(stored)) return;
  throw refused(
    'JOURNEY_CHANGED_MEANWHILE',
    `The ${kind} "${String(stored['key'])}" has been changed meanwhile. Load it anew, then make your changes.`,
    { parameter: 'version', value: version },
  );
};
