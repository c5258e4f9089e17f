import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gaps } from '../../../server/src/core/coverage/gaps';
import {
  DEFAULT_COVERAGE_SETTINGS,
  type CoverageSettings,
} from '../../../server/src/core/coverage/settings';
import { GAP_TYPES, type CoverageInput, type Gap } from '../../../server/src/core/coverage/types';
import { expectation, input, piece } from './build';

/** The page, without the blanks that line up its tables. */
const page = readFileSync(join(__dirname, '../../../docs/coverage-and-gaps.md'), 'utf8').replace(
  / {2,}\|/g,
  ' |',
);

const sumOf = ({ arithmetic, priority }: Gap): string =>
  `\`100 × ${arithmetic.map(({ value }) => value).join(' × ')} = ${priority}\``;

const firstOf = (type: Gap['type'], site: CoverageInput): Gap =>
  gaps(site).find((gap) => gap.type === type)!;

const weighing = (weights: Partial<CoverageSettings['weights']>): CoverageSettings => ({
  ...DEFAULT_COVERAGE_SETTINGS,
  weights: { ...DEFAULT_COVERAGE_SETTINGS.weights, ...weights },
});

/** The worked examples of the page: the words before the sum, and the gap they are about. */
const EXAMPLES: ReadonlyArray<readonly [string, Gap]> = [
  ['Nothing in consideration:', firstOf('missing', input())],
  [
    'One piece in decision, where three are wanted. Two of three are lacking, 0.67:',
    firstOf(
      'thin',
      input({
        pieces: [piece({ stages: ['decision'] })],
        expectations: [expectation({ stage: 'decision', minimum: 3 })],
      }),
    ),
  ],
  [
    'A piece of 273 days with a review interval of 182. It is 91 days overdue, 0.5:',
    firstOf('stale', input({ pieces: [piece({ stages: ['awareness'], age: 273 })] })),
  ],
  [
    '24 pieces in awareness with the surplus mark at 20. Five are too many, 0.25:',
    firstOf(
      'surplus',
      input({
        pieces: Array.from({ length: 24 }, (_, index) =>
          piece({ documentId: `d${index}`, stages: ['awareness'] }),
        ),
      }),
    ),
  ],
  [
    'A piece of three of the five stages, 0.6:',
    firstOf(
      'over-tagged',
      input({ pieces: [piece({ stages: ['awareness', 'consideration', 'decision'] })] }),
    ),
  ],
  [
    'No way on from awareness for buyers, who weigh 1.5, while awareness weighs 0.8:',
    firstOf(
      'dead-end',
      input({
        pieces: [piece({ stages: ['awareness'] })],
        personas: ['buyer'],
        settings: weighing({ stages: { awareness: 0.8 }, personas: { buyer: 1.5 } }),
      }),
    ),
  ],
];

describe('the page for strategists', () => {
  it.each(EXAMPLES)('computes as the code does: %s', (words, gap) => {
    expect(page).toContain(`- ${words}\n  ${sumOf(gap)}\n`);
  });

  it('has no other worked example', () => {
    expect(page.match(/`100 × .* = .*`/g)).toHaveLength(EXAMPLES.length);
  });

  it('gives the weight of each type of gap, and its cause', () => {
    for (const type of GAP_TYPES) {
      expect(page).toContain(
        `\n| \`${type}\` | ${DEFAULT_COVERAGE_SETTINGS.weights.types[type]} |\n`,
      );
      expect(page).toMatch(new RegExp(`\\n\\| \`${type}\` \\| .{20,} \\| .{5,} \\|\\n`));
    }
  });

  it('gives the other defaults', () => {
    const { reviewAfterDays, minimum, surplusAt, overTagged } = DEFAULT_COVERAGE_SETTINGS;
    expect(page).toContain(`| review interval | ${reviewAfterDays} days`);
    expect(page).toContain(`| minimum in a cell | ${minimum} |`);
    expect(page).toContain(`| surplus mark | ${surplusAt} |`);
    expect(page).toContain(
      `more than ${overTagged.share} of the journey's stages, and at least ${overTagged.atLeast} |`,
    );
  });
});
