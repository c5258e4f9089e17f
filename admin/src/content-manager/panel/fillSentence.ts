import type { Fill } from '../../../../server/src/core/coverage/contribution';
import type { TranslationKey, TranslationValues } from '../../localization/useTranslate';

/** The message that says what a piece fills. */
export const FILL_SENTENCE = {
  first: 'panel.fill.first',
  enough: 'panel.fill.enough',
} as const satisfies Record<Fill['kind'], TranslationKey>;

/** What the keys of a fill are called. */
export interface FillNames {
  readonly stage: string;
  /** Of the piece's content type. */
  readonly type: string;
  /** Absent when all locales are counted together. */
  readonly locale: string | undefined;
  readonly persona: (key: string) => string;
  readonly format: (key: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/**
 * A name as it is written within a sentence: "Comparison" small, but neither "FAQ" nor "E-book",
 * of which only who coined it knows.
 */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

const whatOf = ({ format, ofType }: Fill): 'type' | 'format' | 'any' => {
  if (ofType) return 'type';
  return format === null ? 'any' : 'format';
};

/** The values for a fill's sentence, with a `yes` or `no` in `has…` for the message to choose by. */
export const fillValues = (fill: Fill, names: FillNames): TranslationValues => ({
  isCounted: fill.isCounted ? 'yes' : 'no',
  isExpected: fill.isExpected ? 'yes' : 'no',
  what: whatOf(fill),
  name: inSentence(
    fill.ofType ? names.type : fill.format === null ? '' : names.format(fill.format),
  ),
  hasPersonas: fill.personas.length > 0 ? 'yes' : 'no',
  personas: names.list(fill.personas.map(names.persona)),
  stage: names.stage,
  hasLocale: names.locale === undefined ? 'no' : 'yes',
  locale: names.locale ?? '',
  count: fill.count,
  target: fill.target,
});
