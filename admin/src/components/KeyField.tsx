import { Field, TextInput } from '@strapi/design-system';

interface KeyFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | undefined;
  /** Only then it can be written: others refer to a key that is stored. */
  readonly isNew: boolean;
  readonly onChange: (key: string) => void;
}

/** What sites and exports call something. */
export const KeyField = ({ label, hint, value, error, isNew, onChange }: KeyFieldProps) => (
  <Field.Root required={isNew} hint={hint} error={error ?? false}>
    <Field.Label>{label}</Field.Label>
    <TextInput value={value} disabled={!isNew} onChange={(event) => onChange(event.target.value)} />
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);
