import { AGE_MARKS, type CoverageAge } from '../core/coverage/types';
import type { Words } from '../wording/words';
import type { ExportRequest } from './request';
import type { Names } from './names';

const STATUS = {
  published: 'filter.published',
  draft: 'filter.drafts',
  either: 'filter.either',
} as const;

const ageInWords = (age: CoverageAge, { t }: Words): string => {
  if (age === 'up-to-date') return t('filter.age-up-to-date');
  if (age === 'stale') return t('filter.age-stale');
  const days = AGE_MARKS.find((mark) => age.endsWith(`-${mark}`)) ?? 0;
  return age.startsWith('within-')
    ? t('filter.age-within', { days })
    : t('filter.age-over', { days });
};

/** What a report is narrowed to, in words: a label and a value each, those that stand open too. */
export const filtersInWords = (
  { query, input, words }: Pick<ExportRequest, 'query' | 'input' | 'words'>,
  names: Names,
): Array<[label: string, value: string]> => {
  const { t } = words;
  const { filter, journey } = input;
  return [
    [t('filter.journey'), words.nameIn(journey.name) || journey.key],
    [
      t('filter.locale'),
      filter.locale === '*'
        ? t('filter.all-locales')
        : words.alone(words.languageName(filter.locale)),
    ],
    [
      t('filter.types'),
      query['types'] === undefined
        ? t('filter.all-types')
        : words.list(input.types.map(names.type)),
    ],
    [
      t('filter.format'),
      filter.format === null ? t('filter.all-formats') : names.format(filter.format),
    ],
    [
      t('filter.persona'),
      filter.persona === null ? t('filter.all-personas') : names.persona(filter.persona),
    ],
    [t('filter.status'), t(STATUS[filter.status])],
    [t('filter.age'), filter.age === null ? t('filter.any-age') : ageInWords(filter.age, words)],
  ];
};
