import { Button, Flex, Grid, Loader, Typography } from '@strapi/design-system';

import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';
import type { UntaggedItem } from '../../../../server/src/core/targeting/untagged';
import { defaultTagsOf } from '../../content-manager/panel/defaultTags';
import { offered } from '../../components/offered';
import { toggled } from '../../content-manager/panel/relationValue';
import {
  FormatField,
  PersonasField,
  StagesField,
  TouchpointsField,
} from '../../content-manager/panel/TagFields';
import { NO_TAGS, type TagKind, type TagLists } from '../../content-manager/panel/tagLists';
import { useSavedTags } from '../../content-manager/panel/useSavedTags';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { Definitions } from '../../services/answers';
import { changeBetween } from './changeBetween';
import { PieceHeading } from './PieceHeading';
import { stageKeys } from './stageKeys';
import { useShortcuts } from './useShortcuts';
import type { Tagging } from './useTagging';

interface PieceEditorProps {
  readonly item: UntaggedItem;
  readonly definitions: Definitions;
  readonly names: Names;
  readonly tagging: Tagging;
  readonly hasShortcuts: boolean;
  readonly takesFocus: boolean;
  /** What is chosen for it and not saved yet. */
  readonly chosen: TagLists | undefined;
  readonly onChoose: (chosen: TagLists | undefined) => void;
  readonly onSaving: () => void;
  readonly onSaved: (outcome: PieceOutcome) => void;
  readonly onSkip: () => void;
}

interface TagsProps extends PieceEditorProps {
  readonly saved: TagLists;
}

/** The tags of the piece in focus, to be chosen by mouse or key, and saved by themselves. */
const Tags = (props: TagsProps) => {
  const { item, definitions, names, tagging, hasShortcuts, saved, onSaved, onSkip } = props;
  const t = useTranslate();
  const tags = props.chosen ?? saved;
  const type = names.hostType(item.contentType);
  const defaults = type === undefined ? NO_TAGS : defaultTagsOf(type);
  const canSave = tags.stages.length > 0 && !tagging.isSaving;

  const choose = (kind: TagKind, keys: readonly string[]) => {
    const next = { ...tags, [kind]: keys };
    props.onChoose(changeBetween(saved, next) === null ? undefined : next);
  };
  const fieldOf = (kind: TagKind) => ({
    field: {
      keys: tags[kind],
      choose: (keys: readonly string[]) => choose(kind, keys),
    },
    saved: saved[kind],
    defaults: defaults[kind],
  });
  const save = async () => {
    const change = changeBetween(saved, tags);
    if (!canSave || change === null) return;
    props.onSaving();
    await tagging.save(item, { change, onSaved });
  };

  const stages = offered(definitions.journey.stages, saved.stages);
  useShortcuts(
    {
      s: () => void save(),
      'Ctrl+Enter': () => void save(),
      ...Object.fromEntries(
        stageKeys(stages).map(([key, stage]) => [
          key,
          () => choose('stages', toggled(tags.stages, stage.key)),
        ]),
      ),
    },
    hasShortcuts,
  );

  return (
    <>
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <StagesField {...fieldOf('stages')} options={definitions.journey.stages} />
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
          <PersonasField {...fieldOf('personas')} options={definitions.personas} />
          <FormatField {...fieldOf('format')} options={definitions.formats} />
          <TouchpointsField {...fieldOf('touchpoints')} options={definitions.touchpoints} />
        </Grid.Item>
      </Grid.Root>
      <Flex gap={2} wrap="wrap">
        <Button
          disabled={!canSave}
          loading={tagging.isSaving}
          aria-keyshortcuts="s Control+Enter"
          onClick={() => void save()}
        >
          {t('untagged.save')}
        </Button>
        <Button variant="tertiary" aria-keyshortcuts="n" onClick={onSkip}>
          {t('untagged.skip')}
        </Button>
        {tags.stages.length === 0 && (
          <Typography variant="pi" textColor="neutral600">
            {t('untagged.needs-stage')}
          </Typography>
        )}
      </Flex>
    </>
  );
};

/** The piece in focus: what it is, and what it is tagged with. */
export const PieceEditor = (props: PieceEditorProps) => {
  const { item, names, takesFocus } = props;
  const t = useTranslate();
  const { contentType, documentId, locale } = item;
  const version = { documentId, status: 'draft', ...(locale === null ? {} : { locale }) } as const;
  // A piece whose tags were taken back must not begin with those that it had.
  const saved = useSavedTags(contentType, version, { anew: true });

  return (
    <Flex
      tag="section"
      aria-label={t('untagged.piece')}
      direction="column"
      alignItems="stretch"
      gap={6}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
    >
      <PieceHeading item={item} names={names} takesFocus={takesFocus} />
      {saved.state === 'ready' && !saved.isReloading ? (
        <Tags {...props} saved={saved.tags} />
      ) : saved.state === 'error' ? (
        <Flex direction="column" alignItems="start" gap={2} role="alert">
          <Typography textColor="danger600">{t('panel.error')}</Typography>
          <Button variant="tertiary" onClick={saved.retry}>
            {t('retry')}
          </Button>
        </Flex>
      ) : (
        <Loader small>{t('panel.loading')}</Loader>
      )}
    </Flex>
  );
};
