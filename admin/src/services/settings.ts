import type { CheckedCaller, TypeListing } from '../../../server/src/contracts/access';
import type { IndexHealth, RebuildStatus } from '../../../server/src/contracts/index-health';
import type { Settings } from '../../../server/src/contracts/settings';
import type { Answer } from './answers';
import { journeyApi } from './journeyApi';
import { onceDone } from './onceDone';

/** The settings in force, and what each is when nobody changes it. */
export interface SettingsInForce {
  readonly settings: Settings;
  readonly defaults: Settings;
}

/** The content types of the site, and whether they can be switched. */
export interface TypesOfSite {
  readonly types: readonly TypeListing[];
  readonly isDevelopment: boolean;
}

type SettingsAnswer = Answer<Settings> & { readonly meta: { readonly defaults: Settings } };
type TypesAnswer = Answer<readonly TypeListing[]> & {
  readonly meta: { readonly isDevelopment: boolean };
};

const settingsApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneySettings: build.query<SettingsInForce, void>({
      query: () => ({ url: '/journey/settings', method: 'GET' }),
      transformResponse: ({ data, meta }: SettingsAnswer) => ({
        settings: data,
        defaults: meta.defaults,
      }),
      providesTags: ['JourneySettings'],
    }),
    /** A change names only what it changes; null takes an entry out of a table. */
    changeJourneySettings: build.mutation<Answer<Settings>, object>({
      query: (data) => ({ url: '/journey/settings', method: 'PUT', data }),
      invalidatesTags: onceDone('JourneySettings', 'JourneyDefinitions', 'JourneyReport'),
    }),
    resetJourneySettings: build.mutation<Answer<Settings>, void>({
      query: () => ({ url: '/journey/settings', method: 'DELETE' }),
      invalidatesTags: ['JourneySettings', 'JourneyDefinitions', 'JourneyReport'],
    }),
    getJourneyTypes: build.query<TypesOfSite, void>({
      query: () => ({ url: '/journey/types', method: 'GET' }),
      transformResponse: ({ data, meta }: TypesAnswer) => ({ types: data, ...meta }),
    }),
    switchJourneyType: build.mutation<unknown, Pick<TypeListing, 'uid' | 'isEnabled'>>({
      query: ({ uid, isEnabled }) => ({
        url: `/journey/types/${uid}`,
        method: 'PUT',
        data: { isEnabled },
      }),
    }),
    checkJourneyCaller: build.mutation<CheckedCaller, string | null>({
      query: (token) => ({ url: '/journey/callers/check', method: 'POST', data: { token } }),
      transformResponse: (answer: Answer<CheckedCaller>) => answer.data,
    }),
    getJourneyIndex: build.query<IndexHealth, void>({
      query: () => ({ url: '/journey/index', method: 'GET' }),
      transformResponse: (answer: Answer<IndexHealth>) => answer.data,
      providesTags: ['JourneyIndex'],
    }),
    rebuildJourneyIndex: build.mutation<Answer<RebuildStatus>, void>({
      query: () => ({ url: '/journey/index/rebuild', method: 'POST' }),
      invalidatesTags: ['JourneyIndex', 'JourneyReport'],
    }),
  }),
});

export const {
  useGetJourneySettingsQuery,
  useChangeJourneySettingsMutation,
  useResetJourneySettingsMutation,
  useGetJourneyTypesQuery,
  useSwitchJourneyTypeMutation,
  useCheckJourneyCallerMutation,
  useGetJourneyIndexQuery,
  useRebuildJourneyIndexMutation,
} = settingsApi;
