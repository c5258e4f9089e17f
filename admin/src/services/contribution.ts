import type { Contribution } from '../../../server/src/core/coverage/contribution';
import type { Answer } from './answers';
import { journeyApi } from './journeyApi';

/** A piece as it is tagged on screen, saved or not. */
export interface ContributionQuery {
  readonly model: string;
  /** Absent before the first save. */
  readonly documentId?: string;
  readonly locale?: string;
  readonly stage: string;
  /** Keys with commas between; absent for everyone. */
  readonly personas?: string;
  readonly format?: string;
}

/** What the piece adds, and the locale that was counted in; `*` for all of them. */
export type PieceContribution = Contribution & { readonly locale: string };

const contributionApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getContribution: build.query<PieceContribution, ContributionQuery>({
      query: ({ model, ...params }) => ({
        url: `/journey/contribution/${model}`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: (answer: Answer<PieceContribution>) => answer.data,
      // What the host does to the document may make it count, or no longer.
      providesTags: (_result, _error, { model, documentId }) => [
        'JourneyReport',
        { type: 'Document', id: model },
        { type: 'Document', id: `${model}_${documentId ?? ''}` },
      ],
    }),
  }),
});

export const { useGetContributionQuery } = contributionApi;
