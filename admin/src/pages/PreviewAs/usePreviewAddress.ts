import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type { PageAsked } from '../../services/answers';
import type { VisitorQuery } from '../../services/previewAs';

const VISITOR = ['stage', 'readiness', 'journey', 'persona', 'types', 'locale', 'status'] as const;

type Address = { [Name in (typeof VISITOR)[number] | 'page' | 'pageSize']?: string | undefined };

/** What of the visitor changes; null takes it away. */
export type VisitorChange = { readonly [Name in keyof VisitorQuery]?: string | null };

interface PreviewAddress {
  readonly visitor: VisitorQuery;
  readonly change: (change: VisitorChange) => void;
  readonly pagination: PageAsked;
}

const wholeNumber = (text: string | undefined, otherwise: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

/** The visitor that the page previews as, kept in its address. */
export const usePreviewAddress = (): PreviewAddress => {
  const [{ query }, setQuery] = useQueryParams<Address>();
  const visitor = useMemo(
    () =>
      Object.fromEntries(
        VISITOR.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : [])),
      ) as VisitorQuery,
    [query],
  );

  return {
    visitor,
    // Undefined takes a parameter out of the address; another visitor has other pages.
    change: (change) =>
      setQuery({
        ...Object.fromEntries(
          Object.entries(change).map(([name, value]) => [name, value ?? undefined]),
        ),
        page: undefined,
      }),
    pagination: {
      page: wholeNumber(query.page, 1),
      pageSize: wholeNumber(query.pageSize, 10),
    },
  };
};
