import type { Cell, CellStatus, Coverage } from '../core/coverage/types';
import type { Words } from '../wording/words';
import type { Row } from './csv';
import { dayOf } from './day';
import type { Names } from './names';

const COLUMNS = [
  'column.persona',
  'column.stage',
  'column.pieces',
  'column.target',
  'column.cell-status',
  'column.own',
  'column.shared',
  'column.primary',
  'column.planned',
  'column.stale',
  'column.newest',
] as const;

/** What the status of a cell is called. */
export const CELL_STATUS_TEXT = {
  gap: 'status.gap',
  thin: 'status.thin',
  covered: 'status.covered',
  surplus: 'status.surplus',
} as const satisfies Record<CellStatus, string>;

const dayOrNone = (time: number | null): string => (time === null ? '' : dayOf(time));

/** Persona by persona as on screen, and in each the stages in order. */
const byPersona = (cells: readonly Cell[]): Cell[] =>
  [...new Set(cells.map(({ persona }) => persona))].flatMap((persona) =>
    cells.filter((cell) => cell.persona === persona),
  );

/** The coverage matrix, a cell a line, and the totals of the stages. */
export function* matrixRows(
  { cells, all }: Coverage,
  { words, names }: { words: Words; names: Names },
): Generator<Row> {
  const { t } = words;
  yield COLUMNS.map((column) => t(column));
  for (const cell of byPersona(cells)) {
    yield [
      names.persona(cell.persona),
      names.stage(cell.stage),
      cell.count,
      cell.target,
      t(CELL_STATUS_TEXT[cell.status]),
      cell.own,
      cell.shared,
      cell.primary,
      cell.planned,
      cell.stale,
      dayOrNone(cell.newest),
    ];
  }
  for (const { stage, count, primary, planned, stale, newest } of all) {
    yield [
      ...[t('coverage.total'), names.stage(stage), count],
      ...['', '', '', ''],
      ...[primary, planned, stale, dayOrNone(newest)],
    ];
  }
}
