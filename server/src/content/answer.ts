import { explainPlace } from '../core/matching/explain';
import type { PlacedPiece } from '../core/matching/place';
import type { PieceStatus } from '../core/targeting/types';
import { atOneMoment, type Moment } from '../kept/moment';
import { rightsOf } from '../kept/rights';
import { service } from '../services/get';
import type { Auth } from '../strapi-shims/content-api';
import type { Strapi } from '../strapi-shims/types';
import { checkedQuery } from './checked-query';
import { loadKeptDocuments } from './kept-documents';
import { pieceKey, type Documents } from './documents';
import { leftOut } from './explain';
import { answerMeta } from './meta';
import { placePieces, readPlacing, type Placing } from './placing';
import { populatedTypes } from './populated-types';
import type { RawQuery } from './readers';
import type { ContentRequest } from './request';
import { readableTypes } from './scope';

/** Everything an answer is made from. */
export interface AnswerContext {
  readonly query: RawQuery;
  readonly auth: Auth;
  readonly status: PieceStatus;
  /** Whether the caller may know that there are drafts; asked where it matters alone. */
  readonly mayPreview: () => Promise<boolean>;
}

/** What to read the pieces of each searched type with. Asked before anything is read: it may be refused. */
const queriesOf = async (
  strapi: Strapi,
  { moment, request }: Placing,
  auth: Auth,
): Promise<Map<string, { populate?: unknown }>> => {
  const rights = rightsOf(auth);
  const version = rights === null ? null : moment.site.version;
  const { queries: kept } = service(strapi, 'kept');
  const queries = new Map<string, { populate?: unknown }>();
  for (const type of request.types.searched) {
    const projection = request.projections.get(type.uid);
    if (!projection) continue;
    const key = `${rights} ${type.uid} ${JSON.stringify(projection)}`;
    const check = () => checkedQuery(strapi, { type, projection, auth });
    queries.set(type.uid, await kept.get(version, key, check));
  }
  return queries;
};

const loadPage = async (
  strapi: Strapi,
  request: ContentRequest,
  options: {
    moment: Moment;
    placed: readonly PlacedPiece[];
    queries: ReadonlyMap<string, object>;
    status: PieceStatus;
    auth: Auth;
  },
): Promise<Documents> => {
  const { moment, placed, queries, status, auth } = options;
  const documents: Documents = new Map();
  for (const type of request.types.searched) {
    const pieces = placed
      .map(({ piece }) => piece)
      .filter((piece) => piece.contentType === type.uid);
    if (pieces.length === 0) continue;
    const query = queries.get(type.uid) ?? {};
    const loaded = await loadKeptDocuments(strapi, moment, { type, pieces, query, status, auth });
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

/** What is left out, and why. */
const explained = async (
  strapi: Strapi,
  { moment, request, scope }: Placing,
  { mayPreview, status }: AnswerContext,
) => {
  moment.saw(null);
  return leftOut(strapi, request, {
    scope,
    mayPreview: await mayPreview(),
    isPreview: status === 'draft',
  });
};

const makeAnswer = async (strapi: Strapi, context: AnswerContext, moment: Moment) => {
  const { query, auth, status } = context;
  const readable = await readableTypes(strapi, auth);
  const placing = readPlacing(strapi, query, { moment, readable, status });
  const { request, definitions, locale } = placing;
  const queries = await queriesOf(strapi, placing, auth);

  const selection = await placePieces(strapi, placing);
  const { placed } = selection;
  const documents = await loadPage(strapi, request, { moment, placed, queries, status, auth });

  const populated = request.types.searched.flatMap((type) =>
    populatedTypes(strapi, type.attributes, queries.get(type.uid)?.populate),
  );
  const meta = answerMeta({ request, definitions, selection, locale, populated });
  return {
    data: placed.flatMap((each) => {
      const document = documents.get(pieceKey(each.piece));
      // Deleted between the two reads: the next answer will not have it either.
      return document ? [toItem(each, document, request)] : [];
    }),
    meta: request.explain ? { ...meta, explain: await explained(strapi, placing, context) } : meta,
  };
};

/**
 * Answers what to show a visitor: the ladder says which slots, the index which pieces stand in
 * them, the document service brings the documents, and Strapi's sanitizers leave of them what
 * this caller may see.
 *
 * @throws 400 for a request that cannot be read
 */
export const answerContent = (strapi: Strapi, context: AnswerContext) =>
  atOneMoment(strapi, (moment) => makeAnswer(strapi, context, moment));
