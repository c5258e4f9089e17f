import { ladder } from '../core/matching/ladder';
import type { PieceStatus } from '../core/targeting/types';
import type { Definitions } from '../definitions/types';
import type { Scope } from '../inventory/scope';
import { hasDraftAndPublish, isLocalized } from '../schema/enabled-types';
import type { Moment } from '../kept/moment';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import type { RawQuery } from './readers';
import { readContentRequest, type ContentRequest } from './request';
import { select, type Selection } from './selection';

/** A request that is read, and what is needed to place pieces for it. */
export interface Placing {
  readonly moment: Moment;
  readonly definitions: Definitions;
  readonly request: ContentRequest;
  /** What of the index is searched. */
  readonly scope: Scope;
  /** To name things in, where the request asks for all locales or none. */
  readonly locale: string;
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

/**
 * Reads a request on a site.
 *
 * @throws 400 for a request that cannot be read
 */
export const readPlacing = (
  strapi: Strapi,
  query: RawQuery,
  caller: {
    readonly moment: Moment;
    readonly readable: readonly HostContentType[];
    readonly status: PieceStatus;
  },
): Placing => {
  const { moment } = caller;
  const { definitions, settings, defaultLocale } = moment.site;
  const request = readContentRequest(strapi, query, {
    definitions,
    settings,
    readable: caller.readable,
    defaultLocale,
  });
  return {
    moment,
    definitions,
    request,
    scope: scopeOf(request, caller.status),
    locale: request.locale === '*' ? defaultLocale : request.locale,
  };
};

/** The page of pieces that a request asks for, in their places on the ladder. */
export const placePieces = (
  strapi: Strapi,
  { moment, definitions, request, scope }: Placing,
): Promise<Selection> => {
  const { visitor, levels, sort, pagination, types } = request;
  // Nothing that the caller may read is nothing to climb.
  const isEmpty = types.searched.length === 0;
  const slots = isEmpty ? [] : ladder({ journey: definitions.tagged, visitor, levels });
  const name = JSON.stringify([visitor, levels]);
  return select(strapi, { moment, name, slots, scope, sort }, pagination);
};
