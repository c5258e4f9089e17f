import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { mustRun } from './run.mjs';

/** What `dist/` is made of. */
const sources = ['admin', 'server', 'package.json', 'package-lock.json', 'tsconfig.json'];

const stamp = path.join(root, '.tmp', 'built-from');

/** The files at or below a place, absolute, in a fixed order. */
const filesAt = (place) => {
  const entries = readdirSync(place, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
};

/**
 * A hash of what stands in files and folders.
 *
 * @param {string[]} places relative to the repository; a place with an extension is a file
 */
export const hashOf = (places) => {
  const hash = createHash('sha256');
  for (const source of places) {
    const place = path.join(root, source);
    for (const file of path.extname(source) ? [place] : filesAt(place)) {
      hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
};

/**
 * Builds `dist/` with Strapi's own tool.
 *
 * @param {import('node:child_process').SpawnOptions} [options] of the tool
 */
export const build = async (options = {}) => {
  const builtFrom = hashOf(sources);
  await mustRun(path.join(root, 'node_modules', '.bin', 'strapi-plugin'), ['build'], options);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, builtFrom);
};

/** Like `build`, but does nothing when `dist/` is of the sources as they stand. */
export const buildWhenNeeded = async (options = {}) => {
  const isBuilt = ['server', 'admin'].every((half) => existsSync(path.join(root, 'dist', half)));
  const builtFrom = existsSync(stamp) && readFileSync(stamp, 'utf8');
  if (!isBuilt || builtFrom !== hashOf(sources)) await build(options);
};
