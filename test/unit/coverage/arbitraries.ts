import fc from 'fast-check';
import { DEFAULT_COVERAGE_SETTINGS } from '../../../server/src/core/coverage/settings';
import {
  COVERAGE_AGES,
  COVERAGE_STATUSES,
  type CoverageInput,
  type Expectation,
} from '../../../server/src/core/coverage/types';
import type { Piece, Targeting } from '../../../server/src/core/targeting/types';
import { DAY, inventoryOf, journeyOf, NOW } from './build';

/** In no alphabetical order, so that no order by key passes for the given one. */
const STAGES = ['mid', 'late', 'early', 'open', 'close'];
const PERSONAS = ['nurse', 'buyer', 'admin'];
const FORMATS = ['video', 'guide'];
const LOCALES = ['sv', 'en', 'da'];
/** Localized or not, with or without drafts. */
const TYPES = [
  { uid: 'api::article.article', localized: true, drafts: true },
  { uid: 'api::product.product', localized: false, drafts: true },
  { uid: 'api::help.help', localized: true, drafts: false },
];
const UIDS = TYPES.map(({ uid }) => uid);

const anyJourney = fc
  .uniqueArray(fc.integer({ min: 1, max: 19 }), { maxLength: STAGES.length - 1 })
  .map((tens) => {
    const borders = [0, ...tens.map((ten) => ten * 10).sort((a, b) => a - b), 200];
    return journeyOf(
      borders
        .slice(1)
        .map((to, index) => [STAGES[index]!, borders[index]!, to, index % 2 === 0 ? null : 0.25]),
    );
  });

/** Tags now and then with keys that the site no longer has. */
const anyTargeting: fc.Arbitrary<Targeting> = fc.record({
  stages: fc.uniqueArray(fc.constantFrom(...STAGES, 'gone'), { maxLength: 4 }),
  personas: fc.uniqueArray(fc.constantFrom(...PERSONAS, 'gone'), { maxLength: 2 }),
  format: fc.constantFrom(null, ...FORMATS, 'gone'),
  touchpoints: fc.constant([]),
});

/** On and around whole days, where an off-by-one would show. */
const anyTime = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.integer({ min: -1, max: 8 }), weight: 3 },
      { arbitrary: fc.constantFrom(30, 31, 90, 91, 182, 183, 365, 366), weight: 1 },
    ),
    fc.constantFrom(-1, 0, 1),
  )
  .map(([days, off]) => NOW - days * DAY + off);

interface Version {
  readonly locale: string;
  readonly draft: boolean;
  readonly published: boolean;
  readonly targeting: Targeting;
  readonly draftTargeting: Targeting;
  readonly updatedAt: number;
}

const anyVersions = fc.uniqueArray(
  fc.record<Version>({
    locale: fc.constantFrom(...LOCALES),
    draft: fc.boolean(),
    published: fc.boolean(),
    targeting: anyTargeting,
    draftTargeting: anyTargeting,
    updatedAt: anyTime,
  }),
  { minLength: 1, maxLength: 3, selector: ({ locale }) => locale },
);

const anyDocument = fc.record({
  type: fc.constantFrom(...TYPES),
  versions: anyVersions,
  /** Most documents carry the same tags in every version. */
  sameTags: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
});

const anyPieces: fc.Arbitrary<Piece[]> = fc
  .array(anyDocument, { maxLength: 14, size: 'max' })
  .map((documents) =>
    documents.flatMap(({ type, versions, sameTags }, index) =>
      versions.slice(0, type.localized ? 3 : 1).flatMap((version) => {
        const first = versions[0]!.targeting;
        const common = {
          contentType: type.uid,
          documentId: `d${index}`,
          locale: type.localized ? version.locale : null,
          title: `Document ${index}`,
          publishedAt: version.updatedAt,
          updatedAt: version.updatedAt,
          createdAt: version.updatedAt,
        };
        const published: Piece = {
          ...common,
          status: 'published',
          targeting: sameTags ? first : version.targeting,
        };
        const draft: Piece = {
          ...common,
          status: 'draft',
          targeting: sameTags ? first : version.draftTargeting,
          updatedAt: version.updatedAt + DAY,
        };
        if (!type.drafts) return [published];
        return [...(version.draft ? [draft] : []), ...(version.published ? [published] : [])];
      }),
    ),
  );

/** Null more often than not: what narrows a view too much leaves nothing to count wrongly. */
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: value, weight: 1 });

const anyTypes = rarely(fc.uniqueArray(fc.constantFrom(...UIDS), { minLength: 1 }));

const anyExpectations: fc.Arbitrary<Expectation[]> = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...STAGES),
      persona: rarely(fc.constantFrom(...PERSONAS)),
      format: rarely(fc.constantFrom(...FORMATS)),
      locale: rarely(fc.constantFrom(...LOCALES)),
      types: anyTypes,
      minimum: fc.integer({ min: 1, max: 3 }),
      surplusAt: fc.option(fc.integer({ min: 2, max: 4 })),
      reviewAfterDays: fc.option(fc.integer({ min: 1, max: 7 })),
    }),
    { maxLength: 7 },
  )
  .chain((wishes) =>
    fc
      .shuffledSubarray([...wishes.keys()], { minLength: wishes.length })
      .map((order) => wishes.map((wish, index) => ({ key: `wish-${order[index]}`, ...wish }))),
  );

const anySettings = fc
  .record({
    reviewAfterDays: fc.integer({ min: 1, max: 7 }),
    minimum: fc.integer({ min: 1, max: 3 }),
    surplusAt: fc.option(fc.integer({ min: 2, max: 3 })),
    overTagged: fc.record({
      share: fc.constantFrom(0.25, 0.5, 0.75),
      atLeast: fc.integer({ min: 1, max: 3 }),
    }),
  })
  .map((changed) => ({
    ...changed,
    weights: {
      ...DEFAULT_COVERAGE_SETTINGS.weights,
      stages: { mid: 0.75, late: 2 },
      personas: { buyer: 1.5 },
    },
  }));

/** Small sites of every kind, seen through every filter. */
export const anyInput: fc.Arbitrary<CoverageInput> = fc.record({
  inventory: anyPieces.map(inventoryOf),
  journey: anyJourney,
  personas: fc.subarray(PERSONAS),
  formats: fc.constant(FORMATS),
  types: fc.subarray(UIDS, { minLength: 2 }),
  locales: fc.subarray(LOCALES, { minLength: 1 }),
  expectations: anyExpectations,
  settings: anySettings,
  now: fc.constant(NOW),
  filter: fc.record({
    locale: fc.constantFrom('*', '*', ...LOCALES),
    types: anyTypes,
    format: rarely(fc.constantFrom(...FORMATS)),
    persona: rarely(fc.constantFrom(...PERSONAS)),
    status: fc.constantFrom(...COVERAGE_STATUSES),
    age: rarely(fc.constantFrom(...COVERAGE_AGES)),
  }),
});
