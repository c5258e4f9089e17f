import { Box, Flex, IconButton, TextButton, TextInput, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { type KeyboardEvent, useRef } from 'react';

import { SortableList } from '../../../components/SortableList';
import { useFocusAfterChange } from '../../../components/useFocusAfterChange';
import { useTranslate } from '../../../localization/useTranslate';
import { type Line, newLine } from './draft';

interface LinesInputProps {
  readonly label: string;
  readonly addLabel: string;
  /** Where what stands above says it already. */
  readonly hideLabel?: boolean;
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
}

const inputOf = (key: string | undefined): string => `[data-key="${key}"] input`;

/** A list of short texts in order: to write, to move, to take away. Enter begins the next. */
export const LinesInput = ({
  label,
  addLabel,
  hideLabel = false,
  lines,
  onChange,
}: LinesInputProps) => {
  const t = useTranslate();
  const container = useRef<HTMLDivElement>(null);
  const focusAfterChange = useFocusAfterChange(container, lines);

  const addAfter = (index: number) => {
    const line = newLine();
    focusAfterChange(inputOf(line.key));
    onChange([...lines.slice(0, index + 1), line, ...lines.slice(index + 1)]);
  };
  const remove = (index: number) => {
    const left = lines.filter((_, at) => at !== index);
    focusAfterChange(inputOf(left[Math.min(index, left.length - 1)]?.key), '[data-add]');
    onChange(left);
  };
  const goOn = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // Here it begins the next line; elsewhere it would save.
    event.preventDefault();
    addAfter(index);
  };
  const nameOf = (line: Line) =>
    line.text.trim() || t('persona.line', { label, number: lines.indexOf(line) + 1 });

  return (
    <Flex
      ref={container}
      role="group"
      aria-label={label}
      direction="column"
      alignItems="stretch"
      gap={2}
    >
      {!hideLabel && (
        <Typography variant="pi" fontWeight="bold" aria-hidden>
          {label}
        </Typography>
      )}
      {lines.length > 0 && (
        <SortableList
          label={label}
          items={lines}
          nameOf={nameOf}
          disabled={lines.length < 2}
          onMove={(keys) =>
            onChange(keys.flatMap((key) => lines.find((line) => line.key === key) ?? []))
          }
          renderItem={(line, handle) => {
            const index = lines.indexOf(line);
            return (
              <Flex gap={1} background="neutral0" hasRadius>
                {handle}
                <Box flex="1" minWidth={0}>
                  <TextInput
                    aria-label={t('persona.line', { label, number: index + 1 })}
                    value={line.text}
                    onKeyDown={(event: KeyboardEvent) => goOn(event, index)}
                    onChange={(event) =>
                      onChange(
                        lines.map((each) =>
                          each.key === line.key ? { ...each, text: event.target.value } : each,
                        ),
                      )
                    }
                  />
                </Box>
                <IconButton
                  variant="ghost"
                  label={t('persona.remove-line', { name: nameOf(line) })}
                  onClick={() => remove(index)}
                >
                  <Cross />
                </IconButton>
              </Flex>
            );
          }}
        />
      )}
      <Box>
        <TextButton
          data-add
          startIcon={<Plus />}
          aria-label={`${addLabel}: ${label}`}
          onClick={() => addAfter(lines.length - 1)}
        >
          {addLabel}
        </TextButton>
      </Box>
    </Flex>
  );
};
