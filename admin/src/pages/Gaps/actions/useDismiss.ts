import type { Gap } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import type { CoverageQuery } from '../../../services/answers';
import { useDismissJourneyGapMutation } from '../../../services/gaps';
import { useAction } from '../../../services/useAction';

interface Words {
  readonly reason: string;
  /** `YYYY-MM-DD`; null: for good. */
  readonly until: string | null;
}

/** Dismisses a gap and says how that went; true when it did. */
export const useDismiss = (gap: Gap, view: CoverageQuery) => {
  const t = useTranslate();
  const act = useAction();
  const [send, { isLoading }] = useDismissJourneyGapMutation();

  const dismiss = (words: Words): Promise<boolean> =>
    act(send({ gap: gap.id, view, ...words }), t('gap.dismissed'));

  return { dismiss, isLoading };
};
