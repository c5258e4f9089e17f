import type { ReactNode } from 'react';

import { LoadingError } from './LoadingError';

/** What of a query says how far it is. */
export interface QueryState<Data> {
  readonly data?: Data | undefined;
  readonly isError: boolean;
  readonly error?: unknown;
  readonly refetch: () => unknown;
}

export interface LoadedProps<Data> {
  readonly query: QueryState<Data>;
  /** What to say when it could not be loaded. */
  readonly error: string;
  /** What to show until there is something to show. */
  readonly loader: ReactNode;
  /** Other ways out of an error, beside trying again. */
  readonly waysOut?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** What a query brings, as soon as it does; why there is nothing, when it fails. */
export const Loaded = <Data,>(props: LoadedProps<Data>) => {
  const { query, error, loader, waysOut, children } = props;

  if (query.isError) {
    return (
      <LoadingError text={error} error={query.error} onRetry={() => void query.refetch()}>
        {waysOut}
      </LoadingError>
    );
  }
  return query.data === undefined ? loader : children(query.data);
};
