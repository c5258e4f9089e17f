import { folded } from './vocabulary';

/** The columns that say what a piece is tagged with. */
export const TAG_COLUMNS = ['stages', 'personas', 'format', 'touchpoints'] as const;
export type TagColumn = (typeof TAG_COLUMNS)[number];

/** Every column that an import reads; others are for people. */
export const IMPORT_COLUMNS = [
  'type',
  'documentId',
  'slug',
  'locale',
  'status',
  'journey',
  ...TAG_COLUMNS,
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** What the columns are called in exports, in every language. */
export type ColumnNames = Readonly<Record<ImportColumn, readonly string[]>>;

/** A row of a spreadsheet. */
export interface ImportLine {
  /** As the spreadsheet counts its rows: the header is 1. */
  readonly line: number;
  /** A cell is absent where the file has no such column, or where the row ends before it. */
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
}

/** Which column each of some headers stands for; null for one that is not read. */
export const columnsOf = (
  headers: readonly string[],
  names: ColumnNames,
): Array<ImportColumn | null> =>
  headers.map(
    (header) =>
      IMPORT_COLUMNS.find((column) =>
        [column, ...names[column]].some((name) => folded(name) === folded(header)),
      ) ?? null,
  );

/** The lines of a table without its header; blank ones are no lines, but are counted. */
export const linesOf = (
  rows: ReadonlyArray<readonly string[]>,
  columns: ReadonlyArray<ImportColumn | null>,
): ImportLine[] =>
  rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cells = row.flatMap((cell, at) => {
      const column = columns[at];
      return column ? [[column, cell.trim()] as const] : [];
    });
    return [{ line: index + 2, cells: Object.fromEntries(cells) }];
  });
