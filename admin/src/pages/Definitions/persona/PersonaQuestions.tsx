import { Box, Flex } from '@strapi/design-system';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { StageDefinition } from '../../../services/answers';
import { LinesInput } from './LinesInput';
import { Section } from './Section';
import { StageHeading } from './StageHeading';
import { usePersonaDraft } from './usePersonaDraft';
import { useStageContent } from './useStageContent';

interface PersonaQuestionsProps {
  readonly personaKey: string;
  readonly stages: readonly StageDefinition[];
}

/** What the persona asks at each stage, beside what there is to answer it. */
export const PersonaQuestions = ({ personaKey, stages }: PersonaQuestionsProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const contentAt = useStageContent(personaKey);
  const { draft, change } = usePersonaDraft();

  return (
    <Section title={t('persona.questions')} subtitle={t('persona.questions.hint')}>
      {stages.map((stage) => (
        <Box
          key={stage.key}
          paddingTop={4}
          borderStyle="solid"
          borderWidth="1px 0 0 0"
          borderColor="neutral150"
        >
          <Flex direction="column" alignItems="stretch" gap={3}>
            <StageHeading stage={stage}>{contentAt(stage.key)}</StageHeading>
            <LinesInput
              label={t('persona.questions-at', { stage: nameIn(stage.name) })}
              addLabel={t('persona.add-question')}
              hideLabel
              lines={draft.questions[stage.key] ?? []}
              onChange={(lines) =>
                change({ questions: { ...draft.questions, [stage.key]: lines } })
              }
            />
          </Flex>
        </Box>
      ))}
    </Section>
  );
};
