import {
  Box,
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definition, StageDefinition } from '../../services/answers';
import { OrderedChoice } from './OrderedChoice';
import { useNothingChosenText } from './useNothingChosenText';
import { useTagField } from './useTagField';

interface TagFieldProps<Option extends Definition = Definition> {
  readonly options: readonly Option[];
  readonly saved: readonly string[];
  /** What the content type's pieces count as when they have no tag of this kind. */
  readonly defaults: readonly string[];
  readonly isReloading: boolean;
}

export const StagesField = ({ defaults, ...field }: TagFieldProps<StageDefinition>) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const { keys, choose } = useTagField({ kind: 'stages', ...field });
  const emptyText = useNothingChosenText({ kind: 'stages', defaults, options: field.options });
  const primary = field.options.find(({ key }) => key === (keys[0] ?? defaults[0]));
  const expects = primary === undefined ? '' : nameIn(primary.visitorExpects);

  return (
    <OrderedChoice
      label={t('panel.stages')}
      addLabel={t('panel.add-stage')}
      emptyText={emptyText}
      firstLabel={t('panel.primary')}
      options={field.options}
      keys={keys}
      onChange={choose}
    >
      {primary !== undefined && expects !== '' && (
        <Box background="neutral100" hasRadius padding={3}>
          <Typography variant="pi" fontWeight="bold" tag="p">
            {t('panel.visitors-expect', { stage: nameIn(primary.name) })}
          </Typography>
          <Typography variant="pi" textColor="neutral700" tag="p">
            {expects}
          </Typography>
        </Box>
      )}
    </OrderedChoice>
  );
};

export const PersonasField = ({ defaults, ...field }: TagFieldProps) => {
  const t = useTranslate();
  const { keys, choose } = useTagField({ kind: 'personas', ...field });
  const emptyText = useNothingChosenText({ kind: 'personas', defaults, options: field.options });

  return (
    <OrderedChoice
      label={t('panel.personas')}
      addLabel={t('panel.add-persona')}
      emptyText={emptyText}
      options={field.options}
      keys={keys}
      onChange={choose}
    />
  );
};

export const FormatField = ({ defaults, ...field }: TagFieldProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const { keys, choose } = useTagField({ kind: 'format', ...field });
  const emptyText = useNothingChosenText({ kind: 'format', defaults, options: field.options });

  return (
    <Field.Root width="100%">
      <Field.Label>{t('panel.format')}</Field.Label>
      <SingleSelect
        placeholder={emptyText}
        clearLabel={t('panel.clear-format')}
        // A piece has one format: one put there by the host stands behind the saved one.
        value={keys.at(-1) ?? null}
        onChange={(key) => choose([String(key)])}
        onClear={() => choose([])}
      >
        {field.options.map(({ key, name }) => (
          <SingleSelectOption key={key} value={key}>
            {nameIn(name)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

export const TouchpointsField = ({ defaults, ...field }: TagFieldProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const { keys, choose } = useTagField({ kind: 'touchpoints', ...field });
  const emptyText = useNothingChosenText({ kind: 'touchpoints', defaults, options: field.options });

  return (
    <Field.Root width="100%">
      <Field.Label>{t('panel.touchpoints')}</Field.Label>
      <MultiSelect
        placeholder={emptyText}
        clearLabel={t('panel.clear-touchpoints')}
        withTags
        value={[...keys]}
        onChange={choose}
        onClear={() => choose([])}
      >
        {field.options.map(({ key, name }) => (
          <MultiSelectOption key={key} value={key}>
            {nameIn(name)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
};
