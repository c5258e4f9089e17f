import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/lib/root.mjs';
import { cellsOf, HEADINGS } from './report.mjs';

const page = path.join(root, 'docs', 'performance.md');
const [BEGIN, END] = ['<!-- bench: begin -->', '<!-- bench: end -->'];
const DATABASES = ['sqlite', 'postgres'];

const line = (cells) => `| ${cells.join(' | ')} |`;

const tableOf = (rows) => [HEADINGS, HEADINGS.map(() => '---'), ...rows].map(line).join('\n');

/** The rows of a table in markdown, without its head. */
const rowsIn = (table) =>
  table
    .split('\n')
    .filter((each) => each.startsWith('|'))
    .slice(2)
    .map((each) =>
      each
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** What a row is of: its case, database and size. */
const keyOf = (cells) => cells.slice(0, 3).join('|');

const byDatabaseAndSize = ([, database, pieces], [, otherDatabase, otherPieces]) =>
  DATABASES.indexOf(database) - DATABASES.indexOf(otherDatabase) || pieces - otherPieces;

/** Those that were measured, each in the place of its former one, and the others as they were. */
const replaced = (former, measured) => {
  const byKey = new Map([...former, ...measured].map((cells) => [keyOf(cells), cells]));
  return [...byKey.values()].sort(byDatabaseAndSize);
};

/**
 * Puts the rows of a run into the table of docs/performance.md, with what they were measured on
 * and how long. A run of some cases, sizes or databases leaves the rows of the others.
 */
export const writeDocs = async (rows, { rounds, seconds }) => {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const [former, after] = rest.split(END);
  const { model } = cpus()[0];
  const measured = [
    new Date().toISOString().slice(0, 10),
    `Node.js ${process.version}`,
    `${cpus().length} × ${model}`,
    `${rounds} rounds of ${seconds} s`,
  ].join(', ');
  const table = tableOf(replaced(rowsIn(former), rows.map(cellsOf)));
  const written = [before + BEGIN, measured, table, END + after].join('\n\n');
  const style = await resolveConfig(page);
  writeFileSync(page, await format(written, { ...style, parser: 'markdown' }));
};
