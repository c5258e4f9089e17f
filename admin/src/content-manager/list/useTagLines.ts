import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definitions } from '../../services/answers';
import { nameOfKey } from '../panel/nameOfKey';
import { optionsOf } from '../panel/tagLists';
import type { TagKind } from '../panel/tagLists';
import type { ShownTags } from './shownTags';

const LABELS = {
  stages: 'panel.stages',
  personas: 'panel.personas',
  format: 'panel.format',
  touchpoints: 'panel.touchpoints',
} as const;

/** Everything that counts for a piece in words, a line for each kind that there is something of. */
export const useTagLines = (
  shown: Record<TagKind, ShownTags>,
  definitions: Definitions,
): string[] => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const options = optionsOf(definitions);

  return (['stages', 'personas', 'format', 'touchpoints'] as const)
    .filter((kind) => shown[kind].keys.length > 0)
    .map((kind) => {
      const { keys, isDefault } = shown[kind];
      const names = keys.map((key, index) => {
        const name = nameOfKey({ key, options: options[kind], nameIn });
        const isPrimary = kind === 'stages' && index === 0 && keys.length > 1;
        return isPrimary ? t('list.primary', { name }) : name;
      });
      const line = { label: t(LABELS[kind]), names: names.join(', ') };
      return isDefault ? t('list.line-by-default', line) : t('list.line', line);
    });
};
