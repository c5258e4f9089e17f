import {
  Box,
  Field,
  Flex,
  Grid,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import type { ReactNode } from 'react';

import { offered } from '../../components/offered';
import { takesPart } from '../../content-manager/takesPart';
import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { Definitions } from '../../services/answers';
import type { VisitorQuery } from '../../services/previewAs';
import { useGetJourneySiteLocalesQuery } from '../../services/siteLocales';
import { useHostTypes } from '../../strapi-shims/contentManager';
import { journeysOf } from './journeys';
import { ReadinessAxis } from './ReadinessAxis';
import type { VisitorChange } from './usePreviewAddress';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ManyProps {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly Option[];
  /** Values with commas between. */
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
}

const Labelled = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  <Grid.Item col={3} s={6} xs={12} direction="column" alignItems="stretch">
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      {children}
    </Field.Root>
  </Grid.Item>
);

const Many = ({ label, placeholder, options, value, onChange }: ManyProps) => {
  const t = useTranslate();

  return (
    <Labelled label={label}>
      <MultiSelect
        withTags
        placeholder={placeholder}
        clearLabel={t('filter.clear', { filter: label })}
        value={value?.split(',') ?? []}
        onChange={(values: string[]) => onChange(values.length === 0 ? null : values.join(','))}
        onClear={() => onChange(null)}
      >
        {options.map((option) => (
          <MultiSelectOption key={option.value} value={option.value}>
            {option.label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Labelled>
  );
};

interface VisitorControlsProps {
  readonly definitions: Definitions;
  readonly names: Names;
  readonly visitor: VisitorQuery;
  readonly onChange: (change: VisitorChange) => void;
}

/** Who the visitor is: how far on the journey, which persona, in which language, of which types. */
export const VisitorControls = (props: VisitorControlsProps) => {
  const { definitions, names, visitor, onChange } = props;
  const t = useTranslate();
  const nameIn = useNameIn();
  const types = useHostTypes().filter(takesPart);
  const { data: locales = [] } = useGetJourneySiteLocalesQuery();

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <ReadinessAxis journeys={journeysOf(definitions)} visitor={visitor} onChange={onChange} />
        <Grid.Root gap={4}>
          <Many
            label={t('filter.persona')}
            placeholder={t('preview.any-persona')}
            options={offered(definitions.personas, visitor.persona?.split(',') ?? []).map(
              ({ key, name }) => ({
                value: key,
                label: nameIn(name),
              }),
            )}
            value={visitor.persona}
            onChange={(persona) => onChange({ persona })}
          />
          <Labelled label={t('filter.locale')}>
            <SingleSelect
              value={visitor.locale ?? locales[0] ?? null}
              onChange={(locale) => onChange({ locale: String(locale) })}
            >
              {[...locales, '*'].map((code) => (
                <SingleSelectOption key={code} value={code}>
                  {code === '*' ? t('filter.all-locales') : names.locale(code)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Labelled>
          <Many
            label={t('filter.types')}
            placeholder={t('filter.all-types')}
            options={types.map(({ uid, displayName }) => ({ value: uid, label: displayName }))}
            value={visitor.types}
            onChange={(chosen) => onChange({ types: chosen })}
          />
          <Labelled label={t('filter.status')}>
            <SingleSelect
              value={visitor.status ?? 'published'}
              onChange={(status) => onChange({ status: String(status) })}
            >
              <SingleSelectOption value="published">{t('filter.published')}</SingleSelectOption>
              <SingleSelectOption value="draft">{t('preview.drafts-too')}</SingleSelectOption>
            </SingleSelect>
          </Labelled>
        </Grid.Root>
      </Flex>
    </Box>
  );
};
