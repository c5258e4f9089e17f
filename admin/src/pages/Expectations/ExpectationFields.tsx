import {
  Field,
  Grid,
  MultiSelect,
  MultiSelectOption,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';

import { offered } from '../../components/offered';
import { takesPart } from '../../content-manager/takesPart';
import { useNameIn } from '../../localization/useNameIn';
import { type TranslationKey, useTranslate } from '../../localization/useTranslate';
import type { Definition } from '../../services/answers';
import { useGetJourneySiteLocalesQuery } from '../../services/siteLocales';
import { useHostTypes } from '../../strapi-shims/contentManager';
import type { ExpectationDraft, problemsOf } from './draft';
import type { ExpectationModalProps } from './ExpectationModal';

interface ExpectationFieldsProps extends ExpectationModalProps {
  readonly draft: ExpectationDraft;
  readonly problems: ReturnType<typeof problemsOf>;
  readonly onChange: (changes: Partial<ExpectationDraft>) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  /** What it means that nothing is chosen; absent where something always is. */
  readonly anyText?: string;
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly onChange: (value: string | null) => void;
}

/** Never a key: keys are not empty. */
const ANY = '';

const Choice = ({ label, value, anyText, options, onChange }: ChoiceProps) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? ANY}
        onChange={(next) => onChange(next === ANY ? null : String(next))}
      >
        {anyText !== undefined && <SingleSelectOption value={ANY}>{anyText}</SingleSelectOption>}
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  </Grid.Item>
);

interface CountProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly problem: TranslationKey | undefined;
  readonly required?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

const Count = ({ label, hint, value, problem, required = false, onChange }: CountProps) => {
  const t = useTranslate();

  return (
    <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
      <Field.Root
        required={required}
        hint={hint}
        error={problem === undefined ? false : t(problem)}
      >
        <Field.Label>{label}</Field.Label>
        <NumberInput {...(value === undefined ? {} : { value })} onValueChange={onChange} />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </Grid.Item>
  );
};

/** Everything that an expectation is made of. */
export const ExpectationFields = (props: ExpectationFieldsProps) => {
  const { definitions, journey, names, draft, problems, onChange } = props;
  const t = useTranslate();
  const nameIn = useNameIn();
  const { data: locales = [] } = useGetJourneySiteLocalesQuery();
  const types = useHostTypes().filter(takesPart);
  const optionsOf = (named: ReadonlyArray<Pick<Definition, 'key' | 'name'>>) =>
    named.map(({ key, name }) => ({ value: key, label: nameIn(name) }));
  const chosen = (key: string | null) => (key === null ? [] : [key]);

  return (
    <Grid.Root gap={5}>
      <Choice
        label={t('filter.stage')}
        value={draft.stage}
        options={optionsOf(journey.stages ?? [])}
        onChange={(stage) => stage !== null && onChange({ stage })}
      />
      <Choice
        label={t('filter.persona')}
        value={draft.persona}
        anyText={t('expectation.every-persona')}
        options={optionsOf(offered(definitions.personas, chosen(draft.persona)))}
        onChange={(persona) => onChange({ persona })}
      />
      <Choice
        label={t('filter.format')}
        value={draft.format}
        anyText={t('expectation.any-format')}
        options={optionsOf(offered(definitions.formats, chosen(draft.format)))}
        onChange={(format) => onChange({ format })}
      />
      <Choice
        label={t('filter.locale')}
        value={draft.locale}
        anyText={t('expectation.every-locale')}
        options={locales.map((code) => ({ value: code, label: names.locale(code) }))}
        onChange={(locale) => onChange({ locale })}
      />
      <Grid.Item col={12} direction="column" alignItems="stretch">
        <Field.Root>
          <Field.Label>{t('filter.types')}</Field.Label>
          <MultiSelect
            withTags
            placeholder={t('filter.all-types')}
            value={[...(draft.types ?? [])]}
            onChange={(next: string[]) => onChange({ types: next.length > 0 ? next : null })}
          >
            {types.map(({ uid, displayName }) => (
              <MultiSelectOption key={uid} value={uid}>
                {displayName}
              </MultiSelectOption>
            ))}
          </MultiSelect>
        </Field.Root>
      </Grid.Item>
      <Count
        required
        label={t('expectation.minimum')}
        hint={t('expectation.minimum.hint')}
        value={draft.minimum}
        problem={problems.minimum}
        onChange={(minimum) => onChange({ minimum })}
      />
      <Count
        label={t('expectation.surplus-at')}
        hint={t('expectation.surplus-at.hint')}
        value={draft.surplusAt}
        problem={problems.surplusAt}
        onChange={(surplusAt) => onChange({ surplusAt })}
      />
      <Count
        label={t('expectation.review-after')}
        hint={t('expectation.review-after.hint')}
        value={draft.reviewAfterDays}
        problem={problems.reviewAfterDays}
        onChange={(reviewAfterDays) => onChange({ reviewAfterDays })}
      />
    </Grid.Root>
  );
};
