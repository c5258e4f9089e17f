import { Box, Flex, Grid, Typography } from '@strapi/design-system';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { StageDefinition } from '../../../services/answers';
import type { StoredPersona } from '../../../services/tags';
import { MARKETS } from './marketTexts';
import { PersonaLayout } from './PersonaLayout';
import { Section } from './Section';
import { StageHeading } from './StageHeading';
import { useStageContent } from './useStageContent';

interface PersonaPortraitProps {
  readonly persona: StoredPersona;
  readonly stages: readonly StageDefinition[];
}

const Fact = ({ term, children }: { readonly term: string; readonly children: string }) => (
  <Box>
    <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral600">
      {term}
    </Typography>
    <Typography tag="dd">{children}</Typography>
  </Box>
);

const Lines = ({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) => {
  const t = useTranslate();
  if (texts.length === 0) {
    return <Typography textColor="neutral600">{t('persona.nothing-written')}</Typography>;
  }
  return (
    <Flex tag="ul" aria-label={label} direction="column" alignItems="stretch" gap={1}>
      {texts.map((text) => (
        <Typography key={text} tag="li">
          {text}
        </Typography>
      ))}
    </Flex>
  );
};

/** A persona to read, for whoever writes for it. */
export const PersonaPortrait = ({ persona, stages }: PersonaPortraitProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const contentAt = useStageContent(persona.key);
  const { market, buyingRole, story, goals, pains, questions } = persona;

  return (
    <PersonaLayout persona={persona}>
      <Section title={t('persona.who')}>
        <Flex tag="dl" gap={6} wrap="wrap">
          <Fact term={t('persona.market')}>{t(MARKETS[market])}</Fact>
          {buyingRole && <Fact term={t('persona.buying-role')}>{buyingRole}</Fact>}
        </Flex>
        <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
          {story ?? t('persona.nothing-written')}
        </Typography>
      </Section>
      <Grid.Root gap={6}>
        {(['goals', 'pains'] as const).map((name) => {
          const title = t(name === 'goals' ? 'persona.goals' : 'persona.pains');
          return (
            <Grid.Item key={name} col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Section title={title}>
                <Lines label={title} texts={name === 'goals' ? goals : pains} />
              </Section>
            </Grid.Item>
          );
        })}
      </Grid.Root>
      <Section title={t('persona.questions')}>
        {stages.map((stage) => (
          <Flex key={stage.key} direction="column" alignItems="stretch" gap={2}>
            <StageHeading stage={stage}>{contentAt(stage.key)}</StageHeading>
            <Lines
              label={t('persona.questions-at', { stage: nameIn(stage.name) })}
              texts={questions[stage.key] ?? []}
            />
          </Flex>
        ))}
      </Section>
    </PersonaLayout>
  );
};
