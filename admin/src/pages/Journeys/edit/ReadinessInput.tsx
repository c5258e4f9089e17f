import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';

import { useTranslate } from '../../../localization/useTranslate';

interface ReadinessInputProps {
  readonly label: string;
  /** Said to a screen reader in place of the label, which stands beside many others. */
  readonly fullLabel: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** At an end of the axis. */
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** A border as a number. What would cross another border is said to be wrong, and not taken over. */
export const ReadinessInput = (props: ReadinessInputProps) => {
  const { label, fullLabel, value, min, max, disabled, onChange } = props;
  const t = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);

  const type = (text: string) => {
    const number = Number(text);
    const isValid = text.trim() !== '' && number >= min && number <= max;
    setTyped(isValid ? null : text);
    if (isValid) onChange(number);
  };

  return (
    <Field.Root
      width="11rem"
      error={typed === null ? false : t('journey.problem.readiness', { min, max })}
    >
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="number"
        step="any"
        min={min}
        max={max}
        aria-label={fullLabel}
        value={typed ?? String(value)}
        disabled={disabled}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <Field.Error />
    </Field.Root>
  );
};
