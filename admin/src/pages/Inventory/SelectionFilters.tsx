import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';

import { FilterSelect } from '../../components/FilterSelect';
import { useTranslate } from '../../localization/useTranslate';
import type { ReportView } from '../../report/ReportPage';
import { FLAGS, type Flag, type useSelection } from './useSelection';

const FLAG_TEXT = {
  primary: 'inventory.only-primary',
  planned: 'inventory.only-planned',
  stale: 'inventory.only-stale',
  overTagged: 'inventory.only-over-tagged',
  afterPurchase: 'inventory.only-after-purchase',
} as const satisfies Record<Flag, string>;

/** In place of a key. A key has neither blanks nor capital letters, so that none is taken. */
const UNTAGGED = 'WITHOUT A STAGE';
const EVERYONE = 'EVERYONE';

interface SelectionFiltersProps
  extends Pick<ReportView, 'names'>, Pick<ReturnType<typeof useSelection>, 'selection' | 'select'> {
  /** Keys, in order. */
  readonly stages: readonly string[];
  readonly personas: readonly string[];
}

/** Which pieces of the view are listed: those of a cell of the matrix, or of a figure above it. */
export const SelectionFilters = (props: SelectionFiltersProps) => {
  const { names, selection, select, stages, personas } = props;
  const t = useTranslate();

  return (
    <>
      <FilterSelect
        label={t('inventory.stage')}
        allText={t('inventory.any-stage')}
        value={selection.untagged ? UNTAGGED : selection.stage}
        onChange={(value) =>
          select({
            stage: value === UNTAGGED ? undefined : (value ?? undefined),
            untagged: value === UNTAGGED ? 'true' : undefined,
          })
        }
        options={[
          ...stages.map((key) => ({ value: key, label: names.stage(key) })),
          { value: UNTAGGED, label: t('inventory.without-stage') },
        ]}
      />
      <FilterSelect
        label={t('inventory.row')}
        allText={t('inventory.any-row')}
        value={selection.everyone ? EVERYONE : selection.for}
        onChange={(value) =>
          select({
            for: value === EVERYONE ? undefined : (value ?? undefined),
            everyone: value === EVERYONE ? 'true' : undefined,
          })
        }
        options={[
          ...personas.map((key) => ({ value: key, label: names.persona(key) })),
          { value: EVERYONE, label: names.persona(null) },
        ]}
      />
      <Field.Root>
        <Field.Label>{t('inventory.only')}</Field.Label>
        <MultiSelect
          size="S"
          placeholder={t('inventory.only-all')}
          value={FLAGS.filter((flag) => selection[flag])}
          onChange={(chosen: string[]) =>
            select(
              Object.fromEntries(
                FLAGS.map((flag) => [flag, chosen.includes(flag) ? 'true' : undefined]),
              ),
            )
          }
          customizeContent={(chosen) =>
            (chosen ?? []).map((flag) => t(FLAG_TEXT[flag as Flag])).join(', ')
          }
          clearLabel={t('filter.clear', { filter: t('inventory.only') })}
          onClear={() => select(Object.fromEntries(FLAGS.map((flag) => [flag, undefined])))}
        >
          {FLAGS.map((flag) => (
            <MultiSelectOption key={flag} value={flag}>
              {t(FLAG_TEXT[flag])}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </Field.Root>
    </>
  );
};
