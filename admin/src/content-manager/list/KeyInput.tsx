import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import type { Definition } from '../../services/answers';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import { optionsOf } from '../panel/tagLists';
import { useOptionName } from '../panel/useOptionName';
import type { FilterKind } from './filterNames';

interface KeyInputProps {
  /** Of the field in the popover's form, not of what is filtered. */
  readonly name: string;
  readonly 'aria-label': string;
  readonly kind: FilterKind;
}

const NONE: readonly Definition[] = [];

/** Chooses the value of a filter by its name; the form, and so the address, gets the key. */
const KeyInput = ({ name, kind, 'aria-label': label }: KeyInputProps) => {
  const t = useTranslate();
  const field = useField<string | undefined>(name);
  const { data: definitions, isLoading } = useGetJourneyDefinitionsQuery();
  const options = definitions === undefined ? NONE : optionsOf(definitions)[kind];
  const nameOf = useOptionName(options);

  return (
    <Combobox
      aria-label={label}
      placeholder={t('list.choose')}
      value={field.value ?? ''}
      onChange={(key) => field.onChange(name, key)}
      loading={isLoading}
      noOptionsMessage={() => t('list.none-found')}
    >
      {options.map(({ key }) => (
        <ComboboxOption key={key} value={key}>
          {nameOf(key)}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};

type InputProps = Omit<KeyInputProps, 'kind'>;

export const StageInput = ({ name, 'aria-label': label }: InputProps) => (
  <KeyInput name={name} aria-label={label} kind="stages" />
);

export const PersonaInput = ({ name, 'aria-label': label }: InputProps) => (
  <KeyInput name={name} aria-label={label} kind="personas" />
);

export const FormatInput = ({ name, 'aria-label': label }: InputProps) => (
  <KeyInput name={name} aria-label={label} kind="format" />
);
