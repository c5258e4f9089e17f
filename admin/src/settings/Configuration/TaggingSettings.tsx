import { Toggle } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { ChangeEvent } from 'react';

import { useTranslate } from '../../localization/useTranslate';
import { Card } from '../../components/Card';
import { SettingField } from './SettingField';

const PATH = 'targetingPerLocale';

/** Whether a document has the same tags in all its languages. */
export const TaggingSettings = ({ defaultValue }: { readonly defaultValue: boolean }) => {
  const t = useTranslate();
  const { value = false, onChange } = useField<boolean>(PATH);
  const nameOf = (isOn: boolean) => t(isOn ? 'settings.per-locale.on' : 'settings.per-locale.off');

  return (
    <Card isPadded title={t('settings.tagging')}>
      <SettingField
        label={t('settings.per-locale')}
        hint={t('settings.per-locale.hint')}
        defaultText={nameOf(defaultValue)}
        isDefault={value === defaultValue}
        onReset={() => onChange(PATH, defaultValue)}
      >
        <Toggle
          checked={value}
          offLabel={nameOf(false)}
          onLabel={nameOf(true)}
          onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(PATH, event.target.checked)}
        />
      </SettingField>
    </Card>
  );
};
