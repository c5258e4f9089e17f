import type { Answer, Definitions } from './answers';
import { journeyApi } from './journeyApi';

export const definitionsApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneyDefinitions: build.query<Definitions, void>({
      query: () => ({ url: '/journey/definitions', method: 'GET' }),
      transformResponse: (answer: Answer<Definitions>) => answer.data,
      providesTags: ['JourneyDefinitions'],
    }),
  }),
});

export const { useGetJourneyDefinitionsQuery } = definitionsApi;
