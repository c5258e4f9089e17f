import { journeyApi } from './journeyApi';

/** A locale of the site, as the host lists it. */
interface SiteLocale {
  readonly code: string;
  readonly isDefault: boolean;
}

const siteLocalesApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    /** Codes of the site's locales, the default one first. */
    getJourneySiteLocales: build.query<readonly string[], void>({
      query: () => ({ url: '/i18n/locales', method: 'GET' }),
      transformResponse: (locales: readonly SiteLocale[]) =>
        [...locales]
          .sort((a, b) => Number(b.isDefault) - Number(a.isDefault))
          .map(({ code }) => code),
      providesTags: ['JourneyDefinitions'],
    }),
  }),
});

export const { useGetJourneySiteLocalesQuery } = siteLocalesApi;
