import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { StageMapping } from '../../../../../server/src/core/journey/move';
import { Loaded } from '../../../components/Loaded';
import { useTranslate } from '../../../localization/useTranslate';
import { ALWAYS_ANEW } from '../../../services/alwaysAnew';
import {
  type DefaultPreview,
  type ListedJourney,
  usePreviewDefaultJourneyQuery,
} from '../../../services/journeys';
import { ConfirmChange } from './ConfirmChange';
import { MapStages } from './MapStages';
import { Overtaken } from './Overtaken';
import { Summary } from './Summary';
import type { Step } from './useChangeSteps';

interface MoveStepsProps {
  readonly step: Exclude<Step, 'journey'>;
  readonly from: ListedJourney;
  readonly to: ListedJourney;
  /** Where the user sends stages, other than readiness would. */
  readonly chosen: StageMapping;
  readonly onChooseStage: (stage: string, target: string) => void;
  readonly onGo: (step: Step) => void;
  readonly onStartAgain: () => void;
}

/** Every stage's target: where the user sends it, if there is such a stage, else where readiness does. */
const mappingOf = (
  { stages }: DefaultPreview,
  { to, chosen }: Pick<MoveStepsProps, 'to' | 'chosen'>,
): StageMapping =>
  Object.fromEntries(
    stages.map(({ stage, to: suggested }) => {
      const wish = chosen[stage];
      const isKnown = to.stages.some(({ key }) => key === wish);
      return [stage, wish !== undefined && isKnown ? wish : suggested];
    }),
  );

/** Where the pieces go, and what that brings about. */
export const MoveSteps = (props: MoveStepsProps) => {
  const { step, from, to, onChooseStage, onGo, onStartAgain } = props;
  const t = useTranslate();
  const [isOvertaken, setIsOvertaken] = useState(false);
  const change = { key: to.key, from: from.key };
  const suggested = usePreviewDefaultJourneyQuery(change, ALWAYS_ANEW);
  const mapping = suggested.data ? mappingOf(suggested.data, props) : {};
  const asked = { ...change, mapping };
  const summed = usePreviewDefaultJourneyQuery(asked, {
    ...ALWAYS_ANEW,
    skip: step !== 'summary' || suggested.data === undefined,
  });
  const shown = step === 'summary' ? summed : suggested;

  if (isOvertaken) return <Overtaken onStartAgain={onStartAgain} />;
  return (
    <Loaded query={shown} error={t('journey.change.error')} loader={<Page.Loading />}>
      {(preview) => (
        <>
          {step === 'stages' ? (
            <MapStages
              from={from}
              to={to}
              preview={preview}
              mapping={mapping}
              onChoose={onChooseStage}
            />
          ) : (
            <Summary from={from} to={to} preview={preview} mapping={mapping} />
          )}
          <Flex justifyContent="space-between" gap={4}>
            <Button
              variant="tertiary"
              onClick={() => onGo(step === 'stages' ? 'journey' : 'stages')}
            >
              {t('journey.change.back')}
            </Button>
            {step === 'stages' ? (
              <Button onClick={() => onGo('summary')}>{t('journey.change.next')}</Button>
            ) : (
              <ConfirmChange
                to={to}
                change={asked}
                preview={preview}
                onOvertaken={() => setIsOvertaken(true)}
              />
            )}
          </Flex>
        </>
      )}
    </Loaded>
  );
};
