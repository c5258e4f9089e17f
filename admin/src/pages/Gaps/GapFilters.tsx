import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';

import { GAP_TYPE } from '../../../../server/src/core/wording/gap-sentence';
import { FilterSelect } from '../../components/FilterSelect';
import { useTranslate } from '../../localization/useTranslate';
import type { GapsPage } from '../../services/gaps';
import type { useGapFilter } from './useGapFilter';

interface GapFiltersProps {
  readonly filter: ReturnType<typeof useGapFilter>;
  /** How many gaps there are; absent until it is known. */
  readonly counts: Pick<GapsPage['meta'], 'gapTypes' | 'dismissed'> | undefined;
}

const TYPES = Object.keys(GAP_TYPE) as Array<keyof typeof GAP_TYPE>;

/** The kinds of gaps to list, and whether to list the dismissed ones. */
export const GapFilters = ({ filter, counts }: GapFiltersProps) => {
  const t = useTranslate();
  const { types, dismissed, chooseTypes, chooseDismissed } = filter;
  const label = t('gap.types');

  return (
    <>
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <MultiSelect
          size="S"
          value={[...types]}
          placeholder={t('gap.all-types')}
          customizeContent={(chosen = []) => t('gap.types-chosen', { count: chosen.length })}
          onChange={chooseTypes}
          clearLabel={t('filter.clear', { filter: label })}
          onClear={() => chooseTypes([])}
        >
          {TYPES.map((type) => (
            <MultiSelectOption key={type} value={type}>
              {t('gap.type-count', {
                name: t(GAP_TYPE[type]),
                count: counts?.gapTypes[type] ?? 0,
              })}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </Field.Root>
      <FilterSelect
        label={t('gap.standing')}
        value={dismissed}
        onChange={(chosen) => chooseDismissed(chosen ?? 'false')}
        options={[
          { value: 'false', label: t('gap.open-only') },
          { value: 'true', label: t('gap.dismissed-only', { count: counts?.dismissed ?? 0 }) },
          { value: 'either', label: t('gap.open-and-dismissed') },
        ]}
      />
    </>
  );
};
