import { stagesAfterPurchase } from '../totals';
import type { GapFacts } from './gap';
import type { LocaleContent, Survey } from './survey';

/**
 * Not one piece, for anybody, in the stages that begin when the purchase is over. A journey that
 * ends with the purchase has no such stage, and no such gap.
 */
export const findNothingAfterPurchase = (survey: Survey): GapFacts[] => {
  const { input, locales, contentIn, otherLocales } = survey;
  const [first] = stagesAfterPurchase(input.journey);
  if (first === undefined) return [];

  const hasSome = ({ afterPurchase }: LocaleContent): boolean => afterPurchase > 0;
  return locales
    .filter((locale) => !hasSome(contentIn(locale)))
    .map((locale) => ({
      type: 'nothing-after-purchase',
      keys: [locale],
      stage: first,
      locale,
      existsIn: otherLocales(locale, hasSome),
      figures: { count: 0, pieces: contentIn(locale).pieces },
      shortfall: 1,
    }));
};
