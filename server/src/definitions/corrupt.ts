import { sayOnce } from '../say-once';
import type { Strapi } from '../strapi-shims/types';
import { storedText, storedTypes } from './stored';

/** What may be stored in a row of a definition, whichever kind it is. */
interface StoredRow {
  key: string;
  name?: unknown;
  visitorExpects?: unknown;
  influence?: unknown;
  types?: unknown;
}

const isAllTaken = (stored: unknown, taken: unknown): boolean =>
  stored === undefined || stored === null || JSON.stringify(stored) === JSON.stringify(taken);

const corruptIn = ({ key, types, ...row }: StoredRow): string[] => {
  const texts = (['name', 'visitorExpects', 'influence'] as const).filter(
    (field) => !isAllTaken(row[field], storedText(row[field])),
  );
  const lists = isAllTaken(types, storedTypes(types) ?? []) ? [] : ['types'];
  return [...texts, ...lists].map((field) => `${field} of "${key}"`);
};

/** Says in the log what is stored of the definitions and cannot be read, and is served without. */
export const sayWhatIsCorrupt = (
  strapi: Strapi,
  rows: Readonly<Record<string, readonly StoredRow[]>>,
): void => {
  const corrupt = Object.entries(rows).flatMap(([kind, ofKind]) =>
    ofKind.flatMap(corruptIn).map((what) => `${kind} ${what}`),
  );
  const problem =
    corrupt.length === 0
      ? null
      : `Stored definitions cannot be read and are left out: ${corrupt.join(', ')}.`;
  sayOnce(strapi, { about: 'definitions', problem });
};
