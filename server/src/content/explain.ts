import type { LEFT_OUT_REASONS } from '../contracts/content-api';
import type { Piece } from '../core/targeting/types';
import { readPieces, type Scope } from '../inventory/scope';
import { joinKeys } from '../inventory/rows';
import { hasDraftAndPublish } from '../schema/enabled-types';
import type { Strapi } from '../strapi-shims/types';
import type { ContentRequest } from './request';

/** At most so many candidates are named for each reason. */
const MOST = 20;

/** A candidate that is not in the answer. */
export interface LeftOut {
  readonly contentType: string;
  readonly reason: (typeof LEFT_OUT_REASONS)[number];
  readonly documentId?: string;
  readonly locale?: string | null;
}

/** A piece that is not in the answer, and why. */
export interface LeftOutPiece {
  readonly piece: Piece;
  readonly reason: Exclude<LeftOut['reason'], 'type-not-readable'>;
}

const because = (reason: LeftOutPiece['reason'], pieces: readonly Piece[]): LeftOutPiece[] =>
  pieces.map((piece) => ({ piece, reason }));

const excluded = async (strapi: Strapi, request: ContentRequest, scope: Scope) => {
  if (request.exclude.length === 0) return [];
  return readPieces(strapi, {
    scope: { ...scope, exclude: [] },
    limit: MOST,
    where: (builder) => void builder.whereIn('document_id', [...request.exclude]),
  });
};

const forOtherPersonas = async (strapi: Strapi, request: ContentRequest, scope: Scope) => {
  const { personas } = request.visitor;
  if (personas.length === 0) return [];
  return readPieces(strapi, {
    scope,
    limit: MOST,
    where: (builder) => {
      void builder.whereNot('personas', '');
      for (const key of personas) {
        void builder.where('personas', 'not like', `%${joinKeys([key])}%`);
      }
    },
  });
};

/** Drafts of which nothing is published in that locale. */
const notPublished = async (strapi: Strapi, request: ContentRequest, scope: Scope) => {
  const drafting = request.types.searched.filter(hasDraftAndPublish).map((type) => type.uid);
  if (drafting.length === 0) return [];
  return readPieces(strapi, {
    scope: { ...scope, published: [], draft: drafting },
    limit: MOST,
    where: (builder) =>
      void builder.whereNotExists((published) => {
        void published
          .from('journey_index as published')
          .select('published.id')
          .whereRaw('?? = ??', ['published.content_type', 'journey_index.content_type'])
          .whereRaw('?? = ??', ['published.document_id', 'journey_index.document_id'])
          .whereRaw('?? = ??', ['published.locale', 'journey_index.locale'])
          .where('published.status', 'published');
      }),
  });
};

/** What decides which candidates may be told of. */
interface Telling {
  readonly scope: Scope;
  /** Whether the caller may know that there are drafts. */
  readonly mayPreview: boolean;
  readonly isPreview: boolean;
}

/** The pieces left out, each with its reason, at most 20 a reason; drafts only to who may preview. */
export const leftOutPieces = async (
  strapi: Strapi,
  request: ContentRequest,
  { scope, mayPreview, isPreview }: Telling,
): Promise<LeftOutPiece[]> => {
  if (request.types.searched.length === 0) return [];
  const tellsDrafts = mayPreview && !isPreview;
  return [
    ...because('excluded', await excluded(strapi, request, scope)),
    ...because('other-persona', await forOtherPersonas(strapi, request, scope)),
    ...(tellsDrafts ? because('not-published', await notPublished(strapi, request, scope)) : []),
  ];
};

/**
 * What is left out, as the content API tells it: of a type that may not be read only the name
 * comes back, and only where the caller has used it: Strapi's own 403 tells no less.
 */
export const leftOut = async (
  strapi: Strapi,
  request: ContentRequest,
  telling: Telling,
): Promise<{ leftOut: LeftOut[] }> => {
  const { asked, searched } = request.types;
  const pieces = await leftOutPieces(strapi, request, telling);
  return {
    leftOut: [
      ...pieces.map(({ piece: { contentType, documentId, locale }, reason }) => ({
        contentType,
        documentId,
        locale,
        reason,
      })),
      ...asked
        .filter((type) => !searched.includes(type))
        .map((type) => ({ contentType: type.uid, reason: 'type-not-readable' as const })),
    ],
  };
};
