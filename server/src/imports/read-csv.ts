import { CsvError, parse } from 'csv-parse/sync';

import type { ImportRefusal } from '../contracts/import';
import {
  columnsOf,
  IMPORT_COLUMNS,
  linesOf,
  TAG_COLUMNS,
  type ImportColumn,
  type ImportLine,
} from '../core/import/columns';
import { invalid, tooLarge, type ErrorDetails } from '../errors';
import { COLUMN_NAMES } from './headers';

/** So much is an inventory of some ten thousand pieces with all their tags. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_LINES = 20_000;

/** A spreadsheet as it is imported. */
export interface ImportTable {
  readonly lines: readonly ImportLine[];
  /** Which columns are read. */
  readonly columns: readonly ImportColumn[];
  /** Headers of those that are not, as they stand in the file. */
  readonly ignored: readonly string[];
}

/** UTF-8 or UTF-16 where it says so or can be nothing else; else as Excel in Western Europe saves. */
const decoded = (bytes: Uint8Array): string => {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isUtf16) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const refuse = (message: string, details: ImportRefusal & Pick<ErrorDetails, 'value' | 'valid'>) =>
  invalid('JOURNEY_INVALID_IMPORT', message, { parameter: 'files', ...details });

const rowsIn = (text: string, delimiter: string, to?: number): string[][] =>
  parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    // A quotation mark in the midst of a cell is a part of it, as spreadsheets have it.
    relax_quotes: true,
    ...(to === undefined ? {} : { to }),
  });

/** Comma, semicolon or tab: by whichever the header falls into the most columns that are read. */
const delimiterOf = (text: string): string => {
  const known = (delimiter: string): number => {
    try {
      const [header = []] = rowsIn(text, delimiter, 1);
      return columnsOf(header, COLUMN_NAMES).filter((column) => column !== null).length;
    } catch {
      return 0;
    }
  };
  return [',', ';', '\t'].reduce((best, next) => (known(next) > known(best) ? next : best));
};

const checkHeader = (header: readonly string[], columns: ReadonlyArray<ImportColumn | null>) => {
  const repeated = columns.find((column, at) => column !== null && columns.indexOf(column) !== at);
  if (repeated) {
    throw refuse(`The column "${repeated}" is there twice.`, {
      problem: 'repeated-column',
      value: repeated,
    });
  }
  const has = (...some: readonly ImportColumn[]) => some.some((column) => columns.includes(column));
  if (!has('documentId', 'slug') || !has(...TAG_COLUMNS)) {
    throw refuse(
      'The first line must name a column "documentId" or "slug", and at least one of ' +
        `${TAG_COLUMNS.join(', ')}. Columns that are read: ${IMPORT_COLUMNS.join(', ')}`,
      { problem: 'no-columns', value: header, valid: IMPORT_COLUMNS },
    );
  }
};

/** Why a file is no CSV, and from which line on: rows are counted as a spreadsheet does. */
const noCsv = ({ code, records }: CsvError) => {
  const line = Number(records) + 1;
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? refuse(`Line ${line}: a quotation mark is not closed.`, { problem: 'open-quote', line })
    : refuse(`Line ${line} is no CSV.`, { problem: 'no-csv', line });
};

/**
 * Reads a CSV file, with the separator and the encoding that it turns out to have.
 *
 * @throws JOURNEY_INVALID_IMPORT, JOURNEY_IMPORT_TOO_LARGE
 */
export const readTable = (bytes: Uint8Array): ImportTable => {
  if (bytes.length > MOST_BYTES) throw tooLarge('The file is larger than 5 MB.', MOST_BYTES);
  const text = decoded(bytes);
  try {
    const [header = [], ...rows] = rowsIn(text, delimiterOf(text));
    const columns = columnsOf(header, COLUMN_NAMES);
    checkHeader(header, columns);
    const lines = linesOf(rows, columns);
    if (lines.length > MOST_LINES) {
      throw tooLarge(`The file has ${lines.length} lines, at most ${MOST_LINES}.`, MOST_LINES);
    }
    return {
      lines,
      columns: columns.filter((column) => column !== null),
      ignored: header.filter((name, at) => columns[at] === null && name.trim() !== ''),
    };
  } catch (error) {
    throw error instanceof CsvError ? noCsv(error) : error;
  }
};
