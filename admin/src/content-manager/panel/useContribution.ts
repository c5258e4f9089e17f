import { useDebounce } from '@strapi/strapi/admin';

import {
  type ContributionQuery,
  type PieceContribution,
  useGetContributionQuery,
} from '../../services/contribution';
import type { TagLists } from './tagLists';

/** Which piece is tagged. */
export interface PieceOnScreen {
  readonly model: string;
  /** Absent before the first save. */
  readonly documentId?: string | undefined;
  readonly locale?: string | undefined;
}

/** Long enough for several clicks in a row to ask once, in milliseconds. */
const PAUSE = 300;
/** How long an answer holds, in seconds: what others publish meanwhile is seen at the next look. */
const HOLDS_FOR = 30;

const questionOf = (
  { model, documentId, locale }: PieceOnScreen,
  { stages, personas, format }: TagLists,
): ContributionQuery | null => {
  const [stage] = stages;
  const [onlyFormat] = format;
  return stage === undefined
    ? null
    : {
        model,
        ...(documentId ? { documentId } : {}),
        ...(locale ? { locale } : {}),
        stage,
        ...(personas.length > 0 ? { personas: personas.join(',') } : {}),
        ...(onlyFormat === undefined ? {} : { format: onlyFormat }),
      };
};

export interface ShownContribution {
  /** Of the tags on screen, or until it has come, of those before; absent while there is none. */
  readonly contribution: PieceContribution | undefined;
  readonly isCurrent: boolean;
  readonly isError: boolean;
}

/** What the piece adds, tagged as on screen; null as long as it has no stage. */
export const useContribution = (piece: PieceOnScreen, tags: TagLists): ShownContribution | null => {
  const question = JSON.stringify(questionOf(piece, tags));
  const asked = useDebounce(question, PAUSE);
  const query = JSON.parse(asked) as ContributionQuery | null;
  const { data, currentData, isError } = useGetContributionQuery(
    query ?? { model: piece.model, stage: '' },
    { skip: query === null, refetchOnMountOrArgChange: HOLDS_FOR },
  );

  if (question === 'null') return null;
  const isSettled = question === asked;
  return {
    contribution: currentData ?? data,
    isCurrent: isSettled && currentData !== undefined,
    isError: isSettled && isError,
  };
};
