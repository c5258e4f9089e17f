import { Box, Field, Flex, TextInput } from '@strapi/design-system';

import { ColorChoice } from '../../../components/ColorChoice';
import { KeyField } from '../../../components/KeyField';
import { LocalizedTextInput } from '../../../components/LocalizedTextInput';
import { useRename } from '../../../components/useRename';
import { useTranslate } from '../../../localization/useTranslate';
import type { StageDraft } from './draft';
import type { StageProblems } from './problems';

const PERCENT = 100;

/** A share as it is shown: 0.125 is 12.5. */
const toPercent = (share: number | null): string =>
  share === null ? '' : String(Math.round(share * PERCENT * PERCENT) / PERCENT);

interface StageDetailsProps {
  readonly stage: StageDraft;
  readonly problems: StageProblems;
  readonly onChange: (changes: Partial<StageDraft>) => void;
}

/** Everything about a stage but its place. */
export const StageDetails = ({ stage, problems, onChange }: StageDetailsProps) => {
  const t = useTranslate();
  const { key, isNew, name, visitorExpects, targetShare, color } = stage;
  const rename = useRename(isNew);

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <LocalizedTextInput
        required
        label={t('journey.stage-name')}
        value={name}
        error={problems.name && t(problems.name)}
        onChange={(next) => onChange(rename(stage, next))}
      />
      <Flex gap={5} alignItems="start" wrap="wrap">
        <Box flex="1 1 24rem">
          <KeyField
            label={t('journey.key')}
            hint={t(isNew ? 'journey.key.hint' : 'journey.key.stable')}
            value={key}
            error={problems.key && t(problems.key)}
            isNew={isNew}
            onChange={(next) => onChange({ key: next })}
          />
        </Box>
        <Box flex="1 1 24rem">
          <Field.Root
            hint={t('journey.share.hint')}
            error={problems.targetShare ? t(problems.targetShare) : false}
          >
            <Field.Label>{t('journey.share')}</Field.Label>
            <TextInput
              type="number"
              min={0}
              max={PERCENT}
              step="any"
              value={toPercent(targetShare)}
              onChange={(event) =>
                onChange({
                  targetShare:
                    event.target.value === '' ? null : Number(event.target.value) / PERCENT,
                })
              }
            />
            <Field.Error />
            <Field.Hint />
          </Field.Root>
        </Box>
      </Flex>
      <LocalizedTextInput
        multiline
        label={t('journey.expects')}
        hint={t('journey.expects.hint')}
        value={visitorExpects}
        onChange={(next) => onChange({ visitorExpects: next })}
      />
      <ColorChoice
        label={t('journey.color')}
        value={color}
        onChange={(next) => onChange({ color: next })}
      />
    </Flex>
  );
};
