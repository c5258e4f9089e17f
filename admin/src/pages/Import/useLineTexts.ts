import { useIntl } from 'react-intl';

import type { CheckedLine } from '../../../../server/src/contracts/import';
import type { ImportColumn, TagColumn } from '../../../../server/src/core/import/columns';
import type { ImportProblem } from '../../../../server/src/core/import/problems';
import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';
import { REASON } from '../../content-manager/bulk/reason';
import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definitions } from '../../services/answers';
import { isProblem } from './lineState';

const COLUMN = {
  type: 'column.type',
  documentId: 'column.document-id',
  locale: 'column.locale',
  status: 'column.status',
  journey: 'column.journey',
  stages: 'column.stages',
  personas: 'column.personas',
  format: 'column.format',
  touchpoints: 'column.touchpoints',
} as const satisfies Record<Exclude<ImportColumn, 'slug'>, string>;

const PROBLEM = {
  'no-document': 'import.problem.no-document',
  'unknown-document': 'import.problem.unknown-document',
  'ambiguous-document': 'import.problem.ambiguous-document',
  'unknown-type': 'import.problem.unknown-type',
  'other-type': 'import.problem.other-type',
  'no-permission': 'import.problem.no-permission',
  'which-locale': 'import.problem.which-locale',
  'other-journey': 'import.problem.other-journey',
  'unknown-value': 'import.problem.unknown-value',
  'ambiguous-value': 'import.problem.ambiguous-value',
  'several-formats': 'import.problem.several-formats',
  repeated: 'import.problem.repeated',
} as const satisfies Record<ImportProblem['kind'], string>;

const isTagColumn = (column: ImportColumn | null): column is TagColumn =>
  column === 'stages' || column === 'personas' || column === 'format' || column === 'touchpoints';

/** So many valid values are shown; the result that can be downloaded has all. */
const VALID_SHOWN = 8;

/** What a line does, or why it does nothing, in sentences. */
export const useLineTexts = (definitions: Definitions) => {
  const t = useTranslate();
  const intl = useIntl();
  const nameIn = useNameIn();
  const named = {
    stages: definitions.journey.stages,
    personas: definitions.personas,
    format: definitions.formats,
    touchpoints: definitions.touchpoints,
  };
  const nameOf = (column: ImportColumn | null, key: string): string => {
    const found = isTagColumn(column) && named[column].find((each) => each.key === key);
    return (found && nameIn(found.name)) || key;
  };
  const namesOf = (column: TagColumn, keys: readonly string[]): string =>
    keys.length === 0 ? t('import.none') : keys.map((key) => nameOf(column, key)).join(', ');
  const listOf = (valid: readonly string[], most: number): string => {
    const more = valid.length - most;
    return intl.formatList(
      more > 1 ? [...valid.slice(0, most), t('import.and-more', { count: more })] : [...valid],
      { type: 'unit', style: 'short' },
    );
  };
  const problemText = ({ kind, column, value, valid }: ImportProblem, most: number): string =>
    t(PROBLEM[kind], {
      column: column === null ? '' : column === 'slug' ? 'slug' : t(COLUMN[column]),
      value,
      valid: listOf(
        kind === 'unknown-value' ? valid.map((key) => nameOf(column, key)) : valid,
        most,
      ),
    });
  const changeTexts = ({ changes }: CheckedLine): string[] =>
    (Object.entries(changes) as Array<[TagColumn, { before: string[]; after: string[] }]>).map(
      ([column, { before, after }]) =>
        t(after.length === 0 ? 'import.cleared' : 'import.from-to', {
          kind: t(COLUMN[column]),
          before: namesOf(column, before),
          after: namesOf(column, after),
        }),
    );

  /** @param mostValid Of the values that would do, so many at most. */
  return (
    line: CheckedLine,
    outcome: PieceOutcome | undefined,
    mostValid: number = VALID_SHOWN,
  ): string[] => {
    if (isProblem(line)) return line.problems.map((problem) => problemText(problem, mostValid));
    const why = outcome?.reason ? t(REASON[outcome.reason]) : outcome?.message;
    return [...changeTexts(line), ...(why ? [why] : [])];
  };
};

export type LineTexts = ReturnType<typeof useLineTexts>;
