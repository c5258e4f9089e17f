import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  journey: [],
  stage: ['journey'],
  persona: [],
  format: [],
  touchpoint: [],
  expectation: ['stage', 'persona', 'format'],
};

const keyOf = (related: unknown): unknown => (related as Row | null)?.['key'] ?? null;

/** Everything that is defined, by kind: each row as it is stored, with the keys of what it names. */
export const everythingDefined = async (strapi: Core.Strapi): Promise<Record<string, Row[]>> => {
  const defined: Record<string, Row[]> = {};
  for (const [kind, relations] of Object.entries(RELATIONS)) {
    const rows = (await strapi.db
      .query(`plugin::journey.${kind}` as never)
      .findMany({ populate: [...relations], orderBy: { id: 'asc' } })) as unknown as Row[];
    defined[kind] = rows.map((row) => ({
      ...row,
      ...Object.fromEntries(relations.map((name) => [name, keyOf(row[name])])),
    }));
  }
  return defined;
};

/** The keys of one kind, in the order they were made. */
export const keysOf = async (strapi: Core.Strapi, kind: string): Promise<unknown[]> =>
  ((await everythingDefined(strapi))[kind] ?? []).map((row) => row['key']);
