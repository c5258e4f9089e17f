import type { TargetingChange } from '../../../server/src/core/targeting/change';
import type { PieceOutcome, VersionChange } from '../../../server/src/core/targeting/outcome';
import type { UntaggedItem, UntaggedSort } from '../../../server/src/core/targeting/untagged';
import type { Answer, PageAsked } from './answers';
import { journeyApi } from './journeyApi';

/** A piece to change the tags of. */
export interface PieceRef {
  readonly contentType: string;
  readonly documentId: string;
  /** Where tags are per locale: the one to change. */
  readonly locale: string | null;
}

interface ChangeAsked {
  readonly change: TargetingChange;
  readonly pieces: readonly PieceRef[];
}

/** A piece as a change left it, to have that change taken back. */
export interface ChangedPiece extends Pick<PieceRef, 'contentType' | 'documentId'> {
  readonly versions: readonly VersionChange[];
}

export interface UntaggedQuery {
  readonly types?: string;
  readonly locale?: string;
  readonly status?: string;
  readonly search?: string;
  readonly sort?: UntaggedSort;
  readonly pagination: PageAsked;
}

/** One page of the pieces without a stage. */
export interface UntaggedPage extends Answer<readonly UntaggedItem[]> {
  readonly meta: {
    readonly pagination: { readonly pageCount: number; readonly total: number };
    /** uids of the content types that the user may tag. */
    readonly types: readonly string[];
    readonly locales: readonly string[];
  };
}

type Outcomes = readonly PieceOutcome[];
const outcomesIn = ({ data }: Answer<Outcomes>): Outcomes => data;

const retaggingApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    previewTargetingChange: build.mutation<Outcomes, ChangeAsked>({
      query: (data) => ({ url: '/journey/targeting/preview', method: 'POST', data }),
      transformResponse: outcomesIn,
    }),
    changeTargeting: build.mutation<Outcomes, ChangeAsked>({
      query: (data) => ({ url: '/journey/targeting/change', method: 'POST', data }),
      transformResponse: outcomesIn,
    }),
    restoreTargeting: build.mutation<Outcomes, { readonly pieces: readonly ChangedPiece[] }>({
      query: (data) => ({ url: '/journey/targeting/restore', method: 'POST', data }),
      transformResponse: outcomesIn,
    }),
    /**
     * Has everything read again that shows tags of the pieces: once after many requests, since each
     * by itself would load the host's list anew.
     */
    tellOfNewTargeting: build.mutation<null, ReadonlyArray<Omit<PieceRef, 'locale'>>>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, pieces) => [
        'JourneyReport',
        ...[...new Set(pieces.map(({ contentType }) => contentType))].flatMap((uid) => [
          { type: 'Document' as const, id: `${uid}_LIST` },
          { type: 'Document' as const, id: uid },
        ]),
        ...pieces.map(({ contentType, documentId }) => ({
          type: 'Document' as const,
          id: `${contentType}_${documentId}`,
        })),
      ],
    }),
    getUntaggedPieces: build.query<UntaggedPage, UntaggedQuery>({
      query: (params) => ({ url: '/journey/untagged', method: 'GET', config: { params } }),
      providesTags: ['JourneyReport'],
    }),
  }),
});

export const {
  usePreviewTargetingChangeMutation,
  useChangeTargetingMutation,
  useRestoreTargetingMutation,
  useTellOfNewTargetingMutation,
  useGetUntaggedPiecesQuery,
} = retaggingApi;
