import type { CoverageFigure } from '../../../server/src/core/coverage/figure';
import type { UntaggedItem } from '../../../server/src/core/targeting/untagged';
import type { Answer, CoverageScope } from './answers';
import { journeyApi } from './journeyApi';

interface Figure extends CoverageFigure {
  /** Of the cells, 0 to 1. */
  readonly share: number;
}

/** Coverage in one figure, now and last week. */
export interface CoverageNow extends Figure {
  /** Null when there is none to compare with. */
  readonly lastWeek: (Figure & { readonly day: string }) | null;
  /** Whether the user sees everything that last week's figure counts. */
  readonly comparable: boolean;
}

interface CoverageNowAnswer extends Answer<CoverageNow> {
  readonly meta: { readonly scope: CoverageScope };
}

interface UntaggedAnswer extends Answer<readonly UntaggedItem[]> {
  readonly meta: { readonly pagination: { readonly total: number } };
}

const homeApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneyCoverageFigure: build.query<CoverageNowAnswer, void>({
      query: () => ({ url: '/journey/coverage/figure', method: 'GET' }),
      providesTags: ['JourneyReport'],
    }),
    getFirstUntaggedPieces: build.query<UntaggedAnswer, number>({
      query: (pageSize) => ({
        url: '/journey/untagged',
        method: 'GET',
        config: { params: { pagination: { page: 1, pageSize } } },
      }),
      providesTags: ['JourneyReport'],
    }),
  }),
});

export const { useGetJourneyCoverageFigureQuery, useGetFirstUntaggedPiecesQuery } = homeApi;
