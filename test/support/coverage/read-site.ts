import type { Core } from '@strapi/strapi';

import type { CoverageInput, Expectation } from '../../../server/src/core/coverage/types';
import type { Journey } from '../../../server/src/core/journey/types';
import type { Piece, PieceStatus } from '../../../server/src/core/targeting/types';
import { inventoryOf } from '../../unit/coverage/build';
import { FEATURES } from './types';

/** A piece, and what only the host knows of it. */
export interface ReadPiece extends Piece {
  readonly createdBy: number | null;
}

/** A site as the document service shows it: neither the plugin's index nor its code has a part in it. */
export interface ReadSite {
  readonly pieces: readonly ReadPiece[];
  readonly journeys: readonly Journey[];
  readonly tagged: Journey;
  readonly personas: readonly string[];
  readonly formats: readonly string[];
  /** By the key of the journey that their stages belong to. */
  readonly expectations: ReadonlyMap<string, readonly Expectation[]>;
}

type Row = Record<string, unknown>;

const read = async (strapi: Core.Strapi, uid: string, params: object): Promise<Row[]> =>
  await strapi.documents(uid as never).findMany({ limit: -1, ...params } as never);

const keysOf = (value: unknown): string[] =>
  ((value ?? []) as Array<{ key: string }>).map(({ key }) => key);
const keyOf = (value: unknown): string | null => (value as { key: string } | null)?.key ?? null;
const millis = (value: unknown): number => new Date(value as string).getTime();
const unique = (keys: string[]): string[] => keys.filter((key, at) => keys.indexOf(key) === at);

const shared = (a: Journey['stages'][number], b: Journey['stages'][number]): number =>
  Math.max(
    0,
    Math.min(a.readiness.to, b.readiness.to) - Math.max(a.readiness.from, b.readiness.from),
  );

/** The stage of `to` that has most in common with one of `from`; of equal ones the last. */
export const seenIn = (from: Journey, stage: string, to: Journey): string => {
  if (from.key === to.key) return stage;
  const own = from.stages.find(({ key }) => key === stage)!;
  const most = Math.max(...to.stages.map((each) => shared(own, each)));
  return to.stages.filter((each) => shared(own, each) === most).at(-1)!.key;
};

const readJourneys = async (strapi: Core.Strapi) => {
  const rows = await read(strapi, 'plugin::journey.journey', {
    populate: ['stages'],
    sort: 'id:asc',
  });
  const journeys = rows.map((row) => ({
    key: String(row['key']),
    name: {},
    cyclic: false,
    stages: [...(row['stages'] as Row[])]
      .sort((a, b) => Number(a['position']) - Number(b['position']))
      .map((stage) => ({
        key: String(stage['key']),
        name: {},
        visitorExpects: {},
        readiness: { from: Number(stage['readinessFrom']), to: Number(stage['readinessTo']) },
        targetShare: stage['targetShare'] === null ? null : Number(stage['targetShare']),
      })),
  }));
  return { journeys, tagged: journeys[rows.findIndex((row) => row['isDefault'])]! };
};

const readPieces = async (
  strapi: Core.Strapi,
  { journeys, tagged }: { journeys: Journey[]; tagged: Journey },
): Promise<ReadPiece[]> => {
  const pieces: ReadPiece[] = [];
  const populate = {
    journeyStages: { populate: ['journey'] },
    journeyPersonas: true,
    journeyFormat: true,
    createdBy: true,
  };
  for (const { uid, localized, drafts, defaults } of FEATURES) {
    const statuses: PieceStatus[] = drafts ? ['draft', 'published'] : ['published'];
    for (const status of statuses) {
      const rows = await read(strapi, uid, {
        populate,
        ...(localized ? { locale: '*' } : {}),
        ...(drafts ? { status } : {}),
      });
      for (const row of rows) {
        const stages = (row['journeyStages'] as Row[]).map((stage) => {
          const from = journeys.find(({ key }) => key === keyOf(stage['journey']))!;
          return seenIn(from, String(stage['key']), tagged);
        });
        const personas = keysOf(row['journeyPersonas']);
        pieces.push({
          contentType: uid,
          documentId: String(row['documentId']),
          locale: localized ? String(row['locale']) : null,
          status,
          title: String(row['title'] ?? ''),
          targeting: {
            stages: stages.length > 0 ? unique(stages) : defaults.stages,
            personas: personas.length > 0 ? personas : defaults.personas,
            format: keyOf(row['journeyFormat']) ?? defaults.format,
            touchpoints: [],
          },
          publishedAt: millis(row['publishedAt'] ?? row['updatedAt']),
          updatedAt: millis(row['updatedAt']),
          createdAt: millis(row['createdAt']),
          createdBy: (row['createdBy'] as { id: number } | null)?.id ?? null,
        });
      }
    }
  }
  return pieces;
};

const readExpectations = async (
  strapi: Core.Strapi,
): Promise<ReadonlyMap<string, readonly Expectation[]>> => {
  const rows = await read(strapi, 'plugin::journey.expectation', {
    populate: { stage: { populate: ['journey'] }, persona: true, format: true },
  });
  const byJourney = new Map<string, Expectation[]>();
  for (const row of rows) {
    const journey = keyOf((row['stage'] as Row)['journey'])!;
    const expectation = {
      key: String(row['key']),
      stage: keyOf(row['stage'])!,
      persona: keyOf(row['persona']),
      format: keyOf(row['format']),
      locale: row['localeCode'] as string | null,
      types: row['types'] as string[] | null,
      minimum: Number(row['minimum']),
      surplusAt: row['surplusAt'] as number | null,
      reviewAfterDays: row['reviewAfterDays'] as number | null,
    };
    byJourney.set(journey, [...(byJourney.get(journey) ?? []), expectation]);
  }
  return byJourney;
};

const inOrder = async (strapi: Core.Strapi, kind: string): Promise<string[]> =>
  (await read(strapi, `plugin::journey.${kind}`, { sort: ['position:asc', 'key:asc'] })).map(
    (row) => String(row['key']),
  );

/** Reads everything that coverage is about. */
export const readSite = async (strapi: Core.Strapi): Promise<ReadSite> => {
  const { journeys, tagged } = await readJourneys(strapi);
  return {
    journeys,
    tagged,
    pieces: await readPieces(strapi, { journeys, tagged }),
    personas: await inOrder(strapi, 'persona'),
    formats: await inOrder(strapi, 'format'),
    expectations: await readExpectations(strapi),
  };
};

/** What is asked of a site, and by whom. */
export interface Question {
  readonly journey: string | null;
  readonly filter: Omit<CoverageInput['filter'], 'types'>;
  /** uids, in the order asked; the caller may read them all. */
  readonly types: readonly string[];
  readonly locales: readonly string[];
  readonly settings: CoverageInput['settings'];
  /** A piece as the caller may see it; null when it may not be seen. */
  readonly see: (piece: ReadPiece) => ReadPiece | null;
}

/** The site as the oracle of the unit tests takes it. */
export const asInput = (site: ReadSite, question: Question): CoverageInput => {
  const { filter, types, locales, settings, see } = question;
  const journey = site.journeys.find(({ key }) => key === question.journey) ?? site.tagged;
  return {
    inventory: inventoryOf(
      site.pieces
        .flatMap((piece) => see(piece) ?? [])
        .map((piece) => ({
          ...piece,
          targeting: {
            ...piece.targeting,
            stages: unique(
              piece.targeting.stages.map((stage) => seenIn(site.tagged, stage, journey)),
            ),
          },
        })),
    ),
    journey,
    personas: site.personas,
    formats: site.formats,
    types,
    locales,
    expectations: site.expectations.get(journey.key) ?? [],
    filter: { ...filter, types },
    settings,
    now: Date.now(),
  };
};
