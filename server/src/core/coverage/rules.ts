import type { CoverageSettings } from './settings';
import type { CellStatus, Expectation } from './types';

/** What is asked of one stage: any documents, or those of a format or of some content types. */
export interface Want {
  readonly stage: string;
  readonly format: string | null;
  /** In alphabetical order. */
  readonly types: readonly string[] | null;
}

/** Whose eyes a want is seen through. */
export interface Reader {
  /** Null: everyone. */
  readonly persona: string | null;
  /** A code, or `*` for all locales taken together. */
  readonly locale: string;
}

/** How many are wished, and how many are too many. */
export interface Rule {
  readonly minimum: number;
  /** Null: never too many. */
  readonly surplusAt: number | null;
  /** Where it comes from; null: from the settings. */
  readonly expectation: Expectation | null;
}

export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How closely an expectation is cut: persona counts before format, format before locale, locale before types. */
export const specificity = ({ persona, format, locale, types }: Expectation): number =>
  (persona === null ? 0 : 8) +
  (format === null ? 0 : 4) +
  (locale === null ? 0 : 2) +
  (types === null ? 0 : 1);

/** What an expectation asks of its stage. */
export const wantOf = ({ stage, format, types }: Expectation): Want => ({
  stage,
  format,
  types: types === null ? null : [...types].sort(compareKeys),
});

const nameOf = ({ stage, format, types }: Want): string => JSON.stringify([stage, format, types]);

const mostSpecificFirst = (a: Expectation, b: Expectation): number =>
  specificity(b) - specificity(a) || b.minimum - a.minimum || compareKeys(a.key, b.key);

export interface Rules {
  /** Every want that an expectation states. */
  readonly wants: readonly Want[];
  /** The most specific expectation of a want that applies to a reader; null when none does. */
  readonly expectationFor: (want: Want, reader: Reader) => Expectation | null;
  /** As `expectationFor`, with the settings where no expectation applies: for a cell of the matrix. */
  readonly ruleFor: (want: Want, reader: Reader) => Rule;
}

/**
 * Puts expectations in the order in which they hold. Stage, format and types say what is wanted;
 * persona and locale say for whom: of the expectations that want the same, the most specific
 * that applies to the reader holds, and of equally specific ones the highest minimum.
 */
export const rulesOf = (
  expectations: readonly Expectation[],
  settings: Pick<CoverageSettings, 'minimum' | 'surplusAt'>,
): Rules => {
  const wants = new Map<string, { want: Want; expectations: Expectation[] }>();
  for (const expectation of [...expectations].sort(mostSpecificFirst)) {
    const want = wantOf(expectation);
    const same = wants.get(nameOf(want));
    if (same) same.expectations.push(expectation);
    else wants.set(nameOf(want), { want, expectations: [expectation] });
  }

  const expectationFor: Rules['expectationFor'] = (want, reader) =>
    wants
      .get(nameOf(want))
      ?.expectations.find(
        ({ persona, locale }) =>
          (persona === null || persona === reader.persona) &&
          (locale === null || locale === reader.locale),
      ) ?? null;

  return {
    wants: [...wants.values()].map(({ want }) => want),
    expectationFor,
    ruleFor: (want, reader) => ruleFrom(expectationFor(want, reader), settings),
  };
};

const ruleFrom = (
  expectation: Expectation | null,
  settings: Pick<CoverageSettings, 'minimum' | 'surplusAt'>,
): Rule => ({
  minimum: (expectation ?? settings).minimum,
  surplusAt: (expectation ?? settings).surplusAt,
  expectation,
});

/** How a count stands against a rule. */
export const statusOf = (count: number, { minimum, surplusAt }: Rule): CellStatus => {
  if (count === 0) return 'gap';
  if (count < minimum) return 'thin';
  return surplusAt !== null && count >= surplusAt ? 'surplus' : 'covered';
};
