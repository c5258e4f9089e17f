import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs a command in the repository, its output going where ours goes.
 *
 * @param {string} command
 * @param {string[]} [args]
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 * @throws when the command can't be started at all
 */
export const run = (command, args = [], options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

/**
 * Like `run`, but a failure is an error.
 *
 * @param {string} command
 * @param {string[]} [args]
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const mustRun = async (command, args = [], options = {}) => {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`\`${[command, ...args].join(' ')}\` ended with ${code}.`);
};
