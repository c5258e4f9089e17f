import { useMemo } from 'react';

import {
  type PageTargetingQuery,
  type SavedTargeting,
  useGetPageTargetingQuery,
} from '../../services/pageTargeting';
import { type ListRow, useRowsOfPage } from '../../strapi-shims/listView';

/** What a page of rows is asked by. Its rows are alike: one locale, and drafts or published. */
export const queryOfPage = (model: string, rows: readonly ListRow[]): PageTargetingQuery => {
  const [first] = rows;
  const locale = first?.locale;
  return {
    model,
    documentIds: rows.map(({ documentId }) => documentId).sort(),
    status: first?.publishedAt ? 'published' : 'draft',
    ...(locale ? { locale } : {}),
  };
};

export type RowTargeting =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly retry: () => void }
  /** Without tags where there is nothing that the user may read. */
  | { readonly state: 'ready'; readonly tags: SavedTargeting | undefined };

/**
 * The tags of one row. Every cell asks for the whole page, and so there is one request a page:
 * requests that are alike are one.
 */
export const useRowTargeting = (model: string, { documentId }: ListRow): RowTargeting => {
  const rows = useRowsOfPage();
  const query = useMemo(() => queryOfPage(model, rows), [model, rows]);
  const { currentData, isError, isFetching, refetch } = useGetPageTargetingQuery(query);

  if (currentData !== undefined) return { state: 'ready', tags: currentData[documentId] };
  return isError && !isFetching
    ? { state: 'error', retry: () => void refetch() }
    : { state: 'loading' };
};
