import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definition } from '../../services/answers';
import { nameOfKey } from './nameOfKey';
import type { TagKind } from './tagLists';

const NOTHING = {
  stages: 'panel.no-stages',
  personas: 'panel.no-personas',
  format: 'panel.no-format',
  touchpoints: 'panel.no-touchpoints',
} as const;

const NOTHING_DEFINED = {
  stages: 'panel.none-defined.stages',
  personas: 'panel.none-defined.personas',
  format: 'panel.none-defined.formats',
  touchpoints: 'panel.none-defined.touchpoints',
} as const;

/** What a piece without a tag of this kind counts as: the type's default tags, or what none means. */
export const useNothingChosenText = ({
  kind,
  defaults,
  options,
}: {
  kind: TagKind;
  defaults: readonly string[];
  options: readonly Definition[];
}): string => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const names = defaults.map((key) => nameOfKey({ key, options, nameIn }));

  if (names.length > 0) return t('panel.defaults', { names: names.join(', ') });
  return t(options.length === 0 ? NOTHING_DEFINED[kind] : NOTHING[kind]);
};
