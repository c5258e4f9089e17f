#!/usr/bin/env node
/** Makes the package as npm would publish it, and prints the tarball's path as the last line. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildWhenNeeded } from './build.mjs';
import { root } from './root.mjs';

const folder = path.join(root, '.tmp', 'package');

await buildWhenNeeded();
mkdirSync(folder, { recursive: true });
// Scripts would build a second time.
const answer = execFileSync(
  'npm',
  ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
  { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
);
const [{ filename }] = JSON.parse(answer);
process.stdout.write(`${path.join(folder, filename)}\n`);
