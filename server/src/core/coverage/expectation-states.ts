import { surveyOf } from './gaps/survey';
import { rulesOf, statusOf, wantOf } from './rules';
import type { CellStatus, CoverageInput, Expectation } from './types';

/** A reader that an expectation asks for, and what there is for it. */
export interface AskedReader {
  readonly persona: string | null;
  readonly locale: string;
  /** Documents. */
  readonly count: number;
}

/** What there is of what an expectation asks for. */
export interface ExpectationState {
  /** Personas × locales that it asks for; 0 where more specific expectations hold in its place. */
  readonly asked: number;
  /** Those of `asked` with at least the minimum. */
  readonly met: number;
  /** Those of `asked` with as many as the surplus mark, or more. */
  readonly surplus: number;
  /** The one of `asked` with the fewest documents, and the one with the most. */
  readonly fewest: AskedReader | null;
  readonly most: AskedReader | null;
}

interface Ask extends AskedReader {
  readonly status: CellStatus;
}

const stateOf = (asks: readonly Ask[]): ExpectationState => {
  const pick = (isBetter: (one: number, than: number) => boolean): AskedReader | null => {
    const [first, ...others] = asks;
    if (first === undefined) return null;
    const best = others.reduce((a, b) => (isBetter(b.count, a.count) ? b : a), first);
    return { persona: best.persona, locale: best.locale, count: best.count };
  };
  return {
    asked: asks.length,
    met: asks.filter(({ status }) => status === 'covered' || status === 'surplus').length,
    surplus: asks.filter(({ status }) => status === 'surplus').length,
    fewest: pick((one, than) => one < than),
    most: pick((one, than) => one > than),
  };
};

/**
 * Of each expectation of the journey, by key, whether it is met. It speaks for the personas and
 * locales for which no more specific one wants the same, as in the search for gaps.
 */
export const expectationStates = (
  input: CoverageInput,
): Readonly<Record<string, ExpectationState>> => {
  const { locales, audience, contentIn } = surveyOf(input);
  const rules = rulesOf(input.expectations, input.settings);

  const asksOf = (expectation: Expectation): Ask[] => {
    const want = wantOf(expectation);
    return locales.flatMap((locale) =>
      audience
        .filter((persona) => rules.expectationFor(want, { persona, locale }) === expectation)
        .map((persona) => {
          const count = contentIn(locale).counted.readable(want, persona);
          const rule = rules.ruleFor(want, { persona, locale });
          return { persona, locale, count, status: statusOf(count, rule) };
        }),
    );
  };
  return Object.fromEntries(
    input.expectations.map((expectation) => [expectation.key, stateOf(asksOf(expectation))]),
  );
};
