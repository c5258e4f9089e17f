import { useQueryParams } from '@strapi/strapi/admin';

import type { GapsQuery } from '../../services/gaps';

type Dismissed = NonNullable<GapsQuery['dismissed']>;

interface Address {
  readonly gapTypes?: string | undefined;
  readonly dismissed?: string | undefined;
  readonly page?: string | undefined;
}

interface GapFilter {
  /** Empty: all types. */
  readonly types: readonly string[];
  readonly dismissed: Dismissed;
  /** As the server takes it; what is the default is left out. */
  readonly query: Pick<GapsQuery, 'gapTypes' | 'dismissed'>;
  readonly chooseTypes: (types: readonly string[]) => void;
  readonly chooseDismissed: (dismissed: string) => void;
}

const isDismissed = (text: string | undefined): text is Dismissed =>
  text === 'true' || text === 'either';

/** Which gaps of the view are listed, kept in the address like the other filters. */
export const useGapFilter = (): GapFilter => {
  const [{ query }, setQuery] = useQueryParams<Address>();
  const text = typeof query.gapTypes === 'string' ? query.gapTypes : '';
  const types = text.split(',').filter((type) => type !== '');
  const dismissed = isDismissed(query.dismissed) ? query.dismissed : 'false';

  return {
    types,
    dismissed,
    query: {
      ...(types.length > 0 && { gapTypes: types.join(',') }),
      ...(dismissed !== 'false' && { dismissed }),
    },
    chooseTypes: (chosen) => {
      setQuery({ gapTypes: chosen.length > 0 ? chosen.join(',') : undefined, page: undefined });
    },
    chooseDismissed: (chosen) => {
      setQuery({ dismissed: isDismissed(chosen) ? chosen : undefined, page: undefined });
    },
  };
};
