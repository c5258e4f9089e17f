import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type { StageMapping } from '../../../../../server/src/core/journey/move';

export const STEPS = ['journey', 'stages', 'summary'] as const;
export type Step = (typeof STEPS)[number];

interface Address {
  step?: string | undefined;
  to?: string | undefined;
  /** Where stages go, if not where readiness says: `awareness:learning,decision:ready`. */
  map?: string | undefined;
}

const isStep = (text: string | undefined): text is Step =>
  (STEPS as ReadonlyArray<string | undefined>).includes(text);

const readMap = (text: string | undefined): StageMapping =>
  Object.fromEntries(
    (text ?? '').split(',').flatMap((pair) => {
      const [stage, target] = pair.split(':');
      return stage && target ? [[stage, target] as const] : [];
    }),
  );

const writeMap = (mapping: StageMapping): string =>
  Object.entries(mapping)
    .map((pair) => pair.join(':'))
    .join(',');

/** How far the change has come, kept in the address so that one can go back, and send it to somebody. */
export const useChangeSteps = () => {
  const [{ query }, setQuery] = useQueryParams<Address>();
  const { to, map } = query;
  const chosen = useMemo(() => readMap(map), [map]);

  return {
    to,
    /** Without a journey there is nothing to map. */
    step: to !== undefined && isStep(query.step) ? query.step : STEPS[0],
    /** Where the user sends stages, other than readiness would. */
    chosen,
    go: (step: Step) => setQuery({ step }),
    chooseJourney: (key: string) => setQuery({ to: key, map: undefined }, 'push', true),
    chooseStage: (stage: string, target: string) =>
      setQuery({ map: writeMap({ ...chosen, [stage]: target }) }, 'push', true),
  };
};
