import type { LEFT_OUT_REASONS } from '../contracts/content-api';
import type { Piece } from '../core/targeting/types';
import { readPieces, type Scope } from '../inventory/ladder-query';
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

const named = (pieces: readonly Piece[], reason: LeftOut['reason']): LeftOut[] =>
  pieces.map(({ contentType, documentId, locale }) => ({
    contentType,
    documentId,
    locale,
    reason,
  }));

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

/**
 * The candidates left out, each with its reason, at most 20 a reason. Drafts are named only to
 * who may preview them; of a type that may not be read only the name comes back, and only where
 * the caller has used it: Strapi's own 403 tells no less.
 */
export const leftOut = async (
  strapi: Strapi,
  request: ContentRequest,
  options: { scope: Scope; mayPreview: boolean; isPreview: boolean },
): Promise<{ leftOut: LeftOut[] }> => {
  const { scope, mayPreview, isPreview } = options;
  const { asked, searched } = request.types;
  const unreadable = asked.filter((type) => !searched.includes(type));
  const hasTypes = searched.length > 0;
  return {
    leftOut: [
      ...(hasTypes ? named(await excluded(strapi, request, scope), 'excluded') : []),
      ...(hasTypes ? named(await forOtherPersonas(strapi, request, scope), 'other-persona') : []),
      ...(hasTypes && mayPreview && !isPreview
        ? named(await notPublished(strapi, request, scope), 'not-published')
        : []),
      ...unreadable.map((type) => ({
        contentType: type.uid,
        reason: 'type-not-readable' as const,
      })),
    ],
  };
};
