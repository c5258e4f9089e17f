import type { Piece } from '../targeting/types';
import type { CountedDocument } from './documents';
import { localesInScope, typesInScope } from './scope';
import { addTo, type Sums } from './sums';
import type { Coverage, CoverageInput } from './types';

/** What the stages are set against. */
type Table = 'format' | 'locale' | 'type';

const nameOf = (table: Table, stage: string, key: string): string => `${table}/${stage}/${key}`;

/** Each stage once, of the versions of a format. */
const stagesOf = (versions: readonly Piece[], format: string): readonly string[] => [
  ...new Set(
    versions
      .filter(({ targeting }) => targeting.format === format)
      .flatMap(({ targeting }) => targeting.stages),
  ),
];

/** Counts a document in the tables beside the matrix. `locales`: those of the view. */
export const countInBreakdowns = (
  sums: Map<string, number>,
  { stages, formats, versions, contentType }: CountedDocument,
  locales: readonly string[],
): void => {
  const add = (table: Table, tagged: readonly string[], key: string): void => {
    for (const stage of tagged) addTo(sums, nameOf(table, stage, key));
  };
  for (const format of formats) add('format', stagesOf(versions, format), format);
  for (const { locale, targeting } of versions)
    for (const key of locale === null ? locales : [locale]) add('locale', targeting.stages, key);
  add('type', stages, contentType);
};

/**
 * Stage × format, stage × locale and stage × content type. Of a format or a locale
 * it is the versions of that format or in that locale that count, so that each column says what the
 * total of the stage would with that format, locale or type as the filter.
 */
export const breakdowns = (
  input: CoverageInput,
  sums: Sums,
): Pick<Coverage, 'byFormat' | 'byLocale' | 'byType'> => {
  const { journey, formats, filter } = input;
  const rowsOf = (table: Table, keys: readonly string[]) =>
    journey.stages.flatMap(({ key: stage }) =>
      keys.map((key) => ({ stage, key, count: sums.get(nameOf(table, stage, key)) ?? 0 })),
    );
  const asked = formats.filter((key) => filter.format === null || filter.format === key);
  return {
    byFormat: rowsOf('format', asked).map(({ key: format, ...row }) => ({ ...row, format })),
    byLocale: rowsOf('locale', localesInScope(input)).map(({ key: locale, ...row }) => ({
      ...row,
      locale,
    })),
    byType: rowsOf('type', typesInScope(input)).map(({ key: type, ...row }) => ({ ...row, type })),
  };
};
