import { Badge, Box, Flex, Typography } from '@strapi/design-system';

import { useTranslate } from '../../localization/useTranslate';
import type { Definition, Definitions } from '../../services/answers';
import { ContributionBox } from './ContributionBox';
import { countingTags, optionsOf, type TagKind, type TagLists } from './tagLists';
import type { PieceOnScreen } from './useContribution';
import { useNothingChosenText } from './useNothingChosenText';
import { useOptionName } from './useOptionName';
import { VisitorsExpect } from './VisitorsExpect';

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
  const nameOf = useOptionName(options);
  const emptyText = useNothingChosenText({ kind, defaults, options });

  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="dt">
        {t(LABELS[kind])}
      </Typography>
      {keys.length === 0 && (
        <Typography variant="pi" textColor="neutral600" tag="dd">
          {emptyText}
        </Typography>
      )}
      {keys.map((key, index) => (
        <Flex key={key} tag="dd" gap={2} wrap="wrap">
          <Typography>{nameOf(key)}</Typography>
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
  readonly piece: PieceOnScreen;
  readonly definitions: Definitions;
  readonly tags: TagLists;
  readonly defaults: TagLists;
  /** Why the tags cannot be changed here. */
  readonly note: string;
}

/** The tags to read: of the published version, or for a user who may not change them. */
export const TargetingSummary = (props: TargetingSummaryProps) => {
  const { piece, definitions, tags, defaults, note } = props;
  const options = optionsOf(definitions);
  const counting = countingTags(tags, { defaults, definitions });
  const namesOf = (kind: TagKind) => (
    <TagNames kind={kind} options={options[kind]} keys={tags[kind]} defaults={defaults[kind]} />
  );

  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        {note}
      </Typography>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3} width="100%">
        {namesOf('stages')}
        {namesOf('personas')}
        {namesOf('format')}
        {namesOf('touchpoints')}
      </Flex>
      <VisitorsExpect stage={options.stages.find(({ key }) => key === counting.stages[0])} />
      <ContributionBox piece={piece} definitions={definitions} tags={counting} />
    </>
  );
};
