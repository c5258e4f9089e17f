import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useTranslate } from '../localization/useTranslate';

/** One value that a filter can have. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

interface FilterSelectProps {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly value: string | undefined;
  /** What it means that nothing is chosen; absent where something always is. */
  readonly allText?: string;
  readonly onChange: (value: string | null) => void;
}

/** A labelled select for one filter. */
export const FilterSelect = ({ label, options, value, allText, onChange }: FilterSelectProps) => {
  const t = useTranslate();

  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value ?? null}
        placeholder={allText ?? ''}
        onChange={(next) => onChange(String(next))}
        {...(allText === undefined
          ? {}
          : { clearLabel: t('filter.clear', { filter: label }), onClear: () => onChange(null) })}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
