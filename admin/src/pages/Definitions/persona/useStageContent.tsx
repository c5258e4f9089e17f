import type { ReactNode } from 'react';

import { ALWAYS_ANEW } from '../../../services/alwaysAnew';
import { useGetJourneyCoverageQuery } from '../../../services/report';
import { useRights } from '../useRights';
import { StageContent } from './StageContent';

/** What content serves a persona at each stage; nothing for who may not know, or while it is archived. */
export const useStageContent = (persona: string): ((stage: string) => ReactNode) => {
  const { mayReadCoverage } = useRights();
  const { data } = useGetJourneyCoverageQuery(
    { persona, locale: '*' },
    { ...ALWAYS_ANEW, skip: mayReadCoverage !== true },
  );

  return (stage) => {
    const cell = data?.coverage.cells.find(
      (each) => each.stage === stage && each.persona === persona,
    );
    return cell === undefined ? null : <StageContent persona={persona} cell={cell} />;
  };
};
