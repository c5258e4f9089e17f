import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { isReached } from './rows.mjs';

const results = path.join(root, 'bench', 'results', 'latest.json');

export const HEADINGS = ['case', 'database', 'pieces', 'min', 'median', 'max', 'of', 'goal', ''];
const WIDTHS = [86, 8, 7, 7, 7, 7, 17, 19, 0];

const kebab = (words) =>
  words
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const goalOf = ({ goal, further, better }) => {
  if (goal === null) return '';
  const sign = better === 'higher' ? '≥' : '≤';
  return further === null ? `${sign} ${goal}` : `${sign} ${goal}, further ${further}`;
};

const VERDICTS = new Map([
  [true, 'reached'],
  [false, 'not reached'],
  [null, ''],
]);

/** A row in words, under HEADINGS. */
export const cellsOf = (row) => [
  row.name,
  row.database,
  String(row.pieces),
  ...[row.min, row.ratio, row.max].map(String),
  row.reference,
  goalOf(row),
  VERDICTS.get(isReached(row)),
];

const line = (cells) =>
  cells
    .map((cell, index) => cell.padEnd(WIDTHS[index]))
    .join(' ')
    .trimEnd();

export const say = (text) => process.stdout.write(`${text}\n`);

/** Prints each row as it comes and writes them all, so that a run that is broken off leaves what it has. */
export const createReport = () => {
  const rows = [];
  mkdirSync(path.dirname(results), { recursive: true });
  return {
    rows,
    begin: () => say(line(HEADINGS)),
    add: (row) => {
      rows.push(row);
      say(line(cellsOf(row)));
      const kept = rows.map(({ name, ...rest }) => ({ case: kebab(name), ...rest }));
      writeFileSync(results, `${JSON.stringify(kept, null, 2)}\n`);
    },
  };
};
