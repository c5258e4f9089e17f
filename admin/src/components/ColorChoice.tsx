import { Field, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import type { Color } from '../../../server/src/core/journey/colors';
import { type TranslationKey, useTranslate } from '../localization/useTranslate';
import { ColorMark } from './ColorMark';

/** What a colour is called. */
export const COLOR_NAMES: Readonly<Record<Color, TranslationKey>> = {
  neutral: 'color.neutral',
  primary: 'color.primary',
  secondary: 'color.secondary',
  alternative: 'color.alternative',
  success: 'color.success',
  warning: 'color.warning',
  danger: 'color.danger',
};

const CHOICES: ReadonlyArray<Color | null> = [null, ...(Object.keys(COLOR_NAMES) as Color[])];

const Swatch = styled.label`
  position: relative;
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  cursor: pointer;

  &:has(:checked) {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:has(:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  &:has(:disabled) {
    cursor: not-allowed;
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

/** Lies unseen over the whole swatch: it is what is clicked, and what has the focus. */
const HiddenRadio = styled.input`
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  margin: 0;
  opacity: 0;
  cursor: inherit;
`;

interface ColorChoiceProps {
  readonly label: string;
  readonly value: Color | null;
  readonly onChange: (color: Color | null) => void;
  readonly disabled?: boolean;
}

/** One of the theme's colours, or none: each a swatch with its name. */
export const ColorChoice = ({ label, value, onChange, disabled = false }: ColorChoiceProps) => {
  const t = useTranslate();
  const id = useId();

  return (
    <Field.Root>
      <Typography variant="pi" fontWeight="bold" id={id}>
        {label}
      </Typography>
      <Flex role="radiogroup" aria-labelledby={id} gap={2} wrap="wrap">
        {CHOICES.map((color) => (
          <Swatch key={color ?? 'none'}>
            <HiddenRadio
              type="radio"
              name={id}
              checked={value === color}
              disabled={disabled}
              onChange={() => onChange(color)}
            />
            <ColorMark color={color} />
            <Typography variant="pi" textColor="neutral800">
              {t(color === null ? 'color.none' : COLOR_NAMES[color])}
            </Typography>
          </Swatch>
        ))}
      </Flex>
    </Field.Root>
  );
};
