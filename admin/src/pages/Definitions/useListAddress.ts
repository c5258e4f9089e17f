import { useQueryParams } from '@strapi/strapi/admin';

interface Address {
  /** Key of what is being edited. */
  readonly edit?: string;
  readonly create?: string;
  readonly archived?: string;
}

interface ListAddress {
  readonly editing: string | null;
  readonly isCreating: boolean;
  readonly showsArchived: boolean;
  readonly edit: (key: string) => void;
  readonly create: () => void;
  /** Closes whatever is open. */
  readonly close: () => void;
  readonly showArchived: (isShown: boolean) => void;
}

/** What a page of definitions shows and has open, kept in its address. */
export const useListAddress = (): ListAddress => {
  const [{ query }, setQuery] = useQueryParams<Address>();
  const change = (next: { [Name in keyof Address]: string | undefined }) =>
    setQuery(next as Address);

  return {
    editing: query.edit ?? null,
    isCreating: query.create === 'true',
    showsArchived: query.archived === 'true',
    edit: (key) => change({ edit: key, create: undefined }),
    create: () => change({ create: 'true', edit: undefined }),
    close: () => change({ edit: undefined, create: undefined }),
    showArchived: (isShown) => change({ archived: isShown ? 'true' : undefined }),
  };
};
