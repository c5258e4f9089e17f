import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository's folder, absolute. */
export const root = path.resolve(__dirname, '../..');

/** Made by a tool or fetched, so never ours to look at. */
const notOurs = new Set(['node_modules', 'dist', 'coverage', 'package-lock.json']);

const isOurs = (name: string, folder: string): boolean =>
  !notOurs.has(name) && (!name.startsWith('.') || folder === '.') && name !== '.git';

/**
 * The files written by hand below a folder, relative to the repository, with `/`. Dot folders count
 * at the top only: elsewhere they are what a host project writes for itself.
 */
export const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => isOurs(entry.name, folder) && entry.name !== '.tmp')
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    });

/** @param file relative to the repository */
export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
