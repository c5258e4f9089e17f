import type { Match, MatchLevel } from '../../../server/src/core/matching/types';
import type { PlaceExplanation } from '../../../server/src/core/matching/explain';
import type { Targeting } from '../../../server/src/core/targeting/types';
import type { PageAsked } from './answers';
import { journeyApi } from './journeyApi';

/** A visitor as the content API is told of them; what is absent is its default. */
export interface VisitorQuery {
  readonly stage?: string;
  /** 0 to 200, in place of `stage`. */
  readonly readiness?: string;
  /** Of which `stage` is a key. */
  readonly journey?: string;
  /** Keys with commas between, most important first. */
  readonly persona?: string;
  /** uids with commas between. */
  readonly types?: string;
  readonly locale?: string;
  readonly status?: string;
}

export interface PreviewAsQuery extends VisitorQuery {
  readonly pagination: PageAsked;
}

interface NamedPiece {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Empty when the user may not read it. */
  readonly title: string;
  readonly targeting: Targeting;
}

/** A piece that the visitor gets, and how it came to its place. */
export interface PreviewedPiece extends NamedPiece {
  readonly match: Match;
  readonly explain: PlaceExplanation;
}

/** A piece that the visitor does not get. */
export interface LeftOutPiece extends NamedPiece {
  readonly reason: 'excluded' | 'other-persona' | 'not-published';
}

/** What the content API answers a visitor. */
export interface PreviewAsAnswer {
  readonly data: readonly PreviewedPiece[];
  readonly meta: {
    readonly pagination: { readonly pageCount: number; readonly total: number };
    readonly match: {
      readonly served: { readonly journey: string; readonly stage: string };
      /** No stage was asked for: taken to be at the first. */
      readonly assumed: boolean;
      readonly levels: Readonly<Partial<Record<MatchLevel, number>>>;
    };
    readonly leftOut: readonly LeftOutPiece[];
    /** uids of types that the user may read in part only, and that are left out. */
    readonly partlyReadable: readonly string[];
    /** There are types that the user may not read at all: the visitor may get of them too. */
    readonly hasUnreadTypes: boolean;
    /** Where the content API answers the same, under the host's own address. */
    readonly path: string;
  };
}

const previewAsApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneyPreviewAs: build.query<PreviewAsAnswer, PreviewAsQuery>({
      query: (params) => ({ url: '/journey/preview-as', method: 'GET', config: { params } }),
      providesTags: ['JourneyReport'],
    }),
  }),
});

export const { useGetJourneyPreviewAsQuery } = previewAsApi;
