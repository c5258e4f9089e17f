import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type { UntaggedQuery } from '../../services/retagging';

/** What the queue can be narrowed by, besides the search, as it stands in the address. */
export const FILTERS = ['types', 'locale', 'status', 'sort'] as const;
export type FilterName = (typeof FILTERS)[number];

const PIECES_A_PAGE = 20;

/** `_q` is where the host's search input writes. */
type Address = {
  [Name in FilterName | '_q' | 'page' | 'pageSize' | 'piece']?: string | undefined;
};

const wholeNumber = (text: string | undefined, otherwise: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

interface UntaggedFilter {
  readonly query: UntaggedQuery;
  readonly isNarrowed: boolean;
  /** Narrows to a value; null takes the filter off. */
  readonly narrow: (name: FilterName, value: string | null) => void;
  /** Which piece is in focus, as the address has it. */
  readonly piece: string | undefined;
  readonly focusPiece: (piece: string) => void;
}

/** The queue's filter and the piece in focus, kept in the address. */
export const useUntaggedFilter = (): UntaggedFilter => {
  const [{ query: address }, setAddress] = useQueryParams<Address>();
  const query = useMemo<UntaggedQuery>(() => {
    const narrowed = Object.fromEntries(
      FILTERS.flatMap((name) => {
        const value = address[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    return {
      ...narrowed,
      ...(address._q ? { search: address._q } : {}),
      pagination: {
        page: wholeNumber(address.page, 1),
        pageSize: wholeNumber(address.pageSize, PIECES_A_PAGE),
      },
    };
  }, [address]);

  return {
    query,
    isNarrowed: [address.types, address.locale, address.status, address._q].some(Boolean),
    // Undefined takes a parameter out of the address; another filter has other pages.
    narrow: (name, value) =>
      setAddress({ [name]: value ?? undefined, page: undefined, piece: undefined }),
    piece: address.piece,
    focusPiece: (piece) => setAddress({ piece }, 'push', true),
  };
};
