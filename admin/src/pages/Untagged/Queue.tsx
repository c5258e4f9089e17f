import {
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  Grid,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { usePersistentState } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { Definitions } from '../../services/answers';
import type { UntaggedPage } from '../../services/retagging';
import { offered } from '../../components/offered';
import { PieceEditor } from './PieceEditor';
import { QueueList } from './QueueList';
import { ShortcutList } from './ShortcutList';
import type { Choices } from './useChoices';
import { itemKey, useQueue } from './useQueue';
import { useShortcuts } from './useShortcuts';
import { useTagging } from './useTagging';

interface QueueProps {
  readonly page: UntaggedPage;
  readonly isNarrowed: boolean;
  readonly definitions: Definitions;
  readonly names: Names;
  readonly focused: string | undefined;
  readonly focus: (key: string) => void;
  readonly choices: Choices;
}

/** The pieces that are left to tag, and the one in focus, to be done by keyboard alone. */
export const Queue = (props: QueueProps) => {
  const { page, isNarrowed, definitions, names, focused, focus, choices } = props;
  const t = useTranslate();
  const queue = useQueue({ page, focused, focus });
  const tagging = useTagging();
  const [hasShortcuts, setHasShortcuts] = usePersistentState('JOURNEY_UNTAGGED_SHORTCUTS', true);
  const { current, last, left } = queue;

  const undo = async () => {
    if (last && !tagging.isSaving && (await tagging.undo(last))) queue.noteUndone();
  };
  useShortcuts(
    {
      j: () => queue.step(1),
      ArrowDown: () => queue.step(1),
      k: () => queue.step(-1),
      ArrowUp: () => queue.step(-1),
      n: queue.skip,
      u: () => void undo(),
    },
    hasShortcuts,
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {/* Of its own: the design system's is emptied when a part of the page goes. */}
      <VisuallyHidden role="status">{queue.note}</VisuallyHidden>
      <Flex justifyContent="space-between" gap={4} minHeight="4rem">
        <Typography variant="delta" tag="p">
          {left > 0 && t('untagged.left', { left })}
        </Typography>
        {last && (
          <Flex gap={2}>
            <Typography textColor="neutral600">
              {t('untagged.saved', { title: last.item.title || last.item.documentId })}
            </Typography>
            <Button
              variant="tertiary"
              size="S"
              aria-keyshortcuts="u"
              disabled={tagging.isSaving}
              onClick={() => void undo()}
            >
              {t('untagged.undo')}
            </Button>
          </Flex>
        )}
      </Flex>
      {current === undefined ? (
        <Box background="neutral0" hasRadius shadow="tableShadow">
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={t(isNarrowed ? 'untagged.none-in-view' : 'untagged.none')}
          />
        </Box>
      ) : (
        <Grid.Root gap={6}>
          <Grid.Item col={12} xs={12} direction="column" alignItems="stretch">
            <ShortcutList
              stages={offered(definitions.journey.stages)}
              isOn={hasShortcuts}
              onSwitch={setHasShortcuts}
            />
          </Grid.Item>
          <Grid.Item
            col={4}
            s={12}
            xs={12}
            direction="column"
            alignItems="stretch"
            justifyContent="start"
          >
            <QueueList
              items={queue.items}
              current={current}
              isSkipped={queue.isSkipped}
              isChosen={(item) => choices.of(item) !== undefined}
              names={names}
              pagination={page.meta.pagination}
              onOpen={queue.open}
            />
          </Grid.Item>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
            <PieceEditor
              key={itemKey(current)}
              item={current}
              definitions={definitions}
              names={names}
              tagging={tagging}
              hasShortcuts={hasShortcuts}
              takesFocus={queue.takesFocus}
              chosen={choices.of(current)}
              onChoose={(tags) => choices.keep(current, tags)}
              onSaving={queue.noteSaving}
              onSaved={(outcome) => {
                choices.keep(current, undefined);
                queue.noteTagged({ item: current, outcome });
              }}
              onSkip={queue.skip}
            />
          </Grid.Item>
        </Grid.Root>
      )}
    </Flex>
  );
};
