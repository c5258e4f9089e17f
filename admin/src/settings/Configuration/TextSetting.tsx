import { TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { ChangeEvent } from 'react';

import { SettingField } from './SettingField';

interface TextSettingProps {
  /** Where it stands in the settings, as `cacheControl.anonymous`. */
  readonly path: string;
  readonly label: string;
  readonly defaultValue: string;
}

/** A setting that is a text. */
export const TextSetting = ({ path, label, defaultValue }: TextSettingProps) => {
  const { value = '', error, onChange } = useField<string>(path);

  return (
    <SettingField
      label={label}
      error={error}
      defaultText={defaultValue}
      isDefault={value === defaultValue}
      onReset={() => onChange(path, defaultValue)}
    >
      <TextInput
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(path, event.target.value)}
      />
    </SettingField>
  );
};
