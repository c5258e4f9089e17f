import { Flex } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';

import { FilterSelect } from '../../components/FilterSelect';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { UntaggedPage, UntaggedQuery } from '../../services/retagging';
import type { FilterName } from './useUntaggedFilter';

interface UntaggedFiltersProps {
  readonly query: UntaggedQuery;
  readonly meta: UntaggedPage['meta'] | undefined;
  readonly names: Names;
  readonly narrow: (name: FilterName, value: string | null) => void;
}

/** What the queue can be narrowed by, and its order. */
export const UntaggedFilters = ({ query, meta, names, narrow }: UntaggedFiltersProps) => {
  const t = useTranslate();
  const propsOf = (name: FilterName) => ({
    value: query[name],
    onChange: (value: string | null) => narrow(name, value),
  });

  return (
    <Flex
      role="search"
      aria-label={t('filter.title')}
      alignItems="end"
      wrap="wrap"
      gap={4}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={4}
    >
      <FilterSelect
        {...propsOf('types')}
        label={t('filter.types')}
        allText={t('filter.all-types')}
        options={(meta?.types ?? []).map((uid) => ({ value: uid, label: names.type(uid) }))}
      />
      <FilterSelect
        {...propsOf('locale')}
        label={t('filter.locale')}
        allText={t('filter.all-locales')}
        options={(meta?.locales ?? []).map((code) => ({ value: code, label: names.locale(code) }))}
      />
      <FilterSelect
        {...propsOf('status')}
        label={t('filter.status')}
        allText={t('filter.either')}
        options={[
          { value: 'published', label: t('filter.published') },
          { value: 'draft', label: t('untagged.never-published') },
        ]}
      />
      <FilterSelect
        {...propsOf('sort')}
        value={query.sort ?? 'updatedAt:desc'}
        label={t('untagged.sort')}
        options={[
          { value: 'updatedAt:desc', label: t('untagged.sort.newest') },
          { value: 'updatedAt:asc', label: t('untagged.sort.oldest') },
          { value: 'title:asc', label: t('untagged.sort.title') },
          { value: 'title:desc', label: t('untagged.sort.title-desc') },
        ]}
      />
      <SearchInput label={t('untagged.search')} placeholder={t('untagged.search')} />
    </Flex>
  );
};
