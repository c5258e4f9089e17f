import type { CheckedLine } from '../../../../server/src/contracts/import';
import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';

export const isProblem = ({ problems }: CheckedLine): boolean => problems.length > 0;

/** Whether a line takes all tags of a kind away. */
export const isClearing = ({ changes }: CheckedLine): boolean =>
  Object.values(changes).some(({ after }) => after.length === 0);

/** What is to be said of a line, before it is imported and after. */
export type LineState =
  'problem' | 'will-change' | 'will-clear' | 'changed' | 'unchanged' | 'skipped' | 'failed';

export const stateOf = (line: CheckedLine, outcome: PieceOutcome | undefined): LineState => {
  if (isProblem(line)) return 'problem';
  if (outcome) return outcome.outcome;
  return isClearing(line) ? 'will-clear' : 'will-change';
};

export const STATE_TEXT = {
  problem: 'import.error',
  'will-change': 'import.will-change',
  'will-clear': 'import.will-clear',
  changed: 'import.changed',
  unchanged: 'import.unchanged',
  skipped: 'import.skipped',
  failed: 'import.could-not',
} as const satisfies Record<LineState, string>;

export const SHOWN = ['all', 'changes', 'clearings', 'problems'] as const;
export type Shown = (typeof SHOWN)[number];

/** Whether a line is among those that are asked for. */
export const isShown = (line: CheckedLine, shown: Shown): boolean => {
  if (shown === 'all') return true;
  if (shown === 'problems') return isProblem(line);
  return shown === 'clearings' ? isClearing(line) : !isProblem(line);
};
