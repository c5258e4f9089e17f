import { explainPlace } from '../core/matching/explain';
import { ladder } from '../core/matching/ladder';
import type { PlacedPiece } from '../core/matching/place';
import type { PieceStatus } from '../core/targeting/types';
import { loadDefinitions } from '../definitions/load';
import type { Scope } from '../inventory/ladder-query';
import { hasDraftAndPublish, isLocalized } from '../schema/enabled-types';
import { service } from '../services/get';
import { readSettings } from '../settings/settings';
import { defaultLocale } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { checkedQuery } from './checked-query';
import { loadDocuments, pieceKey, type Documents } from './documents';
import { leftOut } from './explain';
import { answerMeta } from './meta';
import type { RawQuery } from './readers';
import { readContentRequest, type ContentRequest } from './request';
import { readableTypes, type Auth } from './scope';
import { select } from './selection';

/** Everything an answer is made from. */
export interface AnswerContext {
  readonly query: RawQuery;
  readonly auth: Auth;
  readonly status: PieceStatus;
  /** Whether the caller may know that there are drafts. */
  readonly mayPreview: boolean;
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

/** What to read the pieces of each searched type with. Asked before anything is read: it may be refused. */
const queriesOf = async (
  strapi: Strapi,
  request: ContentRequest,
  auth: Auth,
): Promise<Map<string, object>> => {
  const queries = new Map<string, object>();
  for (const type of request.types.searched) {
    const projection = request.projections.get(type.uid);
    if (projection) queries.set(type.uid, await checkedQuery(strapi, { type, projection, auth }));
  }
  return queries;
};

const loadPage = async (
  strapi: Strapi,
  request: ContentRequest,
  options: {
    placed: readonly PlacedPiece[];
    queries: ReadonlyMap<string, object>;
    status: PieceStatus;
    auth: Auth;
  },
): Promise<Documents> => {
  const { placed, queries, status, auth } = options;
  const documents: Documents = new Map();
  for (const type of request.types.searched) {
    const pieces = placed
      .map(({ piece }) => piece)
      .filter((piece) => piece.contentType === type.uid);
    if (pieces.length === 0) continue;
    const query = queries.get(type.uid) ?? {};
    const loaded = await loadDocuments(strapi, { type, pieces, query, status, auth });
    for (const [key, document] of loaded) documents.set(key, document);
  }
  return documents;
};

const toItem = (placed: PlacedPiece, document: object, request: ContentRequest): object => {
  const { piece, match } = placed;
  const { stages, personas, format, touchpoints } = piece.targeting;
  const { visitor, sort } = request;
  return {
    ...document,
    documentId: piece.documentId,
    contentType: piece.contentType,
    locale: piece.locale,
    journey: {
      stages: stages.map((key, index) => ({ key, primary: index === 0 })),
      personas,
      format,
      touchpoints,
      match,
      ...(request.explain ? { explain: explainPlace({ ...placed, visitor, sort }) } : {}),
    },
  };
};

/**
 * Answers what to show a visitor: the ladder says which slots, the index which pieces stand in
 * them, the document service brings the documents, and Strapi's sanitizers leave of them what
 * this caller may see.
 *
 * @throws 400 for a request that cannot be read
 */
export const answerContent = async (strapi: Strapi, context: AnswerContext) => {
  const { query, auth, status, mayPreview } = context;
  await service(strapi, 'index').ready();
  const definitions = await loadDefinitions(strapi);
  const ownLocale = await defaultLocale(strapi);
  const request = readContentRequest(strapi, query, {
    definitions,
    settings: await readSettings(strapi),
    readable: await readableTypes(strapi, auth),
    defaultLocale: ownLocale,
  });
  const queries = await queriesOf(strapi, request, auth);

  const { visitor, levels, sort, pagination } = request;
  const scope = scopeOf(request, status);
  // Nothing that the caller may read is nothing to climb.
  const isEmpty = request.types.searched.length === 0;
  const slots = isEmpty ? [] : ladder({ journey: definitions.tagged, visitor, levels });
  const selection = await select(strapi, { slots, scope, sort }, pagination);
  const { placed } = selection;
  const documents = await loadPage(strapi, request, { placed, queries, status, auth });

  const locale = request.locale === '*' ? ownLocale : request.locale;
  const meta = answerMeta({ request, definitions, selection, locale });
  const isPreview = status === 'draft';
  return {
    data: placed.flatMap((each) => {
      const document = documents.get(pieceKey(each.piece));
      // Deleted between the two reads: the next answer will not have it either.
      return document ? [toItem(each, document, request)] : [];
    }),
    meta: request.explain
      ? { ...meta, explain: await leftOut(strapi, request, { scope, mayPreview, isPreview }) }
      : meta,
  };
};
