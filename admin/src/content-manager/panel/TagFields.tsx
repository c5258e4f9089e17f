import {
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';

import { useTranslate } from '../../localization/useTranslate';
import type { Definition, StageDefinition } from '../../services/answers';
import { Chips } from './Chips';
import { ChosenOrder } from './ChosenOrder';
import { offered } from '../../components/offered';
import { toggled } from './relationValue';
import { StageTrack } from './StageTrack';
import { TagGroup } from './TagGroup';
import { useNothingChosenText } from './useNothingChosenText';
import { useOptionName } from './useOptionName';
import type { TagField } from './useTagField';
import { VisitorsExpect } from './VisitorsExpect';

interface TagFieldProps<Option extends Definition = Definition> {
  readonly field: TagField;
  readonly options: readonly Option[];
  readonly saved: readonly string[];
  /** What the content type's pieces count as when they have no tags of this kind. */
  readonly defaults: readonly string[];
}

export const StagesField = (props: TagFieldProps<StageDefinition>) => {
  const { field, options, saved, defaults } = props;
  const { keys, choose } = field;
  const t = useTranslate();
  const nameOf = useOptionName(options);
  const emptyText = useNothingChosenText({ kind: 'stages', defaults, options });
  const primary = options.find(({ key }) => key === (keys[0] ?? defaults[0]));

  return (
    <TagGroup label={t('panel.stages')} hint={keys.length === 0 ? emptyText : undefined}>
      <StageTrack
        label={t('panel.stages')}
        stages={offered(options, saved, keys)}
        keys={keys}
        onToggle={(key) => choose(toggled(keys, key))}
      />
      {keys.length > 1 && (
        <ChosenOrder
          label={t('panel.stage-order')}
          firstLabel={(name) => t('panel.make-primary', { name })}
          keys={keys}
          nameOf={nameOf}
          onChange={choose}
        />
      )}
      <VisitorsExpect stage={primary} />
    </TagGroup>
  );
};

export const PersonasField = ({ field, options, saved, defaults }: TagFieldProps) => {
  const { keys, choose } = field;
  const t = useTranslate();
  const nameOf = useOptionName(options);
  const emptyText = useNothingChosenText({ kind: 'personas', defaults, options });

  return (
    <TagGroup label={t('panel.personas')} hint={keys.length === 0 ? emptyText : undefined}>
      <Chips
        label={t('panel.personas')}
        options={offered(options, saved, keys)}
        keys={keys}
        onToggle={(key) => choose(toggled(keys, key))}
      />
      {keys.length > 1 && (
        <ChosenOrder
          label={t('panel.persona-order')}
          firstLabel={(name) => t('panel.make-first', { name })}
          keys={keys}
          nameOf={nameOf}
          onChange={choose}
        />
      )}
    </TagGroup>
  );
};

export const FormatField = ({ field, options, saved, defaults }: TagFieldProps) => {
  const { keys, choose } = field;
  const t = useTranslate();
  const nameOf = useOptionName(options);
  const emptyText = useNothingChosenText({ kind: 'format', defaults, options });

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
        {offered(options, saved, keys).map(({ key }) => (
          <SingleSelectOption key={key} value={key}>
            {nameOf(key)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

export const TouchpointsField = ({ field, options, saved, defaults }: TagFieldProps) => {
  const { keys, choose } = field;
  const t = useTranslate();
  const nameOf = useOptionName(options);
  const emptyText = useNothingChosenText({ kind: 'touchpoints', defaults, options });

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
        {offered(options, saved, keys).map(({ key }) => (
          <MultiSelectOption key={key} value={key}>
            {nameOf(key)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
};
