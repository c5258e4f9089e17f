import { pipeline, Readable } from 'node:stream';

import { stringify } from 'csv-stringify';

/** One line of a file; its cells are in the order of the first line, which names them. */
export type Row = ReadonlyArray<string | number>;

/**
 * A CSV file as RFC 4180 has it, written as fast as it is read: rows are taken one by one, so that
 * the text of a large file is never held as a whole. Begins with a mark by which Excel knows that
 * it is UTF-8. What a spreadsheet would run as a formula has an apostrophe put before it.
 */
export const csvOf = (rows: Iterable<Row>): Readable => {
  const csv = stringify({
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  });
  // What fails on the way fails the stream that is handed out; whoever sends it hears of it there.
  return pipeline(Readable.from(rows), csv, () => undefined);
};
