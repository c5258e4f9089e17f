import { Box, Checkbox, Field, Flex } from '@strapi/design-system';

import { FIELDS } from '../content-manager/takesPart';
import { useTranslate } from '../localization/useTranslate';
import type { BuilderInputProps } from '../strapi-shims/contentTypeBuilder';
import { DefaultTags } from './DefaultTags';
import { switched, type TypeOptions } from './typeOptions';

const NAMES: readonly string[] = Object.values(FIELDS);

/** Attributes of the type's own by names that the plugin needs: the server refuses such a type. */
const namesTaken = ({ isCreating, contentTypeSchema }: BuilderInputProps): string[] =>
  isCreating
    ? []
    : (contentTypeSchema?.attributes ?? [])
        .map(({ name }) => name)
        .filter((name) => NAMES.includes(name));

/** What the Content-Type Builder asks about journeys: whether the type takes part, and its default tags. */
export const JourneyOptions = (props: BuilderInputProps) => {
  const { name, value = {}, onChange } = props;
  const t = useTranslate();
  const options = value as TypeOptions;
  const isOn = options.enabled === true;
  const taken = namesTaken(props);
  const problem =
    taken.length > 0
      ? t('type.name-taken', { names: taken.join(', '), count: taken.length })
      : undefined;

  const change = (changed: TypeOptions) => onChange({ target: { name, value: changed } });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root
        name={name}
        hint={t('type.enabled-hint')}
        {...(problem === undefined ? {} : { error: problem })}
      >
        <Checkbox
          checked={isOn}
          // Whoever has it on all the same can still switch it off.
          disabled={problem !== undefined && !isOn}
          onCheckedChange={(checked) => change(switched(options, checked === true))}
        >
          {t('type.enabled')}
        </Checkbox>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {isOn && problem === undefined && (
        <Box>
          <DefaultTags options={options} onChange={change} />
        </Box>
      )}
    </Flex>
  );
};
