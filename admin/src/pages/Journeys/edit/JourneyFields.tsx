import { Box, Checkbox, Field, Flex } from '@strapi/design-system';

import { KeyField } from '../../../components/KeyField';
import { LocalizedTextInput } from '../../../components/LocalizedTextInput';
import { useRename } from '../../../components/useRename';
import { useTranslate } from '../../../localization/useTranslate';
import type { DraftProblems } from './problems';
import { useJourneyDraft } from './useJourneyDraft';

interface JourneyFieldsProps {
  readonly isNew: boolean;
  readonly problems: DraftProblems;
}

/** What the journey is called, and whether it goes round. */
export const JourneyFields = ({ isNew, problems }: JourneyFieldsProps) => {
  const t = useTranslate();
  const { draft, change } = useJourneyDraft();
  const { key, name, cyclic } = draft;
  const rename = useRename(isNew);

  return (
    <Flex gap={5} alignItems="start" wrap="wrap">
      <Box flex="1 1 28rem">
        <LocalizedTextInput
          required
          label={t('journey.name')}
          value={name}
          error={problems.name && t(problems.name)}
          onChange={(next) => change((before) => ({ ...before, ...rename(before, next) }))}
        />
      </Box>
      <Flex direction="column" alignItems="stretch" gap={4} flex="1 1 28rem">
        <KeyField
          label={t('journey.key')}
          hint={t(isNew ? 'journey.key.hint' : 'journey.key.stable')}
          value={key}
          error={problems.key && t(problems.key)}
          isNew={isNew}
          onChange={(next) => change((before) => ({ ...before, key: next }))}
        />
        <Field.Root hint={t('journey.cyclic.hint')}>
          <Checkbox
            checked={cyclic}
            onCheckedChange={(checked) =>
              change((before) => ({ ...before, cyclic: checked === true }))
            }
          >
            {t('journey.cyclic')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
      </Flex>
    </Flex>
  );
};
