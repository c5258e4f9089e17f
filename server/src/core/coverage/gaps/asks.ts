import { rulesOf, statusOf, type Reader, type Rule, type Want } from '../rules';
import type { CellStatus } from '../types';
import type { GapFacts } from './gap';
import { anythingAt, type Survey } from './survey';

/** One thing wanted for one persona in one locale, and what there is of it. */
export interface Ask {
  readonly want: Want;
  readonly reader: Reader;
  readonly rule: Rule;
  readonly count: number;
  readonly planned: number;
  readonly status: CellStatus;
  /** When there is none of it: the locales that have some. */
  readonly existsIn: readonly string[];
}

/**
 * Everything that is asked for: each stage for each persona in each locale, as the matrix asks
 * (`missing`, `thin` and `surplus` are its statuses), and whatever the expectations want besides.
 */
export const asksOf = (survey: Survey): Ask[] => {
  const { journey, expectations, settings, filter } = survey.input;
  const rules = rulesOf(expectations, settings);
  const stages = new Set(journey.stages.map(({ key }) => key));
  const isCell = ({ format, types }: Want): boolean => format === null && types === null;
  const wants = [
    ...journey.stages.map(({ key }) => anythingAt(key)),
    ...rules.wants.filter((want) => stages.has(want.stage) && !isCell(want)),
  ].filter(({ format }) => filter.format === null || filter.format === format);

  return wants.flatMap((want) =>
    survey.locales.flatMap((locale) =>
      survey.audience.flatMap((persona) => {
        const reader = { persona, locale };
        const isAsked = isCell(want) || rules.expectationFor(want, reader) !== null;
        return isAsked ? answer(survey, { want, reader, rule: rules.ruleFor(want, reader) }) : [];
      }),
    ),
  );
};

const answer = (
  { contentIn, otherLocales }: Survey,
  asked: Pick<Ask, 'want' | 'reader' | 'rule'>,
): Ask => {
  const { want, reader, rule } = asked;
  const content = contentIn(reader.locale);
  const count = content.counted.readable(want, reader.persona);
  return {
    ...asked,
    count,
    planned: content.planned.readable(want, reader.persona),
    status: statusOf(count, rule),
    existsIn:
      count > 0
        ? []
        : otherLocales(reader.locale, ({ counted }) => counted.readable(want, reader.persona) > 0),
  };
};

/** What the gaps about an ask have in common. */
export const factsOf = ({
  want,
  reader,
}: Pick<Ask, 'want' | 'reader'>): Pick<
  GapFacts,
  'keys' | 'stage' | 'persona' | 'format' | 'locale' | 'types'
> => ({
  ...want,
  ...reader,
  keys: [
    want.stage,
    reader.persona,
    want.format,
    reader.locale,
    ...(want.types === null ? [] : [want.types.join('+')]),
  ],
});

/** The facts of an ask that is not met: how far the count is from the target. */
export const lackOf = (ask: Ask): Omit<GapFacts, 'type'> => {
  const { rule, count, planned, existsIn } = ask;
  return {
    ...factsOf(ask),
    existsIn,
    expectation: rule.expectation,
    setting: rule.expectation ? null : 'minimum',
    figures: { count, target: rule.minimum, planned },
    shortfall: (rule.minimum - count) / rule.minimum,
  };
};
