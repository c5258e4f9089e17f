import { useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';

import type { Selection } from '../../report/reportAddress';
import type { InventoryQuery } from '../../services/answers';

/** What narrows the list to some of the pieces of a view by yes or no. */
export const FLAGS = ['primary', 'planned', 'stale', 'overTagged', 'afterPurchase'] as const;
export type Flag = (typeof FLAGS)[number];

const YES_OR_NO = [...FLAGS, 'untagged', 'everyone'] as const;

type Address = {
  [Name in keyof Selection | 'sort' | '_q' | 'page']?: string | undefined;
};

interface InventoryView {
  readonly selection: Selection;
  readonly search: string | undefined;
  readonly sort: InventoryQuery['sort'];
  /** Changes what is listed; what is undefined is taken off. */
  readonly select: (changes: Address) => void;
  /** Takes everything off, the filters of all reports included. */
  readonly reset: () => void;
}

const SORTS = ['updatedAt:desc', 'updatedAt:asc', 'title:asc', 'title:desc'] as const;

/** What the page lists, as it stands in its address. */
export const useSelection = (): InventoryView => {
  const [{ query }, setQuery] = useQueryParams<Address>();
  const yes = YES_OR_NO.filter((name) => query[name] === 'true');

  return {
    selection: {
      ...(query.stage ? { stage: query.stage } : {}),
      ...(query.for ? { for: query.for } : {}),
      ...Object.fromEntries(yes.map((name) => [name, true])),
    },
    search: query._q || undefined,
    // The host's table writes its directions in capital letters.
    sort: SORTS.find(
      (sort) => sort === query.sort?.replace(/(ASC|DESC)$/, (word) => word.toLowerCase()),
    ),
    select: (changes) => setQuery(withEncodedUserParams(query, { ...changes, page: undefined })),
    reset: () => setQuery(Object.fromEntries(Object.keys(query).map((name) => [name, undefined]))),
  };
};
