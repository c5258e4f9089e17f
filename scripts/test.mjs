#!/usr/bin/env node
/** `npm test`: every check there is, from a fresh clone with nothing installed. `--help` says more. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { findBrowser, missingBrowser } from './lib/browser.mjs';
import { servers } from './lib/databases.mjs';
import { installWhenNeeded } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { hasTool } from './lib/tools.mjs';

const say = (text = '') => process.stdout.write(`${text}\n`);

/** @typedef {import('./lib/jest.mjs').Counts} Counts */

/**
 * Commands that pass or fail as a whole, at the same time: they count only when they fail.
 *
 * @param {string[][]} commands
 * @returns {Promise<Counts>}
 */
const runAll = async (commands) => {
  const codes = await Promise.all(
    commands.map(([command, ...args]) =>
      run(path.join(root, 'node_modules', '.bin', command), args),
    ),
  );
  return { passed: 0, failed: codes.filter((code) => code !== 0).length };
};

/** @param {Counts[]} counts */
const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/** The halves as they are published, with declarations: what can't be named fails only there. */
const checkTypes = () => {
  const others = ['test', 'playground'];
  const present = others.filter((folder) => existsSync(path.join(root, folder, 'tsconfig.json')));
  return runAll([
    ...['server', 'admin'].map((half) => ['tsc', '--noEmit', '--declaration', '--project', half]),
    ...present.map((folder) => ['tsc', '--noEmit', '--project', folder]),
  ]);
};

const lint = () =>
  runAll([
    ['eslint', '--max-warnings', '0', '.'],
    ['prettier', '--check', '--log-level', 'warn', '.'],
  ]);

const checkBuild = () =>
  build().then(
    () => ({ passed: 0, failed: 0 }),
    () => ({ passed: 0, failed: 1 }),
  );

/**
 * Of the API tests, what shows in a minute whether other plugins get along with reading, tagging and
 * the index; all that expect something else on SQLite where the search swallows refusals are in it.
 */
const BESIDE_OTHERS = '(content/ladder|tagging/rest|index/failed-bulk|index/other-ways)\\.';

/** A server lets in a hundred connections where nobody has told it otherwise; a worker holds 20 to 30. */
const SERVER_WORKERS = 3;

/**
 * On SQLite everything, and a little with other plugins on; on each server that answers, what must
 * hold on every database.
 */
const testApi = async () => {
  // Knex writes to the console on MariaDB, at each start.
  const quiet = '--silent';
  // So many Strapis are started that it pays to start one first, for the rest to copy its database.
  const env = { JOURNEY_MANY_STARTS: '1' };
  const counts = [
    await runJest('api', { args: [quiet], env }),
    await runJest('api', {
      label: 'api-beside',
      args: [quiet, '--testPathPatterns', BESIDE_OTHERS],
      env: { ...env, JOURNEY_TEST_PLUGINS: 'after' },
    }),
  ];
  for (const { name, client, at, answers } of servers) {
    const reached = await answers().catch((error) => ({ error }));
    if (!('error' in reached)) {
      say(`\nOn ${name}:`);
      counts.push(
        await runJest('api', {
          label: `api-${client}`,
          args: [quiet, '--testPathPatterns', '\\.databases\\.test\\.ts$'],
          workers: String(Math.min(availableParallelism(), SERVER_WORKERS)),
          env: { ...env, ...reached, JOURNEY_TEST_DB: client },
        }),
      );
    } else if (process.env.CI === 'true') {
      say(`\n${name} does not answer at ${at}, and CI=true asks for it: ${reached.error.message}`);
      counts.push({ passed: 0, failed: 1 });
    } else {
      say(`\n*** NOT TESTED on ${name}: no server answers at ${at}. ***`);
    }
  }
  return sum(counts);
};

/** What is missing for several nodes behind a balancer; null when all is there. */
const missingForNodes = async () => {
  const postgres = servers.find(({ client }) => client === 'postgres');
  const error = await postgres.answers().then(
    () => null,
    (cause) => cause,
  );
  if (error) return `PostgreSQL does not answer at ${postgres.at}: ${error.message}`;
  for (const tool of ['nginx', 'redis-server']) {
    if (!(await hasTool(tool))) return `there is no ${tool}`;
  }
  return null;
};

const testNodes = async () => {
  const missing = await missingForNodes();
  if (!missing) return runJest('nodes', { args: ['--silent'] });
  if (process.env.CI !== 'true') {
    say(`\n*** NOT TESTED with several nodes: ${missing}. ***`);
    return { passed: 0, failed: 0 };
  }
  say(`\nCI=true asks for several nodes: ${missing}.`);
  return { passed: 0, failed: 1 };
};

/** In this order. `needsBrowser`: worth nothing on a machine without one. */
const steps = [
  { name: 'types', about: 'TypeScript, each half and the tests', check: checkTypes },
  { name: 'lint', about: 'ESLint and Prettier', check: lint },
  { name: 'unit', about: 'the core, by itself', check: () => runJest('unit') },
  { name: 'admin', about: 'the admin’s components', check: () => runJest('admin') },
  { name: 'build', about: 'dist/', check: checkBuild },
  { name: 'api', about: 'a real Strapi, over HTTP', check: testApi },
  { name: 'nodes', about: 'several Strapis on one PostgreSQL', check: testNodes },
  {
    name: 'package',
    about: 'the tarball, in a new Strapi project',
    check: () => runJest('package', { workers: '1' }),
    needsBrowser: true,
  },
  {
    name: 'e2e',
    about: 'the tarball, in a browser',
    check: () => runJest('e2e', { workers: '1' }),
    needsBrowser: true,
  },
];

const usage = `npm test                      every step, up to the first that fails
npm test -- unit api          these steps
npm test -- --keep-going      every step, whatever fails

${steps.map(({ name, about }) => `  ${name.padEnd(10)}${about}`).join('\n')}`;

/** The steps and options asked for; an error's message is for the reader. */
const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'keep-going': { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const unknown = positionals.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new Error(`There is no step "${unknown}".`);
  const asked = steps.filter(({ name }) => positionals.includes(name));
  return { ...values, chosen: asked.length ? asked : steps };
};

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs the steps, says how each went, and ends with the line of totals. */
const runSteps = async (chosen, keepGoing) => {
  const results = [];
  for (const { name, about, check } of chosen) {
    say(`\n=== ${name}: ${about} ===`);
    const start = Date.now();
    const counts = await check();
    results.push({ name, ...counts, time: seconds(start) });
    say(`--- ${name}: ${counts.failed ? 'FAILED' : 'ok'}, ${seconds(start)}`);
    if (counts.failed && !keepGoing) break;
  }

  say('\n=== summary ===');
  for (const { name, passed, failed, time } of results) {
    const verdict = failed ? 'FAILED' : 'ok    ';
    const counts = [passed && `${passed} passed`, failed && `${failed} failed`].filter(Boolean);
    say(`${verdict}  ${name.padEnd(8)} ${time.padStart(8)}  ${counts.join('  ')}`.trimEnd());
  }
  const left = chosen.slice(results.length).map(({ name }) => name);
  if (left.length) say(`not run: ${left.join(', ')}`);
  const { passed, failed } = sum(results);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0;
};

const main = async () => {
  let options;
  try {
    options = readArguments();
  } catch (error) {
    say(`${error.message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    say(usage);
    return 0;
  }
  const browser = findBrowser();
  if (!browser && options.chosen.some(({ needsBrowser }) => needsBrowser)) {
    say(missingBrowser);
    return 1;
  }
  if (browser) process.env.CHROMIUM = browser;
  try {
    await installWhenNeeded();
  } catch (error) {
    say(`Could not install what the tests need. ${error.message}`);
    return 1;
  }
  return (await runSteps(options.chosen, options['keep-going'])) ? 0 : 1;
};

process.exitCode = await main();
