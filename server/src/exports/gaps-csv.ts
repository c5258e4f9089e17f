import type { Gap } from '../core/coverage/types';
import { GAP_SENTENCE, GAP_TYPE, gapValues } from '../core/wording/gap-sentence';
import type { Words } from '../wording/words';
import type { Row } from './csv';
import type { Names } from './names';

const COLUMNS = [
  'column.priority',
  'column.gap',
  'column.sentence',
  'column.stage',
  'column.next-stage',
  'column.persona',
  'column.format',
  'column.locale',
  'column.type',
  'column.title',
  'column.document-id',
  'column.rule',
  'column.gap-id',
] as const;

const RULE = {
  minimum: 'rule.minimum',
  surplusAt: 'rule.surplus-at',
  reviewAfterDays: 'rule.review-after-days',
  overTagged: 'rule.over-tagged',
} as const;

interface Wording {
  readonly words: Words;
  readonly names: Names;
}

/** What a gap is and why it is one, in a sentence. */
export const sentenceOf = (gap: Gap, { words, names }: Wording): string =>
  words.t(GAP_SENTENCE[gap.type], gapValues(gap, { names, list: words.list }));

const ruleOf = ({ expectation, setting }: Gap, { t }: Words): string => {
  if (expectation !== null) return t('rule.expectation', { key: expectation.key });
  return setting === null ? '' : t(RULE[setting]);
};

const typesOf = (gap: Gap, names: Names): string =>
  gap.contentType === null
    ? (gap.types ?? []).map(names.type).join(', ')
    : names.type(gap.contentType);

/** The gaps, highest priority first, as sentences and in columns to sort and filter by. */
export function* gapRows(gaps: readonly Gap[], { words, names }: Wording): Generator<Row> {
  const { t } = words;
  yield COLUMNS.map((column) => t(column));
  for (const gap of gaps) {
    yield [
      gap.priority,
      t(GAP_TYPE[gap.type]),
      sentenceOf(gap, { words, names }),
      gap.stage === null ? '' : names.stage(gap.stage),
      gap.nextStage === null ? '' : names.stage(gap.nextStage),
      gap.persona === null ? '' : names.persona(gap.persona),
      gap.format === null ? '' : names.format(gap.format),
      gap.locale === null ? '' : names.locale(gap.locale),
      typesOf(gap, names),
      gap.title ?? '',
      gap.documentId ?? '',
      ruleOf(gap, words),
      gap.id,
    ];
  }
}
