import type { CoverageInput } from './types';

/** The locales that a filter lets through. */
export const localesInScope = ({
  filter,
  locales,
}: Pick<CoverageInput, 'filter' | 'locales'>): readonly string[] =>
  filter.locale === '*' ? locales : [filter.locale];

/** The content types that a filter lets through. */
export const typesInScope = ({
  filter,
  types,
}: Pick<CoverageInput, 'filter' | 'types'>): readonly string[] =>
  types.filter((uid) => filter.types === null || filter.types.includes(uid));
