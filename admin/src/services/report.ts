import type {
  CoverageAnswer,
  CoverageQuery,
  CoverageReport,
  InventoryPage,
  InventoryQuery,
} from './answers';
import { journeyApi } from './journeyApi';

const reportApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneyCoverage: build.query<CoverageReport, CoverageQuery>({
      query: (params) => ({ url: '/journey/coverage', method: 'GET', config: { params } }),
      transformResponse: ({ data, meta }: CoverageAnswer) => ({
        coverage: data,
        scope: meta.scope,
      }),
      providesTags: ['JourneyReport'],
    }),
    getJourneyInventory: build.query<InventoryPage, InventoryQuery>({
      query: ({ search, ...params }) => ({
        url: '/journey/inventory',
        method: 'GET',
        // The host's client writes values into the address as they are.
        config: { params: { ...params, ...(search && { search: encodeURIComponent(search) }) } },
      }),
      providesTags: ['JourneyReport'],
    }),
  }),
});

export const { useGetJourneyCoverageQuery, useGetJourneyInventoryQuery } = reportApi;
