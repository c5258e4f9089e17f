import {
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';

import { ColorChoice } from '../../../components/ColorChoice';
import { LocalizedTextInput } from '../../../components/LocalizedTextInput';
import { useTranslate } from '../../../localization/useTranslate';
import type { PersonaDraft } from './draft';
import { LinesInput } from './LinesInput';
import { MARKETS } from './marketTexts';
import { Section } from './Section';
import { usePersonaDraft } from './usePersonaDraft';

interface PersonaWhoProps {
  readonly personaKey: string;
  /** Whether saving without a name was tried. */
  readonly nameMissing: boolean;
}

const Facts = ({ personaKey }: Pick<PersonaWhoProps, 'personaKey'>) => {
  const t = useTranslate();
  const { draft, change } = usePersonaDraft();

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Field.Root hint={t('definition.key.stable')}>
        <Field.Label>{t('definition.key')}</Field.Label>
        <TextInput value={personaKey} disabled />
        <Field.Hint />
      </Field.Root>
      <Field.Root>
        <Field.Label>{t('persona.market')}</Field.Label>
        <SingleSelect
          value={draft.market}
          onChange={(value) => change({ market: value as PersonaDraft['market'] })}
        >
          {Object.entries(MARKETS).map(([market, text]) => (
            <SingleSelectOption key={market} value={market}>
              {t(text)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root hint={t('persona.buying-role.hint')}>
        <Field.Label>{t('persona.buying-role')}</Field.Label>
        <TextInput
          value={draft.buyingRole}
          maxLength={255}
          onChange={(event) => change({ buyingRole: event.target.value })}
        />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
};

/** Who the persona is: name, story, what it wants and what troubles it. */
export const PersonaWho = ({ personaKey, nameMissing }: PersonaWhoProps) => {
  const t = useTranslate();
  const { draft, change } = usePersonaDraft();

  return (
    <>
      <Section title={t('persona.who')} subtitle={t('persona.who.hint')}>
        <Grid.Root gap={6}>
          <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
            <LocalizedTextInput
              required
              label={t('definition.name')}
              value={draft.name}
              error={nameMissing ? t('definition.name.missing') : undefined}
              onChange={(name) => change({ name })}
            />
            <Field.Root hint={t('persona.story.hint')}>
              <Field.Label>{t('persona.story')}</Field.Label>
              <Textarea
                rows={6}
                value={draft.story}
                onChange={(event) => change({ story: event.target.value })}
              />
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
          <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
            <Facts personaKey={personaKey} />
          </Grid.Item>
        </Grid.Root>
        <ColorChoice
          label={t('definition.color')}
          value={draft.color ?? null}
          onChange={(color) => change({ color })}
        />
      </Section>
      <Section title={t('persona.goals-and-pains')}>
        <Grid.Root gap={6}>
          {(['goals', 'pains'] as const).map((name) => (
            <Grid.Item key={name} col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <LinesInput
                label={t(name === 'goals' ? 'persona.goals' : 'persona.pains')}
                addLabel={t(name === 'goals' ? 'persona.add-goal' : 'persona.add-pain')}
                lines={draft[name]}
                onChange={(lines) => change({ [name]: lines })}
              />
            </Grid.Item>
          ))}
        </Grid.Root>
      </Section>
    </>
  );
};
