import type { Targeting } from '../../../server/src/core/targeting/types';
import type { Answer, TargetingQuery } from './answers';
import { journeyApi } from './journeyApi';

/**
 * Tags that the host gives its own queries for one document, of collection and of single types:
 * a save, publish or discard invalidates them, so that ours are read again too.
 */
const documentTags = ({ model, documentId }: TargetingQuery) => [
  { type: 'Document' as const, id: `${model}_${documentId}` },
  { type: 'Document' as const, id: model },
];

const targetingApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getTargeting: build.query<Targeting, TargetingQuery>({
      query: ({ model, documentId, ...params }) => ({
        url: `/journey/targeting/${model}/${documentId}`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: (answer: Answer<{ own: Targeting }>) => answer.data.own,
      providesTags: (_result, _error, query) => documentTags(query),
    }),
  }),
});

export const { useGetTargetingQuery } = targetingApi;
