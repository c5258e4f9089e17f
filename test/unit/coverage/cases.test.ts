import { coverage } from '../../../server/src/core/coverage/coverage';
import { gaps } from '../../../server/src/core/coverage/gaps';
import { DEFAULT_COVERAGE_SETTINGS } from '../../../server/src/core/coverage/settings';
import type { CoverageFilter, CoverageInput } from '../../../server/src/core/coverage/types';
import counts from '../../cases/coverage/counts.json';
import gapCases from '../../cases/coverage/gaps.json';
import rules from '../../cases/coverage/rules.json';
import { DAY, expectation, input, NOW, piece } from './build';

interface Site {
  readonly pieces?: ReadonlyArray<Record<string, unknown>>;
  readonly expectations?: ReadonlyArray<Record<string, unknown>>;
  readonly personas?: readonly string[];
  readonly filter?: Partial<CoverageFilter>;
  readonly weights?: Record<string, unknown>;
}

type Rows = ReadonlyArray<Record<string, unknown>>;

interface CoverageCase extends Site {
  readonly name: string;
  readonly cells?: Rows;
  readonly all?: Rows;
  readonly byFormat?: Rows;
  readonly byLocale?: Rows;
  readonly byType?: Rows;
  readonly totals?: Record<string, unknown>;
  /** Cells, with the age in days of their newest piece. */
  readonly newest?: Rows;
}

const siteOf = (site: Site, personas: readonly string[]): CoverageInput =>
  input({
    pieces: (site.pieces ?? []).map(({ id, type = 'article', ...loose }) =>
      piece({ documentId: id as string, contentType: type as string, ...loose }),
    ),
    expectations: (site.expectations ?? []).map((loose) => expectation(loose as { stage: string })),
    personas: site.personas ?? personas,
    locales: ['en', 'da'],
    formats: ['guide', 'video'],
    types: ['article', 'product'],
    filter: site.filter ?? {},
    settings: {
      ...DEFAULT_COVERAGE_SETTINGS,
      minimum: 2,
      surplusAt: 4,
      weights: { ...DEFAULT_COVERAGE_SETTINGS.weights, ...site.weights },
    },
  });

/** The row that stands for the same as an expected one: same stage, persona, format… */
const rowLike = (rows: readonly object[], expected: Record<string, unknown>) => {
  const keys = ['stage', 'persona', 'format', 'locale', 'type'].filter((key) => key in expected);
  return rows.find((row) =>
    keys.every((key) => (row as Record<string, unknown>)[key] === expected[key]),
  );
};

const nearly = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 1e9) / 1e9 : part,
  );

describe.each([
  ['counts', counts.cases as readonly CoverageCase[]],
  ['rules', rules.cases as readonly CoverageCase[]],
])('coverage, the cases of %s.json', (_file, cases) => {
  it.each(cases.map((one): [string, CoverageCase] => [one.name, one]))('%s', (_name, one) => {
    const found = coverage(siteOf(one, ['nurse', 'buyer']));
    expect.hasAssertions();
    for (const table of ['cells', 'all', 'byFormat', 'byLocale', 'byType'] as const)
      for (const row of one[table] ?? []) expect(rowLike(found[table], row)).toMatchObject(row);
    if (one.totals) expect(nearly(found.totals)).toMatchObject(one.totals);
    for (const { age, ...cell } of one.newest ?? [])
      expect(rowLike(found.cells, cell)).toMatchObject({ newest: NOW - Number(age) * DAY });
  });
});

describe('gaps, the cases of gaps.json', () => {
  it.each(gapCases.cases)('$name', ({ of, gaps: expected, ...site }) => {
    const found = gaps(siteOf(site as Site, [])).filter(({ type }) =>
      (of as readonly string[]).includes(type),
    );
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(found).toMatchObject(expected);
  });
});
