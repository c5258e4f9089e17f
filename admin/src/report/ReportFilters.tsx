import { Box, Button } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { FilterSelect, type FilterOption } from '../components/FilterSelect';
import { offered } from '../components/offered';
import { takesPart } from '../content-manager/takesPart';
import { useNameIn } from '../localization/useNameIn';
import { useTranslate } from '../localization/useTranslate';
import type { CoverageQuery, CoverageScope, Definition } from '../services/answers';
import { useHostTypes } from '../strapi-shims/contentManager';
import { ageTexts } from './ageText';
import type { ReportView } from './ReportPage';
import type { FilterName } from './useReportFilter';

const LABEL = {
  journey: 'filter.journey',
  locale: 'filter.locale',
  types: 'filter.types',
  format: 'filter.format',
  persona: 'filter.persona',
  status: 'filter.status',
  age: 'filter.age',
} as const;

interface ReportFiltersProps extends Omit<ReportView, 'pagination'> {
  /** What the report on screen is about; absent until there is one. */
  readonly scope: CoverageScope | undefined;
  /** Filters of one page alone, after those of all. */
  readonly children?: ReactNode;
  /** Whether one of those narrows. */
  readonly isNarrowed?: boolean;
}

/** As many beside each other as fit, in line with their selects at the bottom. */
const Filters = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: end;

  > button {
    justify-self: start;
  }
`;

/** Everything that a report can be narrowed by, and how to see all of it again. */
export const ReportFilters = (props: ReportFiltersProps) => {
  const { definitions, names, filter, scope, narrow, reset, children, isNarrowed = false } = props;
  const t = useTranslate();
  const nameIn = useNameIn();
  const types = useHostTypes().filter(takesPart);

  const optionsOf = (named: ReadonlyArray<Pick<Definition, 'key' | 'name'>>): FilterOption[] =>
    named.map(({ key, name }) => ({ value: key, label: nameIn(name) }));
  // Where nothing is chosen, these have a value all the same: the server's default.
  const inForce: CoverageQuery = {
    ...(scope && { journey: scope.journey, locale: scope.locale, status: scope.status }),
    ...filter,
  };
  const propsOf = (name: FilterName) => ({
    label: t(LABEL[name]),
    value: inForce[name],
    onChange: (value: string | null) => narrow(name, value),
  });
  const journeys = [definitions.journey, ...definitions.otherJourneys];

  return (
    <Box
      background="neutral0"
      padding={4}
      hasRadius
      shadow="tableShadow"
      role="search"
      aria-label={t('filter.title')}
    >
      <Filters>
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
          {...propsOf('persona')}
          allText={t('filter.all-personas')}
          options={optionsOf(offered(definitions.personas, [filter.persona ?? '']))}
        />
        <FilterSelect
          {...propsOf('types')}
          allText={t('filter.all-types')}
          options={types.map(({ uid, displayName }) => ({ value: uid, label: displayName }))}
        />
        <FilterSelect
          {...propsOf('format')}
          allText={t('filter.all-formats')}
          options={optionsOf(offered(definitions.formats, [filter.format ?? '']))}
        />
        <FilterSelect
          {...propsOf('status')}
          options={[
            { value: 'published', label: t('filter.published') },
            { value: 'draft', label: t('filter.drafts') },
            { value: 'either', label: t('filter.either') },
          ]}
        />
        <FilterSelect
          {...propsOf('age')}
          allText={t('filter.any-age')}
          options={Object.entries(ageTexts(t)).map(([value, label]) => ({ value, label }))}
        />
        {children}
        {(isNarrowed || Object.keys(filter).length > 0) && (
          <Button variant="ghost" size="S" startIcon={<Cross />} onClick={reset}>
            {t('filter.reset')}
          </Button>
        )}
      </Filters>
    </Box>
  );
};
