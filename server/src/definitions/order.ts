import { orderBody } from '../contracts/definitions';
import { parse } from '../contracts/parse';
import { invalid } from '../errors';
import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import type { TaggingKind } from './kinds';
import { changeDefinitions } from './lock';
import { writeRow, type Row } from './write';

const listed = (keys: readonly string[]): string => `"${keys.join('", "')}"`;

/** Whoever ordered an older list, or part of one, is told: nothing of it would be what he saw. */
const refuseOtherKeys = (kind: TaggingKind, keys: readonly string[], valid: readonly string[]) => {
  const missing = valid.filter((key) => !keys.includes(key));
  const unknown = keys.filter((key) => !valid.includes(key));
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  const problems = [
    ...(missing.length > 0 ? [`missing: ${listed(missing)}`] : []),
    ...(unknown.length > 0 ? [`not known: ${listed(unknown)}`] : []),
    ...(twice.length > 0 ? [`named twice: ${listed(twice)}`] : []),
  ];
  if (problems.length === 0) return;
  throw invalid(
    'JOURNEY_INVALID_ORDER',
    `"keys" must name every ${kind} once; ${problems.join('; ')}. Load the list anew.`,
    { parameter: 'keys', value: keys, valid },
  );
};

/**
 * Puts all personas, formats or touchpoints in an order, in one transaction.
 *
 * @param body `{ keys }`: each of the kind once
 * @throws JOURNEY_INVALID_DEFINITION, JOURNEY_INVALID_ORDER
 */
export const saveOrder = (strapi: Strapi, kind: TaggingKind, body: unknown): Promise<void> =>
  changeDefinitions(strapi, async () => {
    const { keys } = parse(orderBody, body, 'JOURNEY_INVALID_DEFINITION');
    const rows = await findRows<Row>(strapi, UID[kind], { orderBy: ['position', 'key'] });
    refuseOtherKeys(
      kind,
      keys,
      rows.map((row) => row.key),
    );
    for (const row of rows) {
      const position = keys.indexOf(row.key);
      if (row['position'] !== position) {
        await writeRow(strapi, UID[kind], { row, data: { position } });
      }
    }
  });
