import { rulesOf, statusOf, type Reader, type Rule, type Want } from '../rules';
import type { CellStatus } from '../types';
import type { GapFacts } from './gap';
import { anythingAt, type Survey } from './survey';

/** One thing wanted for one persona, or for anyone, in one locale, and what there is of it. */
export interface Ask {
  readonly want: Want;
  readonly reader: Reader;
  /** The site's personas that the same rule asks for; empty where it names one. */
  readonly askedFor: readonly string[];
  readonly rule: Rule;
  readonly count: number;
  readonly planned: number;
  readonly status: CellStatus;
  /** When there is none of it: the locales that have some. */
  readonly existsIn: readonly string[];
}

type Asked = Pick<Ask, 'want' | 'reader' | 'rule' | 'askedFor'>;

/**
 * Everything that is asked for: each stage for each persona in each locale, as the matrix asks
 * (`missing`, `thin` and `surplus` are its statuses), and whatever the expectations want besides.
 * What a rule asks for every persona, and each of them finds the same of, is asked for anyone.
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
    survey.locales.flatMap((locale) => {
      const isForAnyone = (persona: string) =>
        !rules.ruleFor(want, { persona, locale }).expectation?.persona;
      const askedFor = survey.input.personas.filter(isForAnyone);
      const findTheSame = personasFindTheSame(survey, want, locale);

      return survey.audience.flatMap((persona) => {
        const reader = { persona, locale };
        const isAsked = isCell(want) || rules.expectationFor(want, reader) !== null;
        if (!isAsked) return [];
        const rule = rules.ruleFor(want, reader);
        const asked = { want, reader, rule, askedFor: rule.expectation?.persona ? [] : askedFor };
        const isToldOnce = findTheSame && asked.askedFor.length > 0;
        return isToldOnce ? answerForAnyone(survey, asked) : answer(survey, asked);
      });
    }),
  );
};

/**
 * Whether every persona of the site, in the view or not, finds the same pieces: none, or pieces for
 * everyone only; and where it finds none, finds some in the same other locales.
 */
const personasFindTheSame = (
  { input: { personas, locales }, contentIn }: Survey,
  want: Want,
  locale: string,
): boolean => {
  const { counted } = contentIn(locale);
  if (personas.some((persona) => counted.own(want, persona) > 0)) return false;
  if (counted.own(want, null) > 0) return true;
  return locales.every((other) => {
    const content = contentIn(other);
    const hasSome = (persona: string) => content.counted.readable(want, persona) > 0;
    return personas.every(hasSome) || !personas.some(hasSome);
  });
};

/** All of them find what any of them does; a plan for one of them is a plan. */
const answerForAnyone = (survey: Survey, asked: Asked): Ask => {
  const { want, reader } = asked;
  return {
    ...answer(survey, asked),
    reader: { ...reader, persona: null },
    planned: survey.contentIn(reader.locale).planned.all(want),
  };
};

const answer = ({ contentIn, otherLocales }: Survey, asked: Asked): Ask => {
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
  askedFor,
}: Pick<Ask, 'want' | 'reader' | 'askedFor'>): Pick<
  GapFacts,
  'keys' | 'stage' | 'persona' | 'format' | 'locale' | 'types' | 'toldFor'
> => ({
  ...want,
  ...reader,
  ...(reader.persona === null && { toldFor: askedFor }),
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
