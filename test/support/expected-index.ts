import type { Core } from '@strapi/strapi';

import { service } from '../../server/src/services/get';

type Strapi = Core.Strapi;
type Row = Record<string, unknown>;

/** A row of the targeting index, without its id: what is stored, or what should be. */
export type IndexRow = Record<string, string | number | boolean>;

const FIELDS = ['journeyStages', 'journeyPersonas', 'journeyFormat', 'journeyTouchpoints'] as const;
type Field = (typeof FIELDS)[number];

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
}

interface Stage {
  id: number;
  key: string;
  position: number;
  readinessFrom: number;
  readinessTo: number;
  journey: { key: string; isDefault: boolean };
}

const all = async <T>(strapi: Strapi, kind: string, populate: object = {}): Promise<T[]> =>
  (await strapi.db.query(`plugin::journey.${kind}` as never).findMany({ populate })) as T[];

/** Which stage of the default journey a stage counts as: greatest overlap, the later of equals. */
const taggedStage = (stage: Stage, stages: Stage[]): string | undefined => {
  if (stage.journey.isDefault) return stage.key;
  const [best] = stages
    .filter((other) => other.journey.isDefault)
    .map((other) => ({
      key: other.key,
      position: other.position,
      overlap:
        Math.min(stage.readinessTo, other.readinessTo) -
        Math.max(stage.readinessFrom, other.readinessFrom),
    }))
    .sort((a, b) => b.overlap - a.overlap || b.position - a.position);
  return best?.key;
};

/** What each linked id counts as, by field. */
type Names = Record<Field, Map<number, string>>;

const readNames = async (strapi: Strapi): Promise<Names> => {
  const stages = await all<Stage>(strapi, 'stage', { journey: true });
  const byId = async (kind: string) => {
    const rows = await all<{ id: number; key: string }>(strapi, kind);
    return new Map(rows.map(({ id, key }) => [id, key]));
  };
  return {
    journeyStages: new Map(
      stages.flatMap((stage) => {
        const key = taggedStage(stage, stages);
        return key === undefined ? [] : [[stage.id, key]];
      }),
    ),
    journeyPersonas: await byId('persona'),
    journeyFormat: await byId('format'),
    journeyTouchpoints: await byId('touchpoint'),
  };
};

/** The tags of each row of a type's table, straight from its join tables. */
const readTags = async (
  strapi: Strapi,
  uid: string,
  { field, names }: { field: Field; names: Map<number, string> },
) => {
  const attribute = strapi.db.metadata.get(uid).attributes[field] as { joinTable: JoinTable };
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = attribute.joinTable;
  const links = (await strapi.db
    .connection(name)
    .select('*')
    .orderBy([...(orderColumnName ? [orderColumnName] : []), 'id'])) as Row[];
  const tags = new Map<number, string[]>();
  for (const link of links) {
    const id = Number(link[joinColumn.name]);
    const key = names.get(Number(link[inverseJoinColumn.name]));
    const known = tags.get(id) ?? [];
    if (key !== undefined && !known.includes(key)) tags.set(id, [...known, key]);
  }
  return tags;
};

const millis = (value: unknown): number =>
  value === null || value === undefined ? 0 : new Date(value as string).getTime();

const joined = (keys: string[]): string => (keys.length === 0 ? '' : `|${keys.join('|')}|`);

const defaultsOf = (type: Row, names: Names): Record<Field, string[]> => {
  const options = type['pluginOptions'] as { journey?: { defaults?: Record<string, unknown> } };
  const known = (field: Field, option: string): string[] => {
    const keys = [options.journey?.defaults?.[option] ?? []].flat() as string[];
    return keys.filter((key) => [...names[field].values()].includes(key));
  };
  return {
    journeyStages: known('journeyStages', 'stages'),
    journeyPersonas: known('journeyPersonas', 'personas'),
    journeyFormat: known('journeyFormat', 'format'),
    journeyTouchpoints: known('journeyTouchpoints', 'touchpoints'),
  };
};

const rowsOfType = async (strapi: Strapi, type: Row): Promise<IndexRow[]> => {
  const uid = type['uid'] as string;
  const { draftAndPublish } = type['options'] as { draftAndPublish?: boolean };
  const { i18n } = type['pluginOptions'] as { i18n?: { localized?: boolean } };
  const names = await readNames(strapi);
  const defaults = defaultsOf(type, names);
  const tags = new Map<Field, Map<number, string[]>>();
  for (const field of FIELDS) {
    tags.set(field, await readTags(strapi, uid, { field, names: names[field] }));
  }
  const tagsOf = (field: Field, id: number): string[] => {
    const own = tags.get(field)?.get(id) ?? [];
    return own.length > 0 ? own : defaults[field];
  };

  // Should there be two of a kind, the one published last stands.
  const pieces = new Map<string, Row>();
  const stored = (await strapi.db
    .connection(strapi.db.metadata.get(uid).tableName)
    .select('*')) as Row[];
  stored.sort(
    (a, b) =>
      millis(a['published_at']) - millis(b['published_at']) || Number(a['id']) - Number(b['id']),
  );
  for (const row of stored) {
    const status = draftAndPublish && row['published_at'] === null ? 'draft' : 'published';
    const locale = i18n?.localized ? String(row['locale']) : '';
    pieces.set([row['document_id'], locale, status].join(), { ...row, status, locale });
  }

  return [...pieces.values()].flatMap((row) => {
    const id = Number(row['id']);
    const stages = tagsOf('journeyStages', id);
    const personas = tagsOf('journeyPersonas', id);
    const title = String(row['title'] ?? '');
    const updatedAt = millis(row['updated_at']);
    const shared = {
      content_type: uid,
      document_id: String(row['document_id']),
      locale: String(row['locale']),
      status: String(row['status']),
      stages: joined(stages),
      personas: joined(personas),
      format: tagsOf('journeyFormat', id)[0] ?? '',
      touchpoints: joined(tagsOf('journeyTouchpoints', id)),
      title,
      title_key: Buffer.from(title.normalize('NFKC').toLowerCase())
        .subarray(0, 120)
        .toString('hex'),
      published_at: row['published_at'] === null ? updatedAt : millis(row['published_at']),
      updated_at: updatedAt,
      created_at: millis(row['created_at']),
    };
    return (stages.length > 0 ? stages : ['']).flatMap((stage, place) =>
      ['*', ...(personas.length > 0 ? personas : [''])].map((persona) => ({
        ...shared,
        stage,
        is_primary: place === 0,
        persona,
        head: place === 0 && persona === '*',
      })),
    );
  });
};

const sorted = (rows: IndexRow[]): IndexRow[] =>
  rows
    .map((row) => [JSON.stringify(Object.entries(row).sort()), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);

/** The rows the index should hold, recomputed from the users' tables by other means than the plugin's. */
export const expectedIndex = async (strapi: Strapi): Promise<IndexRow[]> => {
  const rows: IndexRow[] = [];
  for (const type of Object.values(strapi.contentTypes) as unknown as Row[]) {
    const attributes = type['attributes'] as Record<string, { target?: string }>;
    const isEnabled = attributes['journeyStages']?.target === 'plugin::journey.stage';
    if (isEnabled) rows.push(...(await rowsOfType(strapi, type)));
  }
  return sorted(rows);
};

const NUMBERS = ['published_at', 'updated_at', 'created_at'];
const BOOLEANS = ['head', 'is_primary'];

/** The rows the index holds. */
export const storedIndex = async (strapi: Strapi): Promise<IndexRow[]> => {
  const rows = (await strapi.db.connection('journey_index').select('*')) as Row[];
  const value = (name: string, stored: unknown) => {
    if (NUMBERS.includes(name)) return Number(stored);
    return BOOLEANS.includes(name) ? Boolean(stored) : String(stored ?? '');
  };
  return sorted(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => name !== 'id')
          .map(([name, stored]) => [name, value(name, stored)]),
      ),
    ),
  );
};

const COMMON = ['content_type', 'locale', 'status', 'stages', 'personas', 'format', 'touchpoints'];

/** How many pieces are tagged alike, by what they have in common. */
type Counts = Record<string, number>;

const nameOf = (row: Row): string => COMMON.map((column) => row[column] ?? '').join(' ');

const expectedCounts = (index: readonly IndexRow[]): Counts => {
  const counts: Counts = {};
  for (const row of index) {
    if (row['head']) counts[nameOf(row)] = (counts[nameOf(row)] ?? 0) + 1;
  }
  return counts;
};

/** The counts that are stored beside the index. */
export const storedCounts = async (strapi: Strapi): Promise<Counts> => {
  const rows = (await strapi.db.connection('journey_alike').whereNot('pieces', 0)) as Row[];
  return Object.fromEntries(rows.map((row) => [nameOf(row), Number(row['pieces'])]));
};

/** Compares every row of the index, and what is counted beside it, with the documents. */
export const expectIndexOfDocuments = async (strapi: Strapi): Promise<void> => {
  const expected = await expectedIndex(strapi);
  expect(await storedIndex(strapi)).toEqual(expected);
  expect(await storedCounts(strapi)).toEqual(expectedCounts(expected));
};

/** Asks for the index as a reader does, and compares all of it with the documents. */
export const expectTrueIndex = async (strapi: Strapi): Promise<void> => {
  await service(strapi, 'index').ready();
  await expectIndexOfDocuments(strapi);
};
