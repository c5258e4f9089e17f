import fc from 'fast-check';

import type { Journey } from '../../../server/src/core/journey/types';
import { MATCH_LEVELS, SORT_FIELDS } from '../../../server/src/core/matching/types';
import { PERSONAS, type Seed } from './site';
import { uidOf } from './types';

const LOCALES = ['en', 'da', 'sv'];
const FORMATS = ['guide', 'video', 'comparison', 'faq'];
const TOUCHPOINTS = ['website', 'email', 'store'];
/** With equal beginnings, equal but for case, equal but for how they are written, beyond ASCII. */
const TITLES = [
  'Apple',
  'apple',
  'APPLE pie',
  'Zebra',
  'zebra',
  'Ål',
  'ål',
  'A\u030al',
  'Æble',
  'æble',
  'Øl',
  'øl',
  'Österreich',
  'Über',
  'ß',
  'ss',
  'é',
  'E\u0301',
  '10',
  '9',
  '_under',
  '-dash',
  ' space',
  '“quoted”',
  '\u{1F680} rocket',
  'ﬁn',
  'fin',
  'İstanbul',
  'ıstanbul',
  'x'.repeat(200),
  `${'x'.repeat(200)}y`,
];

const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];
const OTHER_STAGES = ['interest', 'purchase-decision', 'loyalty', 'referral'].map(
  (key) => `marketing-funnel/${key}`,
);

const tags = {
  stages: fc.oneof(
    { weight: 5, arbitrary: fc.shuffledSubarray(STAGES, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.shuffledSubarray([...STAGES, ...OTHER_STAGES], { maxLength: 4 }) },
  ),
  personas: fc.shuffledSubarray(PERSONAS, { maxLength: 2 }),
  format: fc.option(fc.constantFrom(...FORMATS)),
  touchpoints: fc.subarray(TOUCHPOINTS, { maxLength: 2 }),
};

/** Few moments, so that many pieces tie. */
const moment = fc.constantFrom(1e12, 1e12 + 1, 1e12 + 2, 1.1e12);

const piece: fc.Arbitrary<Seed & { translations: string[] }> = fc.record({
  type: fc.constantFrom(
    'article',
    'article',
    'article',
    'guide',
    'tip',
    'faq',
    'testimonial',
    'vault',
  ),
  title: fc.constantFrom(...TITLES),
  state: fc.constantFrom('published', 'published', 'published', 'draft', 'modified'),
  locale: fc.constantFrom(...LOCALES),
  translations: fc.subarray(LOCALES, { maxLength: 2 }),
  times: fc.record({ publishedAt: moment, updatedAt: moment, createdAt: moment }),
  ...tags,
});

const isLocalized = (type: string | undefined): boolean =>
  ['article', 'guide', 'homepage'].includes(type ?? '');

/** Some documents to put on a site, in one to three locales each; the same for the same seed. */
export const randomInventory = (documents: number, seed: number): Array<Seed & { name: string }> =>
  fc
    .sample(piece, { numRuns: documents, seed })
    .flatMap(({ translations, locale, ...rest }, index) => {
      const name = `${index}`;
      if (!isLocalized(rest.type)) return [{ ...rest, name }];
      const others = translations.filter((each) => each !== locale);
      return [
        { ...rest, name, locale: locale! },
        ...others.map((each) => ({
          ...rest,
          name: `${name}-${each}`,
          locale: each,
          translationOf: name,
        })),
      ];
    });

/** A request as a caller sends it, and how they page through the answer. */
export interface RandomRequest {
  readonly journey: string;
  readonly namesJourney: boolean;
  readonly stage: string | undefined;
  readonly readiness: number | undefined;
  readonly personas: readonly string[];
  readonly fallback: 'nearest' | 'none' | readonly (typeof MATCH_LEVELS)[number][] | undefined;
  readonly sort: { field: (typeof SORT_FIELDS)[number]; direction: 'asc' | 'desc' } | undefined;
  readonly types: readonly string[];
  readonly locale: string | undefined;
  readonly formats: readonly string[];
  readonly touchpoints: readonly string[];
  /** Places in the inventory of the documents to exclude. */
  readonly exclude: readonly number[];
  readonly caller: 'anonymous' | 'full-access' | 'preview';
  readonly page: { size: number; style: 'page' | 'offset'; withCount: boolean };
}

const TYPES = ['article', 'guide', 'tip', 'faq', 'testimonial', 'vault', 'homepage'];

export const anyRequest = (journeys: readonly Journey[]): fc.Arbitrary<RandomRequest> =>
  fc.constantFrom(...journeys).chain((journey) =>
    fc.record({
      journey: fc.constant(journey.key),
      namesJourney: fc.boolean(),
      stage: fc.option(fc.constantFrom(...journey.stages.map(({ key }) => key)), {
        nil: undefined,
      }),
      readiness: fc.option(fc.constantFrom(0, 10, 49.9, 50, 80, 119.5, 120, 150, 200), {
        nil: undefined,
        freq: 2,
      }),
      personas: fc.shuffledSubarray(PERSONAS),
      fallback: fc.oneof(
        fc.constantFrom('nearest' as const, 'none' as const, undefined),
        fc.shuffledSubarray([...MATCH_LEVELS], { minLength: 1 }),
      ),
      sort: fc.option(
        fc.record({
          field: fc.constantFrom(...SORT_FIELDS),
          direction: fc.constantFrom('asc' as const, 'desc' as const),
        }),
        { nil: undefined },
      ),
      types: fc
        .oneof(fc.constant([]), fc.subarray(TYPES, { minLength: 1 }))
        .map((names) => names.map(uidOf)),
      locale: fc.constantFrom(undefined, 'en', 'da', 'sv', 'de', '*'),
      formats: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray(FORMATS, { maxLength: 2 }) },
      ),
      touchpoints: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray(TOUCHPOINTS, { maxLength: 2 }) },
      ),
      exclude: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.nat(200), { maxLength: 5 }) },
      ),
      caller: fc.constantFrom('anonymous' as const, 'full-access' as const, 'preview' as const),
      page: fc.record({
        size: fc.constantFrom(1, 2, 5, 10, 33, 100),
        style: fc.constantFrom('page' as const, 'offset' as const),
        withCount: fc.boolean(),
      }),
    }),
  );
