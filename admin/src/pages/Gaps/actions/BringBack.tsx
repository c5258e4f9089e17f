import { Button } from '@strapi/design-system';

import type { Gap } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import type { CoverageQuery } from '../../../services/answers';
import { useBringBackJourneyGapMutation } from '../../../services/gaps';
import { useAction } from '../../../services/useAction';

interface BringBackProps {
  readonly gap: Gap;
  readonly filter: CoverageQuery;
  readonly describedBy: string;
}

/** Puts a dismissed gap back into the list. */
export const BringBack = ({ gap, filter, describedBy }: BringBackProps) => {
  const t = useTranslate();
  const act = useAction();
  const [bringBack, { isLoading }] = useBringBackJourneyGapMutation();

  return (
    <Button
      variant="tertiary"
      loading={isLoading}
      onClick={() => void act(bringBack({ gap: gap.id, view: filter }), t('gap.brought-back'))}
      aria-describedby={describedBy}
    >
      {t('gap.bring-back')}
    </Button>
  );
};
