import type { ExpectationBody } from '../../../server/src/contracts/definitions';
import type { ExpectationState } from '../../../server/src/core/coverage/expectation-states';
import type { Answer } from './answers';
import { journeyApi } from './journeyApi';

/** What is wanted, as a rule, with the version that a change of it is made from. */
export type StoredExpectation = Required<ExpectationBody> & { readonly version: string };

export type ExpectationStates = Readonly<Record<string, ExpectationState>>;

interface OfJourney {
  /** Absent: the default one. */
  readonly journey?: string;
}

const URL = '/journey/expectations';
const path = (key: string): string => `${URL}/${encodeURIComponent(key)}`;

const expectationsApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneyExpectations: build.query<readonly StoredExpectation[], OfJourney>({
      query: (params) => ({ url: URL, method: 'GET', config: { params } }),
      transformResponse: (answer: Answer<readonly StoredExpectation[]>) => answer.data,
      providesTags: ['JourneyDefinitions'],
    }),
    getJourneyExpectationStates: build.query<ExpectationStates, OfJourney>({
      query: (params) => ({ url: `${URL}/states`, method: 'GET', config: { params } }),
      transformResponse: (answer: Answer<ExpectationStates>) => answer.data,
      providesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
    createJourneyExpectation: build.mutation<void, ExpectationBody>({
      query: (data) => ({ url: URL, method: 'POST', data }),
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
    changeJourneyExpectation: build.mutation<void, StoredExpectation>({
      query: (data) => ({ url: path(data.key), method: 'PUT', data }),
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
    removeJourneyExpectation: build.mutation<void, string>({
      query: (key) => ({ url: path(key), method: 'DELETE' }),
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
  }),
});

export const {
  useGetJourneyExpectationsQuery,
  useGetJourneyExpectationStatesQuery,
  useCreateJourneyExpectationMutation,
  useChangeJourneyExpectationMutation,
  useRemoveJourneyExpectationMutation,
} = expectationsApi;
