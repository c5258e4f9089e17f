import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Counts of tests */

/**
 * A worker that holds more after a file begins anew: what it has loaded for each Strapi before is
 * never let go (https://github.com/jestjs/jest/issues/11956). Without a limit it is busy collecting
 * garbage, and the API tests take 1.6 times as long.
 */
const WORKER_MEMORY = '1GB';

/**
 * Room for what has just been made, in megabytes: with V8's 16, an eighth of a test of many writes
 * is collecting garbage, and two fifths less of it with these. Workers of Jest inherit it.
 */
const YOUNG_GENERATION = 64;

/**
 * Runs one kind of test and counts. A suite that could not be run counts as one failed test.
 *
 * @param {string} project the name of a Jest project, `unit` for one
 * @param {{ args?: string[], env?: NodeJS.ProcessEnv, label?: string, workers?: string }} [options]
 *   `label` tells two runs of one project apart; `workers` is a number or a share of the cores
 * @returns {Promise<Counts>}
 */
export const runJest = async (project, options = {}) => {
  const { args = [], env = {}, label = project, workers = '100%' } = options;
  const report = path.join(root, '.tmp', 'jest', `${label}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });

  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const working = [`--maxWorkers=${workers}`, `--workerIdleMemoryLimit=${WORKER_MEMORY}`];
  const reporting = ['--json', `--outputFile=${report}`];
  const code = await run(
    process.execPath,
    [
      `--max-semi-space-size=${YOUNG_GENERATION}`,
      jest,
      ...['--selectProjects', project, ...working, ...reporting, ...args],
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };

  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
};
