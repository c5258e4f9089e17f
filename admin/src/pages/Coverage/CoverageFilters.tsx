import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { takesPart } from '../../content-manager/takesPart';
import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { CoverageQuery, CoverageScope, Definition, Definitions } from '../../services/answers';
import { useHostTypes } from '../../strapi-shims/contentManager';
import type { FilterName } from './useCoverageFilter';
import type { Names } from './useNames';

const LABEL = {
  journey: 'filter.journey',
  locale: 'filter.locale',
  types: 'filter.types',
  format: 'filter.format',
  persona: 'filter.persona',
  status: 'filter.status',
} as const;

interface Option {
  readonly value: string;
  readonly label: string;
}

interface FilterSelectProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  /** What it means that nothing is chosen; absent where something always is. */
  readonly allText?: string;
  readonly onChange: (value: string | null) => void;
}

const FilterSelect = ({ label, options, value, allText, onChange }: FilterSelectProps) => {
  const t = useTranslate();

  return (
    <Grid.Item col={2} m={4} xs={12} direction="column" alignItems="stretch">
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value ?? null}
          placeholder={allText ?? ''}
          onChange={(next) => onChange(String(next))}
          {...(allText === undefined
            ? {}
            : { clearLabel: t('filter.clear', { filter: label }), onClear: () => onChange(null) })}
        >
          {options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Grid.Item>
  );
};

interface CoverageFiltersProps {
  readonly definitions: Definitions;
  readonly names: Names;
  readonly filter: CoverageQuery;
  /** What the report on screen is about; absent until there is one. */
  readonly scope: CoverageScope | undefined;
  readonly onNarrow: (name: FilterName, value: string | null) => void;
}

/** Everything that coverage and gaps can be narrowed by. */
export const CoverageFilters = (props: CoverageFiltersProps) => {
  const { definitions, names, filter, scope, onNarrow } = props;
  const t = useTranslate();
  const nameIn = useNameIn();
  const types = useHostTypes().filter(takesPart);

  const optionsOf = (named: ReadonlyArray<Pick<Definition, 'key' | 'name'>>): Option[] =>
    named.map(({ key, name }) => ({ value: key, label: nameIn(name) }));
  // Where nothing is chosen, these have a value all the same: the server's default.
  const inForce: CoverageQuery = {
    ...(scope && { journey: scope.journey, locale: scope.locale, status: scope.status }),
    ...filter,
  };
  const propsOf = (name: FilterName) => ({
    label: t(LABEL[name]),
    value: inForce[name],
    onChange: (value: string | null) => onNarrow(name, value),
  });
  const journeys = [definitions.journey, ...definitions.otherJourneys];

  return (
    <Grid.Root gap={4} role="search" aria-label={t('filter.title')}>
      {journeys.length > 1 && (
        <FilterSelect {...propsOf('journey')} options={optionsOf(journeys)} />
      )}
      <FilterSelect
        {...propsOf('locale')}
        options={[
          { value: '*', label: t('filter.all-locales') },
          ...(scope?.locales ?? []).map((code) => ({ value: code, label: names.locale(code) })),
        ]}
      />
      <FilterSelect
        {...propsOf('types')}
        allText={t('filter.all-types')}
        options={types.map(({ uid, displayName }) => ({ value: uid, label: displayName }))}
      />
      <FilterSelect
        {...propsOf('format')}
        allText={t('filter.all-formats')}
        options={optionsOf(definitions.formats)}
      />
      <FilterSelect
        {...propsOf('persona')}
        allText={t('filter.all-personas')}
        options={optionsOf(definitions.personas)}
      />
      <FilterSelect
        {...propsOf('status')}
        options={[
          { value: 'published', label: t('filter.published') },
          { value: 'draft', label: t('filter.drafts') },
          { value: 'either', label: t('filter.either') },
        ]}
      />
    </Grid.Root>
  );
};
