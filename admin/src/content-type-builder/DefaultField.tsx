import {
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';

import { offered } from '../components/offered';
import { useOptionName } from '../content-manager/panel/useOptionName';
import { useTranslate } from '../localization/useTranslate';
import type { Definition } from '../services/answers';

export interface DefaultFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Definition[];
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** What can be chosen, with a name; what the schema names that is not defined, to be taken out. */
const useChoices = ({ options, keys }: Pick<DefaultFieldProps, 'options' | 'keys'>) => {
  const t = useTranslate();
  const nameOf = useOptionName(options);
  const isDefined = (key: string) => options.some((option) => option.key === key);

  return [
    ...offered(options, keys).map(({ key }) => ({ key, name: nameOf(key) })),
    ...keys
      .filter((key) => !isDefined(key))
      .map((key) => ({ key, name: t('type.not-defined', { key }) })),
  ];
};

/** Several tags, in the order they are chosen in. */
export const DefaultField = ({ label, hint, options, keys, onChange }: DefaultFieldProps) => {
  const t = useTranslate();
  const choices = useChoices({ options, keys });

  return (
    <Field.Root hint={hint} width="100%">
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        placeholder={t('type.no-default')}
        clearLabel={t('type.clear', { label })}
        value={[...keys]}
        onChange={onChange}
        onClear={() => onChange([])}
        withTags
      >
        {choices.map(({ key, name }) => (
          <MultiSelectOption key={key} value={key}>
            {name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
    </Field.Root>
  );
};

/** One tag or none. */
export const DefaultFormat = ({ label, hint, options, keys, onChange }: DefaultFieldProps) => {
  const t = useTranslate();
  const choices = useChoices({ options, keys });

  return (
    <Field.Root hint={hint} width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder={t('type.no-default')}
        clearLabel={t('type.clear', { label })}
        value={keys[0] ?? null}
        onChange={(key) => onChange([String(key)])}
        onClear={() => onChange([])}
      >
        {choices.map(({ key, name }) => (
          <SingleSelectOption key={key} value={key}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
};
