import { explainPlace, type PlaceExplanation } from '../core/matching/explain';
import type { Match } from '../core/matching/types';
import type { Piece, PieceStatus } from '../core/targeting/types';
import type { AdminView } from '../coverage/admin-view';
import { readInventory } from '../inventory/read-inventory';
import { atOneMoment, type Moment } from '../kept/moment';
import { enabledTypes } from '../schema/enabled-types';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { leftOutPieces, type LeftOutPiece } from './explain';
import { answerMeta } from './meta';
import { placePieces, readPlacing } from './placing';
import { readChoice, readLocale, refuseOthers, type RawQuery } from './readers';

/** Every parameter of `/preview-as`; they mean what they mean to the content API. */
export const PREVIEW_AS_PARAMETERS = [
  'stage',
  'readiness',
  'journey',
  'persona',
  'types',
  'locale',
  'status',
  'pagination',
] as const;

/** A piece by what a strategist knows it by. */
type NamedPiece = Pick<Piece, 'contentType' | 'documentId' | 'locale' | 'title' | 'targeting'>;

export interface PreviewedPiece extends NamedPiece {
  readonly match: Match;
  readonly explain: PlaceExplanation;
}

export interface PreviewedLeftOut extends NamedPiece {
  readonly reason: LeftOutPiece['reason'];
}

/**
 * The types of which the user may see every piece in a locale (`*`: in all). Ranks among a part of
 * the content would not be the ranks that the visitor gets.
 */
const wholeTypes = async (
  strapi: Strapi,
  view: AdminView,
  locale: string,
): Promise<HostContentType[]> => {
  const narrowed = view.types.map(({ uid }) => uid).filter(view.isNarrowed);
  if (narrowed.length === 0) return [...view.types];
  const inLocale = (piece: Piece) =>
    locale === '*' || piece.locale === null || piece.locale === locale;
  const unseen = new Set(
    (await readInventory(strapi, narrowed))
      .filter((piece) => inLocale(piece) && view.see(piece) === null)
      .map(({ contentType }) => contentType),
  );
  return view.types.filter(({ uid }) => !unseen.has(uid));
};

interface Previewed {
  readonly view: AdminView;
  readonly moment: Moment;
}

const named = ({ contentType, documentId, locale, title, targeting }: Piece): NamedPiece => ({
  contentType,
  documentId,
  locale,
  title,
  targeting,
});

const preview = async (strapi: Strapi, query: RawQuery, { view, moment }: Previewed) => {
  const asked = Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'status'));
  const status: PieceStatus = readChoice(query, 'status', ['published', 'draft']) ?? 'published';
  moment.saw(null);
  const locale = readLocale(query) ?? moment.site.defaultLocale;
  const readable = await wholeTypes(strapi, view, locale);
  const placing = readPlacing(strapi, asked, { moment, readable, status });
  const { request, scope, definitions } = placing;
  const selection = await placePieces(strapi, placing);
  const left = await leftOutPieces(strapi, request, {
    scope,
    mayPreview: true,
    isPreview: status === 'draft',
  });

  const seen = (piece: Piece): NamedPiece => named(view.see(piece) ?? piece);
  const { visitor, sort } = request;
  return {
    data: selection.placed.map((placed): PreviewedPiece => ({
      ...seen(placed.piece),
      match: placed.match,
      explain: explainPlace({ ...placed, visitor, sort }),
    })),
    meta: {
      ...answerMeta({ request, definitions, selection, locale: placing.locale }),
      leftOut: left.map(({ piece, reason }): PreviewedLeftOut => ({ ...seen(piece), reason })),
      /** Whether there are types that the user may not read at all: a visitor may get of them too. */
      hasUnreadTypes: enabledTypes(strapi).length > view.types.length,
      partlyReadable: view.types.filter((type) => !readable.includes(type)).map(({ uid }) => uid),
      /** Where the content API answers the same. */
      path: `${strapi.config.get<string>('api.rest.prefix', '/api')}/journey/${
        status === 'draft' ? 'preview' : 'content'
      }`,
    },
  };
};

/**
 * What the content API answers a visitor, piece by piece in its order, with what it leaves out:
 * of the types that the admin user may read as a whole in that locale. A type that may be read in
 * part only is left out as a whole and named in `meta.partlyReadable`.
 *
 * @throws 400 as the content API
 */
export const previewAs = async (strapi: Strapi, query: RawQuery, view: AdminView) => {
  refuseOthers(query, PREVIEW_AS_PARAMETERS);
  return atOneMoment(strapi, (moment) => preview(strapi, query, { view, moment }));
};
