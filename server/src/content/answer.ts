import { nextStage, previousStage } from '../core/journey/alignment';
import { nameIn } from '../core/journey/names';
import { explainPlace } from '../core/matching/explain';
import { ladder } from '../core/matching/ladder';
import { matchOf } from '../core/matching/place';
import type { MatchLevel, Slot } from '../core/matching/types';
import type { Piece, PieceStatus } from '../core/targeting/types';
import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { countSlots, readSlot, type Scope } from '../inventory/ladder-query';
import { hasDraftAndPublish, isLocalized } from '../schema/enabled-types';
import { service } from '../services/get';
import { readSettings } from '../settings/settings';
import { defaultLocale } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { checkedProjection, loadDocuments, pieceKey } from './documents';
import { leftOut } from './explain';
import { paginationMeta } from './pagination';
import type { RawQuery } from './readers';
import { readContentRequest, type ContentRequest } from './request';
import { readableTypes, type Auth } from './scope';

/** A piece and the slot it stands in. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly slot: Slot;
}

/** The pieces asked for and how many stand at each level. */
interface Selection {
  readonly placed: readonly PlacedPiece[];
  /** Null when the caller does not want a count. */
  readonly total: number | null;
  readonly levels: Partial<Record<MatchLevel, number>>;
}

const scopeOf = (request: ContentRequest, status: PieceStatus): Scope => {
  const { searched } = request.types;
  const uids = (types: readonly HostContentType[]) => types.map((type) => type.uid);
  // A type without drafts has only what is published: it stands in a preview as it is.
  const inDraft = status === 'draft' ? searched.filter(hasDraftAndPublish) : [];
  const locales = new Set(searched.map((type) => (isLocalized(type) ? request.locale : '')));
  return {
    draft: uids(inDraft),
    published: uids(searched.filter((type) => !inDraft.includes(type))),
    locales: request.locale === '*' ? null : [...locales],
    formats: request.formats,
    touchpoints: request.touchpoints,
    exclude: request.exclude,
  };
};

const levelCounts = (
  slots: readonly Slot[],
  counts: readonly number[],
): Partial<Record<MatchLevel, number>> => {
  const levels: Partial<Record<MatchLevel, number>> = {};
  slots.forEach((slot, index) => {
    const count = counts[index] ?? 0;
    if (count > 0) levels[slot.level] = (levels[slot.level] ?? 0) + count;
  });
  return levels;
};

/** Walks the slots from the top and reads the stretch that was asked for, each slot's share by one query. */
const select = async (
  strapi: Strapi,
  request: ContentRequest,
  options: { slots: readonly Slot[]; scope: Scope },
): Promise<Selection> => {
  const { slots, scope } = options;
  const { start, limit, withCount } = request.pagination;
  const placed: PlacedPiece[] = [];
  // Skipping needs the counts too: they say in which slot the stretch begins.
  const counts = withCount || start > 0 ? await countSlots(strapi, slots, scope) : null;
  let skip = start;
  for (const [index, slot] of slots.entries()) {
    const room = limit - placed.length;
    if (room === 0) break;
    const count = counts?.[index] ?? Number.POSITIVE_INFINITY;
    if (count <= skip) {
      skip -= count;
      continue;
    }
    const pieces = await readSlot(strapi, slot, {
      scope,
      sort: request.sort,
      offset: skip,
      limit: room,
    });
    placed.push(...pieces.map((piece) => ({ piece, slot })));
    skip = 0;
  }
  if (counts && withCount) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return { placed, total, levels: levelCounts(slots, counts) };
  }
  const onPage = slots.map((slot) => placed.filter((each) => each.slot === slot).length);
  return { placed, total: null, levels: levelCounts(slots, onPage) };
};

const journeyOf = ({ piece, slot }: PlacedPiece): Record<string, unknown> => {
  const { stages, personas, format, touchpoints } = piece.targeting;
  return {
    stages: stages.map((key, index) => ({ key, primary: index === 0 })),
    personas,
    format,
    touchpoints,
    match: matchOf(slot),
  };
};

const loadAll = async (
  strapi: Strapi,
  request: ContentRequest,
  options: {
    placed: readonly PlacedPiece[];
    queries: ReadonlyMap<string, Record<string, unknown>>;
    status: PieceStatus;
    auth: Auth;
  },
): Promise<Map<string, Record<string, unknown>>> => {
  const documents = new Map<string, Record<string, unknown>>();
  for (const type of request.types.searched) {
    const pieces = options.placed
      .map((each) => each.piece)
      .filter((piece) => piece.contentType === type.uid);
    if (pieces.length === 0) continue;
    const loaded = await loadDocuments(strapi, {
      type,
      pieces,
      query: options.queries.get(type.uid) ?? {},
      status: options.status,
      auth: options.auth,
    });
    for (const [key, document] of loaded) documents.set(key, document);
  }
  return documents;
};

const stageMeta = (request: ContentRequest, { tagged }: Definitions) => {
  const { key, name } = request.stage.served;
  return {
    key,
    name: nameIn(name, request.locale),
    previous: previousStage(tagged, key)?.key ?? null,
    next: nextStage(tagged, key)?.key ?? null,
  };
};

const FALLBACKS: readonly MatchLevel[] = ['near-exact', 'near', 'untargeted'];

const matchMeta = (request: ContentRequest, definitions: Definitions, selection: Selection) => ({
  requested: {
    ...request.stage.requested,
    persona: request.visitor.personas,
    locale: request.locale,
  },
  served: { journey: definitions.tagged.key, stage: request.stage.served.key },
  assumed: request.stage.assumed,
  fallback: FALLBACKS.some((level) => (selection.levels[level] ?? 0) > 0),
  levels: selection.levels,
});

const cacheTags = (request: ContentRequest, { tagged }: Definitions): string[] => [
  `journey:${tagged.key}`,
  `stage:${request.stage.served.key}`,
  ...request.visitor.personas.map((key) => `persona:${key}`),
  ...request.types.searched.map((type) => type.uid),
];

/** Everything an answer is made from. */
export interface AnswerContext {
  readonly query: RawQuery;
  readonly auth: Auth;
  readonly status: PieceStatus;
  /** Whether the caller may know that there are drafts. */
  readonly mayPreview: boolean;
}

/**
 * Answers what to show a visitor: the ladder says which slots, the index which pieces stand in
 * them, the document service brings the documents, and Strapi's sanitizers leave of them what
 * this caller may see.
 *
 * @throws 400 for a request that cannot be read
 */
export const answerContent = async (strapi: Strapi, context: AnswerContext) => {
  const { query, auth, status } = context;
  await service(strapi, 'index').ready();
  const definitions = await loadDefinitions(strapi);
  const request = readContentRequest(strapi, query, {
    definitions,
    settings: await readSettings(strapi),
    readable: await readableTypes(strapi, auth),
    defaultLocale: await defaultLocale(strapi),
  });
  const queries = new Map<string, Record<string, unknown>>();
  for (const type of request.types.searched) {
    const projection = request.projections.get(type.uid) ?? {};
    queries.set(type.uid, await checkedProjection(strapi, { type, projection, auth }));
  }
  const slots = ladder({
    journey: definitions.tagged,
    visitor: request.visitor,
    levels: request.levels,
  });
  const scope = scopeOf(request, status);
  const isEmpty = request.types.searched.length === 0;
  const selection: Selection = isEmpty
    ? { placed: [], total: request.pagination.withCount ? 0 : null, levels: {} }
    : await select(strapi, request, { slots, scope });
  const documents = await loadAll(strapi, request, {
    placed: selection.placed,
    queries,
    status,
    auth,
  });
  const data = selection.placed.flatMap((placed) => {
    const { piece } = placed;
    const document = documents.get(pieceKey(piece));
    // Deleted between the two reads: the next answer will not have it either.
    if (!document) return [];
    return {
      ...document,
      documentId: piece.documentId,
      contentType: piece.contentType,
      locale: piece.locale,
      journey: {
        ...journeyOf(placed),
        ...(request.explain
          ? { explain: explainPlace({ ...placed, visitor: request.visitor, sort: request.sort }) }
          : {}),
      },
    };
  });
  return {
    data,
    meta: {
      pagination: paginationMeta(request.pagination, selection.total),
      match: matchMeta(request, definitions, selection),
      stage: stageMeta(request, definitions),
      cache: { tags: cacheTags(request, definitions) },
      ...(request.explain
        ? {
            explain: await leftOut(strapi, request, {
              scope,
              mayPreview: context.mayPreview,
              isPreview: status === 'draft',
            }),
          }
        : {}),
    },
  };
};
