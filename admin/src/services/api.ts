import { adminApi } from '@strapi/strapi/admin';

import type { Targeting } from '../../../server/src/core/targeting/types';
import type {
  Answer,
  CoverageAnswer,
  CoverageQuery,
  CoverageReport,
  Definitions,
  GapsPage,
  GapsQuery,
  TargetingQuery,
} from './answers';

/**
 * Tags that the host gives its own queries for one document, of collection and of single types:
 * a save, publish or discard invalidates them, so that ours are read again too.
 */
const documentTags = ({ model, documentId }: TargetingQuery) => [
  { type: 'Document' as const, id: `${model}_${documentId}` },
  { type: 'Document' as const, id: model },
];

const journeyApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    getJourneyDefinitions: build.query<Definitions, void>({
      query: () => ({ url: '/journey/definitions', method: 'GET' }),
      transformResponse: (answer: Answer<Definitions>) => answer.data,
    }),
    getTargeting: build.query<Targeting, TargetingQuery>({
      query: ({ model, documentId, ...params }) => ({
        url: `/journey/targeting/${model}/${documentId}`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: (answer: Answer<{ own: Targeting }>) => answer.data.own,
      providesTags: (_result, _error, query) => documentTags(query),
    }),
    getJourneyCoverage: build.query<CoverageReport, CoverageQuery>({
      query: (params) => ({ url: '/journey/coverage', method: 'GET', config: { params } }),
      transformResponse: ({ data, meta }: CoverageAnswer) => ({
        coverage: data,
        scope: meta.scope,
      }),
    }),
    getJourneyGaps: build.query<GapsPage, GapsQuery>({
      query: (params) => ({ url: '/journey/gaps', method: 'GET', config: { params } }),
    }),
  }),
});

export const {
  useGetJourneyDefinitionsQuery,
  useGetTargetingQuery,
  useGetJourneyCoverageQuery,
  useGetJourneyGapsQuery,
} = journeyApi;
