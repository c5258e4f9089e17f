import type { Piece } from '../targeting/types';
import type { CountedDocument } from './documents';
import { localesInScope, typesInScope } from './scope';
import type { Coverage, CoverageInput } from './types';

type Add = (stages: readonly string[], key: string) => void;

/** How many documents each stage has with each key, 0 included. `count` adds what one document has. */
const countPairs = (options: {
  readonly stages: readonly string[];
  readonly keys: readonly string[];
  readonly documents: readonly CountedDocument[];
  readonly count: (document: CountedDocument, add: Add) => void;
}): Array<{ stage: string; key: string; count: number }> => {
  const { stages, keys, documents, count } = options;
  const counts = new Map(stages.map((stage) => [stage, new Map(keys.map((key) => [key, 0]))]));
  const add: Add = (tagged, key) => {
    for (const stage of tagged) {
      const ofStage = counts.get(stage);
      const before = ofStage?.get(key);
      if (before !== undefined) ofStage?.set(key, before + 1);
    }
  };
  for (const document of documents) count(document, add);
  return [...counts].flatMap(([stage, ofStage]) =>
    [...ofStage].map(([key, total]) => ({ stage, key, count: total })),
  );
};

/** Each stage once, of the versions of a format. */
const stagesOf = (versions: readonly Piece[], format: string): readonly string[] => [
  ...new Set(
    versions
      .filter(({ targeting }) => targeting.format === format)
      .flatMap(({ targeting }) => targeting.stages),
  ),
];

/**
 * Stage × format, stage × locale and stage × content type. Of a format or a locale
 * it is the versions of that format or in that locale that count, so that each column says what the
 * total of the stage would with that format, locale or type as the filter.
 */
export const breakdowns = (
  input: CoverageInput,
  documents: readonly CountedDocument[],
): Pick<Coverage, 'byFormat' | 'byLocale' | 'byType'> => {
  const { journey, filter } = input;
  const common = { stages: journey.stages.map(({ key }) => key), documents };
  const locales = localesInScope(input);

  const byFormat = countPairs({
    ...common,
    keys: input.formats.filter((key) => filter.format === null || filter.format === key),
    count: ({ versions, formats }, add) => {
      for (const format of formats) add(stagesOf(versions, format), format);
    },
  });
  const byLocale = countPairs({
    ...common,
    keys: locales,
    count: ({ versions }, add) => {
      for (const { locale, targeting } of versions)
        for (const key of locale === null ? locales : [locale]) add(targeting.stages, key);
    },
  });
  const byType = countPairs({
    ...common,
    keys: typesInScope(input),
    count: ({ stages, contentType }, add) => add(stages, contentType),
  });
  return {
    byFormat: byFormat.map(({ stage, key, count }) => ({ stage, format: key, count })),
    byLocale: byLocale.map(({ stage, key, count }) => ({ stage, locale: key, count })),
    byType: byType.map(({ stage, key, count }) => ({ stage, type: key, count })),
  };
};
