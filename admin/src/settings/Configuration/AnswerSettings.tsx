import { Accordion, Flex, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import type { AnswerShape, Settings } from '../../../../server/src/contracts/settings';
import { takesPart } from '../../content-manager/takesPart';
import { type TranslationKey, useTranslate } from '../../localization/useTranslate';
import { type HostType, useHostTypes } from '../../strapi-shims/contentManager';
import { Card } from '../../components/Card';
import { SettingField } from './SettingField';

const PATH = 'answers';
const AS_STRAPI: AnswerShape = {
  defaultFields: null,
  allowedFields: null,
  defaultPopulate: null,
  allowedPopulate: null,
};

const LISTS = [
  ['defaultFields', 'settings.answers.default-fields'],
  ['allowedFields', 'settings.answers.allowed-fields'],
  ['defaultPopulate', 'settings.answers.default-populate'],
  ['allowedPopulate', 'settings.answers.allowed-populate'],
] as const satisfies ReadonlyArray<readonly [keyof AnswerShape, TranslationKey]>;

const TypeAnswer = ({ type }: { readonly type: HostType }) => {
  const t = useTranslate();
  const { value: answers = {}, onChange } = useField<Settings['answers']>(PATH);
  const shape = answers[type.uid] ?? AS_STRAPI;
  const set = (list: keyof AnswerShape, names: string[] | null) =>
    onChange(PATH, { ...answers, [type.uid]: { ...shape, [list]: names } });

  return (
    <Accordion.Item value={type.uid}>
      <Accordion.Header>
        <Accordion.Trigger>{type.displayName}</Accordion.Trigger>
      </Accordion.Header>
      <Accordion.Content>
        <Flex direction="column" alignItems="stretch" gap={4} padding={6}>
          {LISTS.map(([list, label]) => (
            <SettingField
              key={list}
              label={t(label)}
              defaultText={t('settings.answers.as-strapi')}
              isDefault={shape[list] === null}
              onReset={() => set(list, null)}
            >
              <MultiSelect
                withTags
                placeholder={t('settings.answers.as-strapi')}
                value={shape[list] ?? []}
                onChange={(names: string[]) => set(list, names.length === 0 ? null : names)}
              >
                {type.attributes.map((name) => (
                  <MultiSelectOption key={name} value={name}>
                    {name}
                  </MultiSelectOption>
                ))}
              </MultiSelect>
            </SettingField>
          ))}
        </Flex>
      </Accordion.Content>
    </Accordion.Item>
  );
};

/** Which fields and relations come with the pieces of each type. */
export const AnswerSettings = () => {
  const t = useTranslate();
  const types = useHostTypes().filter(takesPart);

  return (
    <Card isPadded title={t('settings.answers')} text={t('settings.answers.hint')}>
      <Accordion.Root>
        {types.map((type) => (
          <TypeAnswer key={type.uid} type={type} />
        ))}
      </Accordion.Root>
    </Card>
  );
};
