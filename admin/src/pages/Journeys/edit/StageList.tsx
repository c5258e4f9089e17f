import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';

import { SortableList } from '../../../components/SortableList';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { ListedJourney } from '../../../services/journeys';
import { bordersOf } from '../axis/borders';
import { addStageAfter, inOrder, moveBorder, type StageDraft, withoutStage } from './draft';
import type { DraftProblems } from './problems';
import { RemoveStage } from './RemoveStage';
import { ShareSum } from './ShareSum';
import { StageRow } from './StageRow';
import { useJourneyDraft } from './useJourneyDraft';
import { useStageFacts } from './useStageFacts';

interface StageListProps {
  readonly problems: DraftProblems['stages'];
  /** Journeys that the stages are compared with, in words. */
  readonly compared: readonly ListedJourney[];
}

/** Which stages are unfolded. Those with a problem are, whatever was chosen. */
const useOpenStages = (problems: DraftProblems['stages']) => {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  return {
    isOpen: ({ id, isNew }: StageDraft): boolean =>
      problems[id] !== undefined || (chosen[id] ?? isNew),
    open: (id: string, isOpen: boolean) => setChosen((before) => ({ ...before, [id]: isOpen })),
  };
};

/** The stages in order: to change, move, add and remove. */
export const StageList = ({ problems, compared }: StageListProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const factsOf = useStageFacts(compared);
  const { draft, change, changeStages, changeStage } = useJourneyDraft();
  const { isOpen, open } = useOpenStages(problems);
  const [removing, setRemoving] = useState<StageDraft | null>(null);
  const { stages } = draft;
  const borders = bordersOf(stages);
  const nameOf = (stage: StageDraft) =>
    nameIn(stage.name) || t('journey.stage-number', { number: stages.indexOf(stage) + 1 });

  const remove = (gone: { readonly id: string; readonly into: string | null }) => {
    change((before) => withoutStage(before, gone));
    setRemoving(null);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Typography variant="delta" tag="h2">
          {t('journey.stages')}
        </Typography>
        <Typography textColor="neutral600" tag="p">
          {t('journey.stages.hint')}
        </Typography>
      </Box>
      <SortableList
        label={t('journey.stages')}
        items={stages.map((stage) => ({ key: stage.id, stage }))}
        nameOf={({ stage }) => nameOf(stage)}
        onMove={(ids) => changeStages((before) => inOrder(before, ids))}
        renderItem={({ stage }, handle) => {
          const index = stages.indexOf(stage);
          return (
            <StageRow
              stage={stage}
              number={index + 1}
              start={borders[index - 1]}
              end={borders[index]}
              facts={factsOf(stage)}
              problems={problems[stage.id] ?? {}}
              isOpen={isOpen(stage)}
              handle={handle}
              onOpen={(next) => open(stage.id, next)}
              onChange={(changes) => changeStage(stage.id, changes)}
              onMoveBorder={(border) => changeStages((before) => moveBorder(before, border))}
              onAddAfter={() => changeStages((before) => addStageAfter(before, index))}
              onRemove={stages.length > 1 ? () => setRemoving(stage) : undefined}
            />
          );
        }}
      />
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Button
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => changeStages((before) => addStageAfter(before, before.length - 1))}
        >
          {t('journey.stage.add')}
        </Button>
        <ShareSum stages={stages} />
      </Flex>
      <Dialog.Root open={removing !== null} onOpenChange={() => setRemoving(null)}>
        {removing && (
          <RemoveStage key={removing.id} stages={stages} stage={removing} onRemove={remove} />
        )}
      </Dialog.Root>
    </Flex>
  );
};
