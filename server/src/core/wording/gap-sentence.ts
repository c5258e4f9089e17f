import type { Gap } from '../coverage/types';

/** The message that says what a gap is and why it is one. */
export const GAP_SENTENCE = {
  missing: 'gap.missing',
  'nothing-after-purchase': 'gap.nothing-after-purchase',
  'dead-end': 'gap.dead-end',
  'format-missing': 'gap.format-missing',
  'locale-missing': 'gap.locale-missing',
  'persona-without-content': 'gap.persona-without-content',
  thin: 'gap.thin',
  untagged: 'gap.untagged',
  stale: 'gap.stale',
  'over-tagged': 'gap.over-tagged',
  surplus: 'gap.surplus',
} as const satisfies Record<Gap['type'], string>;

/** What a type of gap is called. */
export const GAP_TYPE = {
  missing: 'gap-type.missing',
  'nothing-after-purchase': 'gap-type.nothing-after-purchase',
  'dead-end': 'gap-type.dead-end',
  'format-missing': 'gap-type.format-missing',
  'locale-missing': 'gap-type.locale-missing',
  'persona-without-content': 'gap-type.persona-without-content',
  thin: 'gap-type.thin',
  untagged: 'gap-type.untagged',
  stale: 'gap-type.stale',
  'over-tagged': 'gap-type.over-tagged',
  surplus: 'gap-type.surplus',
} as const satisfies Record<Gap['type'], string>;

/** What the keys in a gap are called, in the reader's language. */
export interface GapNames {
  readonly stage: (key: string) => string;
  readonly persona: (key: string) => string;
  readonly format: (key: string) => string;
  readonly locale: (code: string) => string;
  readonly type: (uid: string) => string;
}

/**
 * The values for a gap's sentence: its figures by their names, and the names of what it is about,
 * each with a `yes` or `no` in `has…` for the message to choose by.
 */
export const gapValues = (
  gap: Gap,
  { names, list }: { names: GapNames; list: (items: readonly string[]) => string },
): Record<string, string | number> => {
  const named = {
    Stage: gap.stage && names.stage(gap.stage),
    NextStage: gap.nextStage && names.stage(gap.nextStage),
    Persona: gap.persona && names.persona(gap.persona),
    Format: gap.format && names.format(gap.format),
    Locale: gap.locale && names.locale(gap.locale),
    Types: gap.types && list(gap.types.map(names.type)),
    ExistsIn: gap.existsIn.length === 0 ? null : list(gap.existsIn.map(names.locale)),
    Title: gap.title || gap.documentId,
  };

  return Object.entries(named).reduce<Record<string, string | number>>(
    (values, [name, text]) => ({
      ...values,
      [name.charAt(0).toLowerCase() + name.slice(1)]: text ?? '',
      [`has${name}`]: text ? 'yes' : 'no',
    }),
    { ...gap.figures },
  );
};
