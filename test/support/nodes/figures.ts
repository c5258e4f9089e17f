import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../repository';

const FILE = path.join(root, '.tmp', 'nodes', 'figures.json');

const figures: Record<string, unknown> = {};

/** Notes what a test has measured, for whoever wants to know more than that it passed. */
export const note = (name: string, figure: unknown): void => {
  figures[name] = figure;
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
};
