import type { Expectation } from '../core/coverage/types';
import type { Color } from '../core/journey/colors';
import type { Journey, Stage } from '../core/journey/types';
import { definitionsVersion } from '../inventory/state';
import { UID } from '../plugin';
import type { Strapi } from '../strapi-shims/types';
import { sayWhatIsCorrupt } from './corrupt';
import { storedText, storedTypes } from './stored';
import type {
  Definitions,
  NamedDefinition,
  PersonaDefinition,
  TagDefinition,
  TouchpointDefinition,
} from './types';

interface NamedRow {
  id: number;
  documentId: string;
  key: string;
  name: unknown;
}

interface TagRow extends NamedRow {
  color: Color | null;
  /** Null in rows from before there was such a thing. */
  archived: boolean | null;
}

interface JourneyRow extends NamedRow {
  cyclic: boolean;
  isDefault: boolean;
  /** Null in rows from before there was such a thing. */
  archived: boolean | null;
  stages: Array<
    NamedRow & {
      position: number;
      readinessFrom: number;
      readinessTo: number;
      visitorExpects: unknown;
      targetShare: number | null;
      color: Color | null;
    }
  >;
}

interface ExpectationRow {
  key: string;
  stage: { key: string; journey: { key: string } | null } | null;
  persona: { key: string } | null;
  format: { key: string } | null;
  localeCode: string | null;
  types: unknown;
  minimum: number;
  surplusAt: number | null;
  reviewAfterDays: number | null;
}

const toStage = (row: JourneyRow['stages'][number]): Stage => ({
  key: row.key,
  name: storedText(row.name),
  readiness: { from: Number(row.readinessFrom), to: Number(row.readinessTo) },
  visitorExpects: storedText(row.visitorExpects),
  targetShare: row.targetShare === null ? null : Number(row.targetShare),
  color: row.color,
});

const toJourney = (row: JourneyRow): Journey => ({
  key: row.key,
  name: storedText(row.name),
  cyclic: row.cyclic,
  stages: [...row.stages].sort((a, b) => a.position - b.position).map(toStage),
});

const toNamed = ({ id, documentId, key, name }: NamedRow): NamedDefinition => ({
  id,
  documentId,
  key,
  name: storedText(name),
});

const toTag = (row: TagRow): TagDefinition => ({
  ...toNamed(row),
  color: row.color ?? null,
  archived: row.archived === true,
});

const toExpectation = (row: ExpectationRow): Expectation => ({
  key: row.key,
  stage: row.stage?.key ?? '',
  persona: row.persona?.key ?? null,
  format: row.format?.key ?? null,
  locale: row.localeCode,
  types: storedTypes(row.types),
  minimum: row.minimum,
  surplusAt: row.surplusAt,
  reviewAfterDays: row.reviewAfterDays,
});

const keysById = (rows: readonly NamedDefinition[]): Map<number, string> =>
  new Map(rows.map((row) => [row.id, row.key]));

const all = async <T>(strapi: Strapi, uid: string, params: object = {}): Promise<T[]> =>
  (await strapi.db.query(uid).findMany(params)) as T[];

const byPosition = { orderBy: [{ position: 'asc' }, { key: 'asc' }] };

/** Reads every definition from the database. */
const readDefinitions = async (strapi: Strapi): Promise<Definitions> => {
  const journeyRows = await all<JourneyRow>(strapi, UID.journey, {
    populate: { stages: true },
    orderBy: { id: 'asc' },
  });
  const personaRows = await all<TagRow & Pick<PersonaDefinition, 'market'>>(
    strapi,
    UID.persona,
    byPosition,
  );
  const formatRows = await all<TagRow>(strapi, UID.format, byPosition);
  const touchpointRows = await all<TagRow & { influence: unknown }>(
    strapi,
    UID.touchpoint,
    byPosition,
  );
  const expectationRows = await all<ExpectationRow>(strapi, UID.expectation, {
    populate: { stage: { populate: { journey: true } }, persona: true, format: true },
    orderBy: { key: 'asc' },
  });

  sayWhatIsCorrupt(strapi, {
    journey: journeyRows,
    stage: journeyRows.flatMap((row) => row.stages),
    persona: personaRows,
    format: formatRows,
    touchpoint: touchpointRows,
    expectation: expectationRows,
  });

  const journeys = journeyRows.map(toJourney);
  const taggedRow = journeyRows.find((row) => row.isDefault) ?? journeyRows[0];
  const tagged = journeys.find((journey) => journey.key === taggedRow?.key);
  if (!tagged)
    throw new Error('[journey] No journey is defined; one is put in at the first start.');

  const stageRows = journeyRows.flatMap((journey) =>
    journey.stages.map((stage) => ({ ...toNamed(stage), journey: journey.key })),
  );
  const personas = personaRows.map((row) => ({ ...toTag(row), market: row.market }));
  const formats = formatRows.map(toTag);
  const touchpoints: TouchpointDefinition[] = touchpointRows.map((row) => ({
    ...toTag(row),
    influence: storedText(row.influence),
  }));
  return {
    journeys,
    tagged,
    archived: new Set(journeyRows.filter((row) => row.archived).map((row) => row.key)),
    stageRows,
    personas,
    formats,
    touchpoints,
    expectations: new Map(
      journeys.map(({ key }) => [
        key,
        expectationRows.filter((row) => row.stage?.journey?.key === key).map(toExpectation),
      ]),
    ),
    stageRefs: new Map(
      stageRows.map((row) => [row.id, { journey: row.journey, stage: row.key }] as const),
    ),
    personaKeys: keysById(personas),
    formatKeys: keysById(formats),
    touchpointKeys: keysById(touchpoints),
  };
};

const cache = new WeakMap<Strapi, { version: string; definitions: Definitions }>();

/**
 * The definitions as they stand now. Kept in memory for as long as the version in the database
 * stays the same, so that every node sees another node's change with its next request. A
 * transaction that has changed them sees a version of its own, and what it sees is not kept: it may
 * yet be rolled back.
 */
export const loadDefinitions = async (strapi: Strapi): Promise<Definitions> => {
  const version = await definitionsVersion(strapi);
  const cached = cache.get(strapi);
  if (cached?.version === version) return cached.definitions;
  const definitions = await readDefinitions(strapi);
  if (!strapi.db.inTransaction()) cache.set(strapi, { version, definitions });
  return definitions;
};
