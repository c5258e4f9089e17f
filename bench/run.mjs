#!/usr/bin/env node
/**
 * `npm run bench`: what the plugin costs, as ratios to references that are measured beside it. See
 * docs/performance.md.
 */
import { parseArgs } from 'node:util';
import { buildWhenNeeded } from '../scripts/lib/build.mjs';
import { answers } from './cases/answers.mjs';
import { cached } from './cases/cached.mjs';
import { footprint } from './cases/footprint.mjs';
import { indexUpkeep } from './cases/index-upkeep.mjs';
import { reports } from './cases/reports.mjs';
import { strapiFilters } from './cases/strapi-filters.mjs';
import { writes } from './cases/writes.mjs';
import { writeDocs } from './lib/docs.mjs';
import { warmUp } from './lib/load.mjs';
import { lean } from './lib/questions.mjs';
import { createReport, say } from './lib/report.mjs';
import { createSite } from './lib/site.mjs';

const GROUPS = { answers, strapiFilters, cached, writes, indexUpkeep, reports, footprint };

/** How long and how often: seconds of a bout and of a warm-up, rounds, rebuilds, writes a round. */
const FULL = { seconds: 2, warmUp: 10, rounds: 5, rebuilds: 3, writes: 50 };
const QUICK = { seconds: 0.5, warmUp: 2, rounds: 2, rebuilds: 1, writes: 5 };

/** The site without the plugin need not be larger: what is compared with it stays below. */
const LARGEST_WITHOUT = 50_000;

/** The words of an option, all of which have to be known. */
const wordsIn = (text, known) => {
  const words = text.split(',');
  const unknown = words.find((word) => !known.includes(word));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${known.join(', ')}.`);
  return words;
};

const sizesIn = (text) => {
  const sizes = text.split(',').map(Number);
  if (!sizes.every((size) => size >= 1000)) throw new Error(`"${text}": each at least 1000.`);
  return sizes.sort((a, b) => a - b);
};

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      db: { type: 'string', default: 'sqlite' },
      pieces: { type: 'string', default: '1000,10000,50000' },
      only: { type: 'string', default: Object.keys(GROUPS).join() },
      quick: { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
    },
  });
  return {
    databases: wordsIn(values.db, ['sqlite', 'postgres']),
    sizes: sizesIn(values.pieces),
    groups: wordsIn(values.only, Object.keys(GROUPS)).map((name) => GROUPS[name]),
    tempo: values.quick ? QUICK : FULL,
    intoDocs: values['write-docs'],
  };
};

/** Rejects when somebody wants the run to end: what is open is then closed as after an error. */
const interrupted = () =>
  new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => reject(new Error(`Stopped by ${signal}.`)));
    }
  });

/** Every case from the smallest site to the largest; `open` gets each site that has to be closed. */
const runCases = async (database, { options, open, add }) => {
  const opened = async (site) => {
    open.push(site);
    await site.start();
    await site.host.ask('seed', site.pieces);
    return site;
  };
  const { sizes, groups, tempo } = options;
  const small = await opened(await createSite({ database, pieces: sizes[0] }));
  for (const pieces of sizes) {
    const isSmall = pieces === small.pieces;
    const site = isSmall ? small : await opened(await createSite({ database, pieces }));
    const without = Math.min(pieces, LARGEST_WITHOUT);
    const openBare = async (options) =>
      opened(await createSite({ database, pieces: without, withJourney: false, ...options }));
    const bare = await openBare();
    await warmUp(lean(site.host), tempo);
    for (const group of groups) {
      for await (const row of group({ site, bare, small, tempo, openBare })) add(row);
    }
    for (const done of open.splice(1)) await done.close();
  }
};

const runOn = async (database, options, add) => {
  const open = [];
  try {
    await Promise.race([runCases(database, { options, open, add }), interrupted()]);
  } finally {
    for (const site of open) await site.close();
  }
};

const main = async () => {
  const options = readOptions();
  await buildWhenNeeded();
  const report = createReport();
  report.begin();
  for (const database of options.databases) await runOn(database, options, report.add);
  if (options.intoDocs) await writeDocs(report.rows, options.tempo);
  say('\nbench/results/latest.json has it all; docs/performance.md says what each row means.');
};

await main();
