#!/usr/bin/env node
/**
 * `npm run bench:hit-rates`: a model, no measurement: how many visits a CDN and the nodes' memory
 * answer, for so many stages, personas, locales, pages, points of presence, nodes and writes.
 * `--help` lists the options with their defaults. What it leaves out is in docs/scaling.md.
 */
import { parseArgs } from 'node:util';
import { LRUCache } from 'lru-cache';

const DEFAULTS = {
  visits: 10_000_000, // a day, spread evenly
  stages: 5,
  personas: 10, // and visitors of whom none is known
  locales: 4,
  pages: 20, // places that ask differently: other types, formats or page sizes
  skew: 1, // of the Zipf distributions of personas, locales, pages and points of presence
  pops: 30, // points of presence of the CDN, each with a memory of its own
  nodes: 3,
  writes: 500, // publications and other changes a day
  ttl: 60, // s-maxage, in seconds
  swr: 600, // stale-while-revalidate, in seconds
  kilobytes: 6, // of an answer: a node keeps 16 MB of them
  hours: 2, // simulated, after one hour to warm up
  seed: 1,
};

const NODE_MEMORY_KB = 16 * 1024;
/** Nodes keep nothing longer, written or not. */
const NODE_KEEPS_S = 60;
const DAY_S = 86_400;
const HOUR_S = 3600;

const say = (text = '') => process.stdout.write(`${text}\n`);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const randomOf = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Gives numbers below `count`, the first the most often: the nth as 1/n^skew. */
const zipfOf = (count, skew, random) => {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** skew);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  const limits = weights.map((weight) => (below += weight / total));
  return () => {
    const at = random();
    const found = limits.findIndex((limit) => at < limit);
    return found === -1 ? count - 1 : found;
  };
};

/** What the CDN does with a visit: it has a fresh answer, shows a stale one and asks, or asks first. */
const askCdn = (cache, { key, now, ttl, swr, purgedAt }) => {
  const storedAt = cache.get(key);
  if (storedAt === undefined) return 'missed';
  const staleSince = Math.min(storedAt + ttl, purgedAt > storedAt ? purgedAt : Infinity);
  if (now < staleSince) return 'fresh';
  return now < staleSince + swr ? 'stale' : 'missed';
};

/** Goes through the visits of some hours, and counts those of all but the first. */
const simulate = (model, { cdn, ttl = model.ttl, purge = false }) => {
  const random = randomOf(model.seed);
  const [persona, locale, page, pop] = [
    model.personas + 1,
    model.locales,
    model.pages,
    model.pops,
  ].map((count) => zipfOf(count, model.skew, random));
  const between = (aDay) => (-Math.log(1 - random()) * DAY_S) / aDay;
  const urlOf = () => [Math.floor(random() * model.stages), persona(), locale(), page()].join();

  const max = Math.floor(NODE_MEMORY_KB / model.kilobytes);
  const nodes = Array.from({ length: model.nodes }, () => new LRUCache({ max }));
  const stored = new Map();
  const counts = { visits: 0, fresh: 0, stale: 0, missed: 0, memory: 0, made: 0 };
  let [nextWrite, version, purgedAt] = [between(model.writes), 0, -Infinity];

  const askNode = (url, now, count) => {
    const memory = nodes[Math.floor(random() * nodes.length)];
    const kept = memory.get(url);
    const isKept = kept?.version === version && now - kept.at < NODE_KEEPS_S;
    if (!isKept) memory.set(url, { version, at: now });
    count(isKept ? 'memory' : 'made');
  };

  const endsAt = (model.hours + 1) * HOUR_S;
  for (let now = 0; now < endsAt; now += between(model.visits)) {
    while (nextWrite < now) {
      version += 1;
      if (purge) purgedAt = nextWrite;
      nextWrite += between(model.writes);
    }
    const count = (name) => (counts[name] += now < HOUR_S ? 0 : 1);
    count('visits');
    const url = urlOf();
    const key = `${pop()} ${url}`;
    const outcome = cdn ? askCdn(stored, { key, now, ttl, swr: model.swr, purgedAt }) : 'missed';
    count(outcome);
    if (outcome === 'fresh') continue;
    stored.set(key, now);
    askNode(url, now, count);
  }
  return counts;
};

const read = () => {
  const options = Object.fromEntries(
    Object.keys(DEFAULTS).map((name) => [
      name,
      { type: 'string', default: String(DEFAULTS[name]) },
    ]),
  );
  const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
  if (values.help) return null;
  const model = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, +values[name]]));
  const wrong = Object.keys(model).find((name) => !(model[name] >= 0));
  if (wrong) throw new Error(`--${wrong} is to be a number.`);
  return model;
};

const percent = (part, whole) =>
  whole === 0 ? '–'.padStart(8) : `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

const main = () => {
  const model = read();
  if (!model) {
    say(
      Object.entries(DEFAULTS)
        .map(([name, value]) => `--${name} ${value}`)
        .join('\n'),
    );
    return;
  }
  const { stages, personas, locales, pages, ttl, swr } = model;
  const urls = stages * (personas + 1) * locales * pages;
  say(
    Object.entries(model)
      .map((option) => option.join(' '))
      .join(', '),
  );
  say(`${urls} URLs; ${(model.visits / DAY_S).toFixed(0)} visits a second\n`);
  say(`${''.padEnd(38)}   fresh    stale    asked | nodes: a second   memory   made a second`);
  const scenarios = {
    'no CDN': { cdn: false },
    [`CDN, ${ttl} s and ${swr} s stale`]: { cdn: true },
    'CDN, a day, purged softly at each write': { cdn: true, ttl: DAY_S, purge: true },
  };
  for (const [name, scenario] of Object.entries(scenarios)) {
    const { visits, fresh, stale, missed, memory, made } = simulate(model, scenario);
    const aSecond = (count) => (count / (model.hours * HOUR_S)).toFixed(2);
    const atCdn = scenario.cdn
      ? [fresh, stale, missed].map((part) => percent(part, visits)).join(' ')
      : percent(0, 0).repeat(3).padStart(26);
    say(
      `${name.padEnd(39)} ${atCdn} | ${aSecond(memory + made).padStart(14)} ${percent(memory, memory + made)} ${aSecond(made).padStart(15)}`,
    );
  }
};

main();
