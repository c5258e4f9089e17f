import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp, Plus, Trash } from '@strapi/icons';
import { type ReactNode, useId } from 'react';

import { ColorMark } from '../../../components/ColorMark';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { Border } from '../axis/borders';
import type { StageDraft } from './draft';
import type { StageProblems } from './problems';
import { ReadinessInput } from './ReadinessInput';
import { StageDetails } from './StageDetails';

interface StageRowProps {
  readonly stage: StageDraft;
  readonly number: number;
  /** Before it and after it; absent at an end of the axis. */
  readonly start: Border | undefined;
  readonly end: Border | undefined;
  /** What it says of itself below its name. */
  readonly facts: readonly string[];
  readonly problems: StageProblems;
  readonly isOpen: boolean;
  readonly handle: ReactNode;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (changes: Partial<StageDraft>) => void;
  readonly onMoveBorder: (border: { readonly index: number; readonly to: number }) => void;
  readonly onAddAfter: () => void;
  /** Absent for a journey's only stage. */
  readonly onRemove: (() => void) | undefined;
}

const Ranges = ({ stage, start, end, onMoveBorder }: StageRowProps) => {
  const t = useTranslate();
  const name = useNameIn()(stage.name);
  const { from, to } = stage.readiness;

  return (
    <Flex gap={2} alignItems="start">
      <ReadinessInput
        label={t('journey.from')}
        fullLabel={t('journey.from-of', { name })}
        value={from}
        min={start?.min ?? from}
        max={start?.max ?? from}
        disabled={start === undefined}
        onChange={(value) => start && onMoveBorder({ index: start.index, to: value })}
      />
      <ReadinessInput
        label={t('journey.to')}
        fullLabel={t('journey.to-of', { name })}
        value={to}
        min={end?.min ?? to}
        max={end?.max ?? to}
        disabled={end === undefined}
        onChange={(value) => end && onMoveBorder({ index: end.index, to: value })}
      />
    </Flex>
  );
};

/** A stage in the list: its place, and folded away all else about it. */
export const StageRow = (props: StageRowProps) => {
  const { stage, number, facts, problems, isOpen, handle } = props;
  const { onOpen, onChange, onAddAfter, onRemove } = props;
  const t = useTranslate();
  const id = useId();
  const name = useNameIn()(stage.name) || t('journey.stage-number', { number });

  return (
    <Box
      role="group"
      aria-label={name}
      background="neutral0"
      borderColor={Object.keys(problems).length > 0 ? 'danger600' : 'neutral200'}
      hasRadius
      padding={3}
    >
      <Flex gap={3} alignItems="start" justifyContent="space-between" wrap="wrap">
        <Flex gap={2} alignItems="start" flex="1 1 24rem" minWidth={0}>
          {handle}
          <Flex direction="column" alignItems="start" gap={1} paddingTop={1} minWidth={0}>
            <Flex gap={2}>
              <ColorMark color={stage.color} />
              <Typography fontWeight="bold" tag="h3">
                {number}. {name}
              </Typography>
            </Flex>
            {facts.map((fact) => (
              <Typography key={fact} variant="pi" textColor="neutral600">
                {fact}
              </Typography>
            ))}
          </Flex>
        </Flex>
        <Flex gap={3} alignItems="start">
          <Ranges {...props} />
          <Flex gap={1} paddingTop={5}>
            <IconButton
              variant="ghost"
              label={t(isOpen ? 'journey.stage.close' : 'journey.stage.open', { name })}
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => onOpen(!isOpen)}
            >
              {isOpen ? <CaretUp /> : <CaretDown />}
            </IconButton>
            <IconButton
              variant="ghost"
              label={t('journey.stage.add-after', { name })}
              onClick={onAddAfter}
            >
              <Plus />
            </IconButton>
            <IconButton
              variant="ghost"
              label={t('journey.stage.remove', { name })}
              disabled={onRemove === undefined}
              {...(onRemove ? { onClick: onRemove } : {})}
            >
              <Trash />
            </IconButton>
          </Flex>
        </Flex>
      </Flex>
      <Box id={id} hidden={!isOpen} paddingTop={isOpen ? 5 : 0} paddingLeft={2} paddingRight={2}>
        {isOpen && <StageDetails stage={stage} problems={problems} onChange={onChange} />}
      </Box>
    </Box>
  );
};
