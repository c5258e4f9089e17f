import type { ExpectationBody } from '../../../../server/src/contracts/definitions';
import type { Translate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';

interface Words {
  readonly t: Translate;
  readonly names: Names;
  /** Puts several names together as the language does. */
  readonly list: (names: readonly string[]) => string;
}

/** What an expectation wants, in a sentence. */
export const expectationSentence = (
  expectation: Omit<ExpectationBody, 'key'>,
  { t, names, list }: Words,
): string => {
  const { stage, persona, format, locale, types, minimum, surplusAt, reviewAfterDays } =
    expectation;
  return [
    t('expectation.sentence', {
      minimum,
      stage: names.stage(stage),
      hasPersona: persona === null ? 'no' : 'yes',
      persona: names.persona(persona),
      hasFormat: format === null ? 'no' : 'yes',
      format: format === null ? '' : names.format(format),
      hasTypes: types === null ? 'no' : 'yes',
      types: types === null ? '' : list(types.map(names.type)),
      hasLocale: locale === null ? 'no' : 'yes',
      locale: locale === null ? '' : names.locale(locale),
    }),
    ...(surplusAt === null ? [] : [t('expectation.sentence.surplus', { surplusAt })]),
    ...(reviewAfterDays === null
      ? []
      : [t('expectation.sentence.review', { days: reviewAfterDays })]),
  ].join(' ');
};
