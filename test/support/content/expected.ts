import type { Core } from '@strapi/strapi';

import type { Journey } from '../../../server/src/core/journey/types';
import type { Match, MatchLevel, Sort } from '../../../server/src/core/matching/types';
import type { Piece } from '../../../server/src/core/targeting/types';
import { expectedAnswer } from '../../unit/matching/oracle';
import { SITE_TYPES, uidOf } from './types';

/*
 * What an answer should be, from the documents as Strapi's own document service gives them: the
 * index and the plugin's readers have no part in it.
 */

interface Tag {
  key: string;
  journey?: { key: string };
}

interface Document {
  documentId: string;
  locale: string | null;
  title?: string;
  name?: string;
  publishedAt: string | null;
  updatedAt: string;
  createdAt: string;
  journeyStages: Tag[];
  journeyPersonas: Tag[];
  journeyFormat: Tag | null;
  journeyTouchpoints: Tag[];
}

interface Defaults {
  stages?: string[];
  format?: string;
  touchpoints?: string[];
}

const ENABLED = SITE_TYPES.filter((type) => 'journey' in type.pluginOptions);

const isLocalized = (type: (typeof ENABLED)[number]): boolean => 'i18n' in type.pluginOptions;

/** The stage of `to` that shares most of the axis with `from`; of two that share as much, the later. */
const aligned = (from: Journey, key: string, to: Journey): string => {
  const { readiness } = from.stages.find((stage) => stage.key === key)!;
  const shared = to.stages.map((stage) => {
    const end = Math.min(stage.readiness.to, readiness.to);
    return Math.max(0, end - Math.max(stage.readiness.from, readiness.from));
  });
  return to.stages[shared.lastIndexOf(Math.max(...shared))]!.key;
};

const orDefault = <T>(own: T[], byDefault: T[]): T[] => (own.length > 0 ? own : byDefault);

const toPiece = (
  type: (typeof ENABLED)[number],
  document: Document,
  { journeys, tagged }: { journeys: Journey[]; tagged: Journey },
): Omit<Piece, 'status'> => {
  const { defaults = {} } = type.pluginOptions['journey'] as { defaults?: Defaults };
  const stages = document.journeyStages.map(({ key, journey }) =>
    aligned(
      journeys.find((each) => each.key === journey?.key)!,
      key,
      tagged,
    ),
  );
  const known = (defaults.stages ?? []).filter((key) =>
    tagged.stages.some((stage) => stage.key === key),
  );
  const keys = (tags: Tag[]) => tags.map(({ key }) => key);
  const updatedAt = Date.parse(document.updatedAt);
  return {
    contentType: uidOf(type.info.singularName),
    documentId: document.documentId,
    locale: isLocalized(type) ? document.locale : null,
    title: document.title ?? document.name ?? '',
    targeting: {
      stages: [...new Set(orDefault(stages, known))],
      personas: keys(document.journeyPersonas),
      format: document.journeyFormat?.key ?? defaults.format ?? null,
      touchpoints: orDefault(keys(document.journeyTouchpoints), defaults.touchpoints ?? []),
    },
    publishedAt: document.publishedAt === null ? updatedAt : Date.parse(document.publishedAt),
    updatedAt,
    createdAt: Date.parse(document.createdAt),
  };
};

/** Every version of every document of the enabled types. A type without drafts has its pieces in both. */
export const readSite = async (
  strapi: Core.Strapi,
  definitions: { journeys: Journey[]; tagged: Journey },
): Promise<Record<'published' | 'draft', Piece[]>> => {
  const read = async (status: 'published' | 'draft'): Promise<Piece[]> => {
    const pieces: Piece[] = [];
    for (const type of ENABLED) {
      const documents = (await strapi.documents(uidOf(type.info.singularName) as never).findMany({
        ...(type.options.draftAndPublish ? { status } : {}),
        ...(isLocalized(type) ? { locale: '*' } : {}),
        populate: {
          journeyStages: { populate: ['journey'] },
          journeyPersonas: true,
          journeyFormat: true,
          journeyTouchpoints: true,
        },
      } as never)) as unknown as Document[];
      pieces.push(...documents.map((each) => ({ ...toPiece(type, each, definitions), status })));
    }
    return pieces;
  };
  return { published: await read('published'), draft: await read('draft') };
};

/** A request, in the terms of the tagged journey. */
export interface Asked {
  readonly journey: Journey;
  readonly stage: string;
  readonly personas: readonly string[];
  readonly levels: readonly MatchLevel[];
  readonly sort: Sort;
  readonly types: readonly string[];
  readonly locale: string;
  readonly formats: readonly string[];
  readonly touchpoints: readonly string[];
  readonly exclude: readonly string[];
}

/** The whole answer, in order. */
export const expectedItems = (
  pieces: readonly Piece[],
  asked: Asked,
): readonly { readonly piece: Piece; readonly match: Match }[] => {
  const { journey, stage, personas, levels, sort } = asked;
  const candidates = pieces.filter(({ contentType, documentId, locale, targeting }) => {
    const { format, touchpoints } = targeting;
    return (
      asked.types.includes(contentType) &&
      (asked.locale === '*' || locale === null || locale === asked.locale) &&
      !asked.exclude.includes(documentId) &&
      (asked.formats.length === 0 || asked.formats.includes(format ?? '')) &&
      (asked.touchpoints.length === 0 ||
        touchpoints.length === 0 ||
        touchpoints.some((key) => asked.touchpoints.includes(key)))
    );
  });
  return expectedAnswer(candidates, { journey, visitor: { stage, personas }, levels, sort });
};

/** The stage that a request is served: as asked, by readiness, or the first of the asked journey. */
export const servedStage = (
  tagged: Journey,
  asked: { journey: Journey; stage?: string | undefined; readiness?: number | undefined },
): string => {
  const { journey, stage, readiness } = asked;
  if (readiness !== undefined) {
    const owner = tagged.stages.filter((each) => each.readiness.from <= readiness).at(-1);
    return owner!.key;
  }
  return aligned(journey, stage ?? journey.stages[0]!.key, tagged);
};
