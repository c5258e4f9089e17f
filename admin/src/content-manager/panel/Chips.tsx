import { Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

import { ColorMark } from '../../components/ColorMark';
import type { Definition } from '../../services/answers';
import { ToggleButton } from './toggleButton';
import { useOptionName } from './useOptionName';

const Chip = styled(ToggleButton)`
  min-height: 3.2rem;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border-color: ${({ theme }) => theme.colors.neutral200};

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  svg {
    width: 1.2rem;
    height: 1.2rem;
    flex-shrink: 0;
  }
`;

interface ChipsProps {
  readonly label: string;
  readonly options: readonly Definition[];
  readonly keys: readonly string[];
  readonly onToggle: (key: string) => void;
}

/** Options side by side, each to be chosen by a click. */
export const Chips = ({ label, options, keys, onToggle }: ChipsProps) => {
  const nameOf = useOptionName(options);

  return (
    <Flex tag="ul" aria-label={label} wrap="wrap" gap={1}>
      {options.map(({ key, color }) => {
        const isChosen = keys.includes(key);
        return (
          <li key={key}>
            <Chip type="button" aria-pressed={isChosen} onClick={() => onToggle(key)}>
              {isChosen && <Check aria-hidden />}
              <Typography variant="pi" textColor="inherit">
                {nameOf(key)}
              </Typography>
              <ColorMark color={color} />
            </Chip>
          </li>
        );
      })}
    </Flex>
  );
};
