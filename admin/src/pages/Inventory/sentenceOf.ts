import type { Translate } from '../../localization/useTranslate';
import { ageTexts } from '../../report/ageText';
import type { Selection } from '../../report/reportAddress';
import type { Names } from '../../report/useNames';
import type { CoverageScope } from '../../services/answers';

interface Listed {
  readonly count: number;
  readonly scope: CoverageScope;
  readonly selection: Selection;
  readonly search: string | undefined;
  /** The content type that the list is narrowed to. */
  readonly type: string | undefined;
}

/** What a list holds: "18 pieces for IT manager in Consideration, in English, published". */
export const sentenceOf = (
  listed: Listed,
  { t, names }: { t: Translate; names: Names },
): string => {
  const { count, scope, selection, search, type } = listed;
  const { stage, untagged, everyone, for: row } = selection;
  const age = Object.entries(ageTexts(t)).find(([key]) => key === scope.age)?.[1];
  const sentence = t('inventory.sentence', {
    count,
    who: everyone ? 'everyone' : row === undefined ? 'all' : 'persona',
    persona: row === undefined ? '' : names.persona(row),
    where: untagged ? 'none' : stage === undefined ? 'all' : 'stage',
    stage: stage === undefined ? '' : names.stage(stage),
    locale: scope.locale === '*' ? 'all' : 'one',
    localeName: names.locale(scope.locale),
    status: scope.status,
  });
  const more = [
    scope.persona !== null &&
      scope.persona !== row &&
      t('inventory.of-persona', { persona: names.persona(scope.persona) }),
    scope.format !== null && t('inventory.of-format', { format: names.format(scope.format) }),
    type !== undefined && t('inventory.of-type', { type: names.type(type) }),
    age !== undefined && t('inventory.of-age', { age }),
    selection.primary && t('inventory.only-primary'),
    selection.planned && t('inventory.only-planned'),
    selection.stale && t('inventory.only-stale'),
    selection.overTagged && t('inventory.only-over-tagged'),
    selection.afterPurchase && t('inventory.only-after-purchase'),
    search !== undefined && t('inventory.of-search', { search }),
  ].filter((part) => typeof part === 'string');
  return [sentence, ...more].join(' · ');
};
