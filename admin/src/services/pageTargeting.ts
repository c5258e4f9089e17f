import type { Targeting } from '../../../server/src/core/targeting/types';
import type { Answer, TargetingStatus } from './answers';
import { journeyApi } from './journeyApi';

/** A page of the Content Manager's list: documents of one type, all in the same locale and status. */
export interface PageTargetingQuery {
  readonly model: string;
  /** In one order however the list is sorted, so that the same page is read once. */
  readonly documentIds: readonly string[];
  readonly locale?: string;
  readonly status: TargetingStatus;
}

/** What a document itself is tagged with, and what counts for it with its type's default tags. */
export interface SavedTargeting {
  readonly own: Targeting;
  readonly effective: Targeting;
}

/** By document id. */
export type PageTargeting = Readonly<Record<string, SavedTargeting>>;

/**
 * Tags that the host gives its own queries for lists and their documents: what makes it read a
 * list again makes us too. Definitions as well, as removing one moves its tags.
 */
const pageTags = ({ model, documentIds }: PageTargetingQuery) => [
  'JourneyDefinitions' as const,
  ...['ALL_LIST', `${model}_LIST`, ...documentIds.map((id) => `${model}_${id}`)].map((id) => ({
    type: 'Document' as const,
    id,
  })),
];

const pageTargetingApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getPageTargeting: build.query<PageTargeting, PageTargetingQuery>({
      query: ({ model, documentIds, ...params }) => ({
        url: `/journey/targeting/${model}`,
        method: 'GET',
        config: { params: { ...params, documentIds: documentIds.join(',') } },
      }),
      transformResponse: ({ data }: Answer<Array<SavedTargeting & { documentId: string }>>) =>
        Object.fromEntries(data.map(({ documentId, ...targeting }) => [documentId, targeting])),
      providesTags: (_result, _error, query) => pageTags(query),
    }),
  }),
});

export const { useGetPageTargetingQuery } = pageTargetingApi;
