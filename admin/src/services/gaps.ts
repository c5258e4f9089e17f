import type { DISMISSED_CHOICES, GapOnList } from '../../../server/src/core/coverage/dismissals';
import type { GapType } from '../../../server/src/core/coverage/types';
import type { CoverageQuery, Page, PageAsked } from './answers';
import { journeyApi } from './journeyApi';

/** Which gaps of a view are listed; what is absent is the server's default. */
export interface GapsQuery extends CoverageQuery {
  /** Keys with commas between. */
  readonly gapTypes?: string;
  readonly dismissed?: (typeof DISMISSED_CHOICES)[number];
  readonly pagination: PageAsked;
}

/** One page of gaps, highest priority first. */
export interface GapsPage extends Page<GapOnList> {
  readonly meta: Page<GapOnList>['meta'] & {
    /** How many of each type there are, whatever types are asked for. */
    readonly gapTypes: Readonly<Record<GapType, number>>;
    /** How many are dismissed, whether or not they are asked for. */
    readonly dismissed: number;
  };
}

/** A gap's id, and the view that it is seen in. */
interface GapInView {
  readonly gap: string;
  readonly view: CoverageQuery;
}

interface DismissalAsked extends GapInView {
  readonly reason: string;
  /** `YYYY-MM-DD`; null: for good. */
  readonly until: string | null;
}

const gapsApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneyGaps: build.query<GapsPage, GapsQuery>({
      query: (params) => ({ url: '/journey/gaps', method: 'GET', config: { params } }),
      providesTags: ['JourneyReport'],
    }),
    dismissJourneyGap: build.mutation<unknown, DismissalAsked>({
      query: ({ view: params, ...data }) => ({
        url: '/journey/dismissals',
        method: 'POST',
        data,
        config: { params },
      }),
      invalidatesTags: ['JourneyReport'],
    }),
    bringBackJourneyGap: build.mutation<unknown, GapInView>({
      query: ({ gap, view }) => ({
        url: '/journey/dismissals',
        method: 'DELETE',
        config: { params: { ...view, gap } },
      }),
      invalidatesTags: ['JourneyReport'],
    }),
  }),
});

export const {
  useGetJourneyGapsQuery,
  useDismissJourneyGapMutation,
  useBringBackJourneyGapMutation,
} = gapsApi;
