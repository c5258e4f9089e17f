import { Badge, Box, Flex, Typography } from '@strapi/design-system';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definition, Definitions } from '../../services/answers';
import { nameOfKey } from './nameOfKey';
import type { TagKind, TagLists } from './tagLists';
import { useNothingChosenText } from './useNothingChosenText';

const LABELS = {
  stages: 'panel.stages',
  personas: 'panel.personas',
  format: 'panel.format',
  touchpoints: 'panel.touchpoints',
} as const;

interface TagNamesProps {
  readonly kind: TagKind;
  readonly options: readonly Definition[];
  readonly keys: readonly string[];
  readonly defaults: readonly string[];
}

const TagNames = ({ kind, options, keys, defaults }: TagNamesProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const emptyText = useNothingChosenText({ kind, defaults, options });

  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="dt">
        {t(LABELS[kind])}
      </Typography>
      {keys.length === 0 && (
        <Typography variant="pi" textColor="neutral600" tag="dd">
          {emptyText}
        </Typography>
      )}
      {keys.map((key, index) => (
        <Flex key={key} tag="dd" gap={2} wrap="wrap">
          <Typography>{nameOfKey({ key, options, nameIn })}</Typography>
          {kind === 'stages' && index === 0 && (
            <Badge backgroundColor="primary100" textColor="primary700" size="S">
              {t('panel.primary')}
            </Badge>
          )}
        </Flex>
      ))}
    </Box>
  );
};

interface TargetingSummaryProps {
  readonly definitions: Definitions;
  readonly tags: TagLists;
  readonly defaults: TagLists;
  /** Why the tags cannot be changed here. */
  readonly note: string;
}

/** The tags to read: of the published version, or for a user who may not change them. */
export const TargetingSummary = ({ definitions, tags, defaults, note }: TargetingSummaryProps) => {
  const options = {
    stages: definitions.journey.stages,
    personas: definitions.personas,
    format: definitions.formats,
    touchpoints: definitions.touchpoints,
  };
  const namesOf = (kind: TagKind) => (
    <TagNames kind={kind} options={options[kind]} keys={tags[kind]} defaults={defaults[kind]} />
  );

  return (
    <>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3} width="100%">
        {namesOf('stages')}
        {namesOf('personas')}
        {namesOf('format')}
        {namesOf('touchpoints')}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {note}
      </Typography>
    </>
  );
};
