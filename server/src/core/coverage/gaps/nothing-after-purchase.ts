import { PURCHASE } from '../../journey/axis';
import type { GapFacts } from './gap';
import type { LocaleContent, Survey } from './survey';

/**
 * Not one piece, for anybody, in the stages that begin when the purchase is over. A journey that
 * ends with the purchase has no such stage, and no such gap.
 */
export const findNothingAfterPurchase = (survey: Survey): GapFacts[] => {
  const { input, locales, contentIn, otherLocales } = survey;
  const after = input.journey.stages
    .filter(({ readiness }) => readiness.from >= PURCHASE.to)
    .map(({ key }) => key);
  const [first] = after;
  if (first === undefined) return [];

  const hasSome = ({ documents }: LocaleContent): boolean =>
    documents.some(({ stages }) => stages.some((stage) => after.includes(stage)));
  return locales
    .filter((locale) => !hasSome(contentIn(locale)))
    .map((locale) => ({
      type: 'nothing-after-purchase',
      keys: [locale],
      stage: first,
      locale,
      existsIn: otherLocales(locale, hasSome),
      figures: { count: 0, pieces: contentIn(locale).documents.length },
      shortfall: 1,
    }));
};
