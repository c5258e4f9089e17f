import { Box, Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';

import { useTranslate } from '../../../localization/useTranslate';
import { useGetJourneysQuery } from '../../../services/journeys';
import { JourneysLayout } from '../JourneysLayout';
import { ChooseJourney } from './ChooseJourney';
import { MoveSteps } from './MoveSteps';
import { StepHeader } from './StepHeader';
import { useChangeSteps } from './useChangeSteps';

/** Another default journey, in three steps: which, where the pieces go, and what that brings about. */
export const ChangeDefault = () => {
  const t = useTranslate();
  const list = useGetJourneysQuery();
  const steps = useChangeSteps();

  if (list.isError) return <Page.Error />;
  if (list.data === undefined) return <Page.Loading />;
  const present = list.data.data.find(({ isDefault }) => isDefault);
  const choices = list.data.data.filter(({ isDefault, isArchived }) => !isDefault && !isArchived);
  const to = choices.find(({ key }) => key === steps.to);
  if (present === undefined) return <Page.Error />;
  const step = to === undefined ? 'journey' : steps.step;

  return (
    <JourneysLayout title={t('journey.change.title')} subtitle={t('journey.change.subtitle')}>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <StepHeader step={step} />
          {step === 'journey' || to === undefined ? (
            <>
              <ChooseJourney
                present={present}
                choices={choices}
                chosen={to?.key}
                onChoose={steps.chooseJourney}
              />
              <Flex justifyContent="flex-end">
                <Button disabled={to === undefined} onClick={() => steps.go('stages')}>
                  {t('journey.change.next')}
                </Button>
              </Flex>
            </>
          ) : (
            <MoveSteps
              key={to.key}
              step={step}
              from={present}
              to={to}
              chosen={steps.chosen}
              onChooseStage={steps.chooseStage}
              onGo={steps.go}
              onStartAgain={() => {
                steps.go('journey');
                void list.refetch();
              }}
            />
          )}
        </Flex>
      </Box>
    </JourneysLayout>
  );
};
