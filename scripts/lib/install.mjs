import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun } from './run.mjs';
import { root } from './root.mjs';

/** @param {string} file */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether `node_modules` holds what the lock file asks for. npm notes in a hidden lock file what it
 * put there; packages for other platforms are in ours only.
 *
 * @param {string} folder the project's
 */
export const isInstalled = (folder) => {
  const noted = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const present = packagesOf(noted);
  return Object.entries(packagesOf(path.join(folder, 'package-lock.json'))).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || present[place]?.version === version,
  );
};

/**
 * Brings `node_modules` to what the lock file says; does nothing when it is so already.
 *
 * @param {string} [folder] the project's; default: the repository
 * @param {import('node:child_process').SpawnOptions} [options] of npm
 */
export const installWhenNeeded = async (folder = root, options = {}) => {
  if (isInstalled(folder)) return;
  const npmArgs = ['ci', '--prefer-offline', '--include=dev', '--no-audit', '--no-fund'];
  await mustRun('npm', npmArgs, { cwd: folder, ...options });
};
