import { useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type { CoverageQuery } from '../services/answers';

/** What the page can be narrowed by, as it stands in the address. */
export const FILTERS = [
  'journey',
  'locale',
  'types',
  'format',
  'persona',
  'status',
  'age',
] as const;
export type FilterName = (typeof FILTERS)[number];

type Address = { [Name in FilterName | 'page' | 'pageSize' | '_q']?: string | undefined };

interface ReportFilter {
  readonly filter: CoverageQuery;
  /** Narrows to a value; null takes the filter off. */
  readonly narrow: (name: FilterName, value: string | null) => void;
  /** Takes every filter off. */
  readonly reset: () => void;
  readonly pagination: { readonly page: number; readonly pageSize: number };
}

const ITEMS_A_PAGE = 20;

const wholeNumber = (text: string | undefined, otherwise: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

/** The page's filter, kept in the address so that a view can be sent to somebody. */
export const useReportFilter = (): ReportFilter => {
  const [{ query }, setQuery] = useQueryParams<Address>();
  const filter = useMemo(
    () =>
      Object.fromEntries(
        FILTERS.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : [])),
      ) as CoverageQuery,
    [query],
  );

  const narrow: ReportFilter['narrow'] = (name, value) => {
    // Undefined takes a parameter out of the address; another filter has other pages.
    setQuery(withEncodedUserParams(query, { [name]: value ?? undefined, page: undefined }));
  };

  const reset = () => {
    const none = Object.fromEntries(FILTERS.map((name) => [name, undefined]));
    setQuery(withEncodedUserParams(query, { ...none, page: undefined }));
  };

  return {
    filter,
    narrow,
    reset,
    pagination: {
      page: wholeNumber(query.page, 1),
      pageSize: wholeNumber(query.pageSize, ITEMS_A_PAGE),
    },
  };
};
