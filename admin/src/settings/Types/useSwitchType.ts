import { useEffect, useState } from 'react';

import { useGetJourneyTypesQuery, useSwitchJourneyTypeMutation } from '../../services/settings';
import { useAction } from '../../services/useAction';

const ASK_EVERY_MS = 1000;

interface Switching {
  /** uid of the type that is being switched; null when none is. */
  readonly switching: string | null;
  readonly switchType: (uid: string, isEnabled: boolean) => Promise<void>;
}

/**
 * Switches a type on or off. The server starts again for it: asks until it is back, and then loads
 * the whole admin anew, since the host keeps the schemas that it has loaded.
 */
export const useSwitchType = (): Switching => {
  const act = useAction();
  const [mutate] = useSwitchJourneyTypeMutation();
  const [wanted, setWanted] = useState<{ uid: string; isEnabled: boolean } | null>(null);
  const { data } = useGetJourneyTypesQuery(undefined, {
    skip: wanted === null,
    pollingInterval: ASK_EVERY_MS,
  });
  const isDone =
    wanted !== null &&
    data?.types.some(
      ({ uid, isEnabled }) => uid === wanted.uid && isEnabled === wanted.isEnabled,
    ) === true;

  useEffect(() => {
    if (isDone) window.location.reload();
  }, [isDone]);

  return {
    switching: wanted?.uid ?? null,
    switchType: async (uid, isEnabled) => {
      if (await act(mutate({ uid, isEnabled }))) setWanted({ uid, isEnabled });
    },
  };
};
