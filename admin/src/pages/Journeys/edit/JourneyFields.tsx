import { Box, Checkbox, Field, Flex, TextInput } from '@strapi/design-system';

import type { LocalizedText } from '../../../../../server/src/core/journey/types';
import { LocalizedTextInput } from '../../../components/LocalizedTextInput';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { DraftProblems } from './problems';
import { suggestKey } from '../../../components/suggestKey';
import { useJourneyDraft } from './useJourneyDraft';

interface JourneyFieldsProps {
  readonly isNew: boolean;
  readonly problems: DraftProblems;
}

/** What the journey is called, and whether it goes round. */
export const JourneyFields = ({ isNew, problems }: JourneyFieldsProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const { draft, change } = useJourneyDraft();
  const { key, name, cyclic } = draft;

  const rename = (next: LocalizedText) =>
    change((before) => {
      // A key that was suggested follows the name until somebody writes another.
      const follows = isNew && before.key === suggestKey(nameIn(before.name));
      return { ...before, name: next, ...(follows ? { key: suggestKey(nameIn(next)) } : {}) };
    });

  return (
    <Flex gap={5} alignItems="start" wrap="wrap">
      <Box flex="1 1 28rem">
        <LocalizedTextInput
          required
          label={t('journey.name')}
          value={name}
          error={problems.name && t(problems.name)}
          onChange={rename}
        />
      </Box>
      <Flex direction="column" alignItems="stretch" gap={4} flex="1 1 28rem">
        <Field.Root
          required={isNew}
          hint={t(isNew ? 'journey.key.hint' : 'journey.key.stable')}
          error={problems.key ? t(problems.key) : false}
        >
          <Field.Label>{t('journey.key')}</Field.Label>
          <TextInput
            value={key}
            disabled={!isNew}
            onChange={(event) => {
              const next = event.target.value;
              change((before) => ({ ...before, key: next }));
            }}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
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
