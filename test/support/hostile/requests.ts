import fc from 'fast-check';

import { CONTENT_TARGETS, ADMIN_TARGETS, type Target } from './routes';

/** Values that an honest caller sends, by parameter. */
const HONEST: Record<string, readonly string[]> = {
  stage: ['awareness', 'decision', 'advocacy'],
  readiness: ['0', '75', '199.5'],
  journey: ['five-stage', 'marketing-funnel'],
  persona: ['buyer', 'buyer,it-manager'],
  personas: ['buyer'],
  stages: ['decision'],
  for: ['buyer'],
  types: ['articles', 'articles,tips', 'api::guide.guide'],
  format: ['guide', 'guide,video'],
  touchpoint: ['website', 'email,store'],
  locale: ['en', 'da', '*', 'fr'],
  exclude: ['abc', 'a,b,c'],
  fallback: ['nearest', 'none', 'exact,near'],
  sort: ['publishedAt:desc', 'title', 'updatedAt:asc', 'title:desc'],
  fields: ['title', 'title,body'],
  populate: ['author', 'seo.writer', '*'],
  explain: ['true', 'false'],
  status: ['published', 'draft', 'either'],
  age: ['within-30', 'stale'],
  gapTypes: ['missing', 'untagged,stale'],
  dismissed: ['true', 'either'],
  search: ['art', '%', '_'],
  lang: ['en', 'de', 'da'],
  documentIds: ['abc', 'a,b'],
  page: ['1', '2'],
  pageSize: ['5', '100'],
};

/** What breaks readers, comparisons and databases. */
const NASTY = [
  ...['', ' ', '0', '-1', '1e309', 'NaN', 'null', 'undefined', 'true', '[]', '{}', '*', '%', ','],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../..', 'a.b.c.d', '$where'],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE journey_index; --',
    '\\',
    '`',
    '|',
    '%|%',
    '🚀',
    '\u202e',
    'ÅÅ',
  ],
  ...['\u0000', 'a\u0000b', 'x'.repeat(300), 'a,'.repeat(150), '9'.repeat(30)],
];

/** How a parameter can be turned into a list or an object. */
const SUFFIXES = [
  ...['[]', '[0]', '[101]', '[$ne]', '[$in][0]', '[a][b][c]', '[__proto__]', '[constructor][x]'],
  ...['[fields]', '[populate]', '[articles][fields]', '[articles][populate]', '[page]', '[start]'],
  ...['[pageSize]', '[limit]', '[withCount]', '[author][populate]', '[author][filters][id]'],
];

const ALIEN = [
  ...['filters', 'where', 'lookup', '_q', 'select', 'orderBy', 'data', 'publicationState'],
  ...['__proto__', 'constructor', 'STAGE', '', '[', ']', '\u0000', 'pagination'],
];

const encode = encodeURIComponent;

const rawValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY).map((text) => encode(text)) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => encode(text)),
  },
  // Not even an encoding.
  { weight: 1, arbitrary: fc.constantFrom('%', '%E0%A4%A', '%C3%28', '%ff', '%u0041', '+%20+') },
);

const honest = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(...(HONEST[name] ?? ['1', 'title'])).map((text) => encode(text));

const parameter = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...(names.length > 0 ? names : ['locale'])).chain((name) =>
    fc.oneof(
      { weight: 6, arbitrary: honest(name).map((value) => `${name}=${value}`) },
      { weight: 2, arbitrary: rawValue.map((value) => `${name}=${value}`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.array(fc.constantFrom(...SUFFIXES), { minLength: 1, maxLength: 3 }),
            fc.oneof(honest(name), rawValue),
          )
          .map(([suffixes, value]) => `${name}${suffixes.join('')}=${value}`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...ALIEN), fc.constantFrom('', ...SUFFIXES), rawValue)
          .map(([alien, suffix, value]) => `${encode(alien)}${suffix}=${value}`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(honest(name), fc.constantFrom(2, 21, 100))
          .map(([value, times]) =>
            Array.from({ length: times }, () => `${name}=${value}`).join('&'),
          ),
      },
    ),
  );

const to = (targets: readonly Target[]): fc.Arbitrary<string> =>
  fc
    .constantFrom(...targets)
    .chain(({ path, parameters }) =>
      fc
        .array(parameter(parameters), { maxLength: 5 })
        .map((written) => `${path}?${written.join('&')}`),
    );

/** A request that somebody may have thought out to do harm, or just mistyped. */
export const anyHostileRequest: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: to(CONTENT_TARGETS) },
  { weight: 2, arbitrary: to(ADMIN_TARGETS) },
);

/** A request with nothing but honest values. */
export const anyPlainRequest: fc.Arbitrary<string> = fc.constantFrom(
  ...['content', 'preview', 'coverage', 'gaps'].flatMap((route) =>
    ['', 'journey=five-stage', 'locale=da', 'persona=buyer', 'types=articles', 'locale=*'].map(
      (query) => `/api/journey/${route}?${query}`,
    ),
  ),
);
