import { useQueryParams } from '@strapi/strapi/admin';

interface Address {
  readonly journey?: string;
  /** Key of what is being edited. */
  readonly edit?: string;
  readonly create?: string;
  /** Key of what a new one begins as. */
  readonly like?: string;
}

type Change = { readonly [Name in keyof Address]: string | undefined };

/** What the page shows and has open, kept in its address. */
export const useExpectationsAddress = () => {
  const [{ query }, setQuery] = useQueryParams<Address>();
  const change = (next: Change) => setQuery(next as Address);
  const closed = { edit: undefined, create: undefined, like: undefined };

  return {
    journey: query.journey,
    editing: query.edit,
    isCreating: query.create === 'true',
    like: query.like,
    showJourney: (journey: string) => change({ ...closed, journey }),
    edit: (key: string) => change({ ...closed, edit: key }),
    create: () => change({ ...closed, create: 'true' }),
    duplicate: (key: string) => change({ ...closed, create: 'true', like: key }),
    close: () => change(closed),
  };
};
