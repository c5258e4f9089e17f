import { Badge, Flex, Tooltip, Typography, VisuallyHidden } from '@strapi/design-system';

import { ColorMark } from '../../components/ColorMark';
import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definition, Definitions } from '../../services/answers';
import type { SavedTargeting } from '../../services/pageTargeting';
import { nameOfKey } from '../panel/nameOfKey';
import { type ShownTags, shownTags } from './shownTags';
import { useTagLines } from './useTagLines';

interface TagLineProps {
  readonly tags: ShownTags;
  readonly options: readonly Definition[];
  /** What stands there when there is none. */
  readonly none: string;
  readonly badge: string | null;
  readonly variant: 'omega' | 'pi';
}

/** The first name, and how many there are besides. */
const TagLine = ({ tags, options, none, badge, variant }: TagLineProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const [first, ...others] = tags.keys;
  const name = first === undefined ? none : nameOfKey({ key: first, options, nameIn });
  const isMuted = first === undefined || variant === 'pi';

  return (
    <Flex gap={2} maxWidth="100%">
      <ColorMark color={options.find(({ key }) => key === first)?.color} />
      <Typography variant={variant} textColor={isMuted ? 'neutral600' : 'neutral800'} ellipsis>
        {name}
      </Typography>
      {badge !== null && (
        <Badge size="S" shrink={0}>
          {badge}
        </Badge>
      )}
      {others.length > 0 && (
        <Typography variant={variant} textColor="neutral600">
          {t('list.more', { count: others.length })}
        </Typography>
      )}
    </Flex>
  );
};

interface TargetingTagsProps {
  readonly definitions: Definitions;
  readonly tags: SavedTargeting | undefined;
}

/**
 * What a row is tagged with, as much as fits: stages, the primary one first, over personas. All of
 * it is in the tooltip, and for screen readers in place of what is seen.
 */
export const TargetingTags = ({ definitions, tags }: TargetingTagsProps) => {
  const t = useTranslate();
  const shown = shownTags(tags);
  const lines = useTagLines(shown, definitions);
  const { stages, personas } = shown;

  if (lines.length === 0) {
    return (
      <>
        <VisuallyHidden>{t('list.untagged')}</VisuallyHidden>
        <Typography textColor="neutral800" aria-hidden>
          -
        </Typography>
      </>
    );
  }

  const badgeOf = ({ keys, isDefault }: ShownTags, marked: string | null): string | null => {
    if (isDefault) return t('list.default');
    return keys.length > 1 ? marked : null;
  };
  const isCut = stages.keys.length > 1 || personas.keys.length > 1;

  return (
    <Tooltip
      label={lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    >
      <Flex
        direction="column"
        alignItems="start"
        width="100%"
        // What is cut short can be read with the keyboard too.
        tabIndex={isCut ? 0 : undefined}
      >
        <VisuallyHidden>{lines.join('. ')}</VisuallyHidden>
        <Flex direction="column" alignItems="start" width="100%" aria-hidden>
          <TagLine
            tags={stages}
            options={definitions.journey.stages}
            none={t('list.no-stage')}
            badge={badgeOf(stages, t('panel.primary'))}
            variant="omega"
          />
          <TagLine
            tags={personas}
            options={definitions.personas}
            none={t('list.for-everyone')}
            badge={badgeOf(personas, null)}
            variant="pi"
          />
        </Flex>
      </Flex>
    </Tooltip>
  );
};
