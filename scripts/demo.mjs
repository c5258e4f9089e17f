#!/usr/bin/env node
/** `npm run demo`: a Strapi with Journey and demo content, from a fresh clone with nothing installed. */
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenNeeded } from './lib/build.mjs';
import { claimAddress, readAddress, urlOf } from './lib/demo/address.mjs';
import { claimDemo } from './lib/demo/one-at-a-time.mjs';
import { files } from './lib/demo/playground.mjs';
import {
  buildPlaygroundWhenNeeded,
  seedWhenNeeded,
  writeSecretsWhenNeeded,
} from './lib/demo/prepare.mjs';
import { startServer } from './lib/demo/server.mjs';
import { nodeProblem, usage, welcome } from './lib/demo/words.mjs';
import { installWhenNeeded } from './lib/install.mjs';
import { root } from './lib/root.mjs';

const say = (text = '') => process.stdout.write(text);

/** What went wrong: npm's own words where it is npm, which prints its usage after them; else the end. */
const whatTheLogSays = () => {
  const lines = readFileSync(files.log, 'utf8').trimEnd().split('\n');
  const errors = lines.filter((line) => line.startsWith('npm error') && line !== 'npm error');
  return (errors.length > 0 ? errors.slice(0, 12) : lines.slice(-25)).join('\n');
};

/** Says what is being done and how long it took. What the work prints is in the log. */
const step = async (name, work) => {
  const start = Date.now();
  say(`${`${name} `.padEnd(36, '.')} `);
  try {
    const result = await work();
    say(`${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    say(error.name === 'AbortError' ? 'stopped\n' : 'failed\n');
    throw new Error(`${name} failed: ${error.message}`, { cause: 'step' });
  }
};

const removeDemo = () => {
  rmSync(files.temporary, { recursive: true, force: true });
  rmSync(files.demo, { force: true });
};

/** Steps that each do nothing when their result is there already. */
const prepare = async (options) => {
  await step('Packages', () => installWhenNeeded(root, options));
  await step('Plugin', () => buildWhenNeeded(options));
  writeSecretsWhenNeeded();
  await step('Demo site and its admin panel', () => buildPlaygroundWhenNeeded(options));
  await step('Database and demo content', () => seedWhenNeeded(options));
};

const noteDemo = (url) => {
  const access = JSON.parse(readFileSync(files.access, 'utf8'));
  const demo = { url, adminUrl: `${url}/admin`, ...access };
  writeFileSync(files.demo, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  return demo;
};

const startDemo = async ({ address, reset, signal }) => {
  if (reset) removeDemo();
  mkdirSync(files.temporary, { recursive: true });
  const log = openSync(files.log, 'w');
  const env = { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true' };
  await prepare({ env, signal, stdio: ['ignore', log, log] });

  const url = urlOf(address.host, address.port);
  // In production a login asks for https.
  const strapiEnv = {
    ...env,
    NODE_ENV: 'development',
    HOST: address.host,
    PORT: String(address.port),
  };
  const { ended } = await step('Strapi', () => startServer({ url, env: strapiEnv, log, signal }));
  if (!signal.aborted) say(`${welcome(noteDemo(url))}\n`);
  const code = await ended;
  if (!signal.aborted) throw new Error(`Strapi ended with ${code}.`, { cause: 'step' });
};

const runDemo = async (signal) => {
  const { values } = parseArgs({
    options: { reset: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return say(`${usage}\n`);

  const address = readAddress(process.env);
  await claimAddress(address);
  const giveUp = claimDemo(files.running);
  try {
    await startDemo({ address, reset: values.reset === true, signal });
  } finally {
    giveUp();
  }
};

const main = async () => {
  const problem = nodeProblem(process.versions.node);
  if (problem) {
    say(`${problem}\n`);
    return 1;
  }
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort());
  try {
    await runDemo(stopping.signal);
  } catch (error) {
    if (!stopping.signal.aborted) {
      if (error.cause === 'step')
        say(`\n${whatTheLogSays()}\n\nAll of it: ${path.relative(root, files.log)}\n`);
      say(`${error.message}\n`);
      return 1;
    }
  }
  if (stopping.signal.aborted) say('\nStopped.\n');
  return 0;
};

process.exitCode = await main();
