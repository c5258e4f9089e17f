import { useMemo } from 'react';

import { useGetTargetingQuery } from '../../services/targeting';
import type { StoredVersion } from './storedVersion';
import { NO_TAGS, type TagLists, toTagLists } from './tagLists';

export type SavedTags =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly retry: () => void }
  | { readonly state: 'ready'; readonly tags: TagLists; readonly isReloading: boolean };

/**
 * The tags that a version is saved with: none, at once, when nothing is saved yet. `anew`: what was
 * loaded before is loaded again, as where the same piece is come back to.
 */
export const useSavedTags = (
  model: string,
  version: StoredVersion | null,
  { anew = false } = {},
): SavedTags => {
  const { currentData, isError, isFetching, refetch } = useGetTargetingQuery(
    { model, ...(version ?? { documentId: '', status: 'draft' }) },
    { skip: version === null, refetchOnMountOrArgChange: anew },
  );
  const tags = useMemo(
    () => (currentData === undefined ? undefined : toTagLists(currentData)),
    [currentData],
  );

  if (version === null) return { state: 'ready', tags: NO_TAGS, isReloading: false };
  if (tags !== undefined) return { state: 'ready', tags, isReloading: isFetching };
  return isError && !isFetching
    ? { state: 'error', retry: () => void refetch() }
    : { state: 'loading' };
};
