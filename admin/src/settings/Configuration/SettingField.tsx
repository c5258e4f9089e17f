import { Field, Flex, IconButton } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { ReactNode } from 'react';

import { useTranslate } from '../../localization/useTranslate';

interface SettingFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why what is written here cannot be saved. */
  readonly error?: string | undefined;
  /** The default, in words. */
  readonly defaultText: string;
  readonly isDefault: boolean;
  readonly onReset: () => void;
  /** The control. */
  readonly children: ReactNode;
}

/** A setting with what it means, its default, and the way back to that. */
export const SettingField = (props: SettingFieldProps) => {
  const { label, hint, error, defaultText, isDefault, onReset, children } = props;
  const t = useTranslate();
  const about = t('settings.default', { value: defaultText });

  return (
    <Field.Root
      width="100%"
      hint={hint === undefined ? about : `${hint} ${about}`}
      {...(error === undefined ? {} : { error })}
    >
      <Flex justifyContent="space-between" minHeight="2.4rem">
        <Field.Label>{label}</Field.Label>
        {!isDefault && (
          <IconButton
            variant="ghost"
            size="XS"
            label={t('settings.back-to-default', { name: label })}
            onClick={onReset}
          >
            <ArrowClockwise />
          </IconButton>
        )}
      </Flex>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
