import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { ListedJourney } from '../../../services/journeys';
import { correspondingTo } from '../axis/correspondence';
import { usePiecesText } from '../usePiecesText';
import type { StageDraft } from './draft';

/** What a stage has, and what it corresponds to in other journeys, in words. */
export const useStageFacts = (others: readonly ListedJourney[]) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const piecesText = usePiecesText();

  return ({ isNew, pieces, expectations, readiness }: StageDraft): string[] => {
    const has = [piecesText(pieces), t('journey.expectations', { count: expectations })];
    const alike = others.flatMap((journey) => {
      const stage = correspondingTo(readiness, journey.stages);
      return stage
        ? [t('journey.alike', { stage: nameIn(stage.name), journey: nameIn(journey.name) })]
        : [];
    });
    return [
      isNew ? t('journey.stage.is-new') : has.join(' · '),
      ...(alike.length > 0 ? [t('journey.corresponds', { stages: alike.join(', ') })] : []),
    ];
  };
};
