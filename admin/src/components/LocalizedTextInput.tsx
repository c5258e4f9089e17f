import { Box, Field, Flex, Textarea, TextButton, TextInput } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';

import type { LocalizedText } from '../../../server/src/core/journey/types';
import { languagesFor, withText } from '../localization/languagesFor';
import { useTranslate } from '../localization/useTranslate';
import { useGetJourneySiteLocalesQuery } from '../services/siteLocales';

interface LocalizedTextInputProps {
  readonly label: string;
  readonly value: LocalizedText;
  /** Given the texts that are not blank. */
  readonly onChange: (value: LocalizedText) => void;
  /** Several lines. */
  readonly multiline?: boolean;
  readonly required?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

interface OneLanguageProps {
  readonly name: string;
  readonly code: string;
  readonly field: Omit<LocalizedTextInputProps, 'onChange'>;
  readonly isFirst: boolean;
  readonly onWrite: (wording: string) => void;
}

const OneLanguage = ({ name, code, field, isFirst, onWrite }: OneLanguageProps) => {
  const { label, value, multiline = false, required = false, hint, error, disabled } = field;
  const input = {
    'aria-label': `${label}, ${name}`,
    lang: code,
    value: value[code] ?? '',
    disabled: disabled ?? false,
  };

  return (
    <Field.Root
      width="100%"
      required={isFirst && required}
      hint={isFirst && hint}
      error={isFirst && (error ?? false)}
    >
      <Field.Label>{isFirst ? `${label} (${name})` : name}</Field.Label>
      {multiline ? (
        <Textarea {...input} rows={3} onChange={(event) => onWrite(event.target.value)} />
      ) : (
        <TextInput {...input} onChange={(event) => onWrite(event.target.value)} />
      )}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

/**
 * A text in several languages. The admin's own is always there to write in; the others fold out,
 * and the fold says how many of them have a text.
 */
export const LocalizedTextInput = ({ onChange, ...field }: LocalizedTextInputProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { data: site = [] } = useGetJourneySiteLocalesQuery();
  const { label, value } = field;
  const [first, ...others] = languagesFor(value, { own: intl.locale, site });
  const written = others.filter((code) => value[code] !== undefined).length;

  const inputIn = (code: string) => (
    <OneLanguage
      key={code}
      name={intl.formatDisplayName(code, { type: 'language' }) ?? code}
      code={code}
      field={field}
      isFirst={code === first}
      onWrite={(wording) => onChange(withText(value, { language: code, wording }))}
    />
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {first !== undefined && inputIn(first)}
      {others.length > 0 && (
        <Box>
          <TextButton
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('languages.of', { label, written, count: others.length })}
            endIcon={isOpen ? <CaretUp /> : <CaretDown />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('languages.more', { written, count: others.length })}
          </TextButton>
        </Box>
      )}
      <Box id={id} hidden={!isOpen} paddingLeft={4}>
        <Flex direction="column" alignItems="stretch" gap={3}>
          {isOpen && others.map(inputIn)}
        </Flex>
      </Box>
    </Flex>
  );
};
