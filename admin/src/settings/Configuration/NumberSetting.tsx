import { NumberInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { useTranslate } from '../../localization/useTranslate';
import { SettingField } from './SettingField';

interface NumberSettingProps {
  /** Where it stands in the settings, as `coverage.minimum`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** Null: none, said as `noneText`. */
  readonly defaultValue: number | null;
  /** What it means that there is no number; absent where there has to be one. */
  readonly noneText?: string;
  readonly step?: number;
}

/** A setting that is a number. */
export const NumberSetting = (props: NumberSettingProps) => {
  const { path, label, hint, defaultValue, noneText, step = 1 } = props;
  const t = useTranslate();
  const intl = useIntl();
  const field = useField<number | null>(path);
  const { onChange } = field;
  // An entry that a table does not have is at its default.
  const value = field.value === undefined ? defaultValue : field.value;

  return (
    <SettingField
      label={label}
      hint={hint}
      error={field.error}
      defaultText={
        defaultValue === null ? (noneText ?? t('settings.none')) : intl.formatNumber(defaultValue)
      }
      isDefault={value === defaultValue}
      onReset={() => onChange(path, defaultValue)}
    >
      <NumberInput
        {...(value === null ? {} : { value })}
        placeholder={noneText ?? ''}
        step={step}
        required={noneText === undefined}
        onValueChange={(next: number | undefined) => onChange(path, next ?? null)}
      />
    </SettingField>
  );
};
