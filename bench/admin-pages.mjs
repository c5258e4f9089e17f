#!/usr/bin/env node
/**
 * `npm run bench`: how long the server takes for the admin's pages on a large site, beside Strapi's
 * own list of the same content, in one run. `--pieces 50000`, `--rounds 9`. Loopback only; ends by
 * itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenNeeded } from '../scripts/lib/build.mjs';
import { root } from '../scripts/lib/root.mjs';
import { logIn, startHost } from './lib/host.mjs';
import { measure } from './lib/measure.mjs';
import { seed } from './lib/seed.mjs';

const ARTICLE = 'api::article.article';
/** What the admin's pages are to stay under, in milliseconds. */
const GOAL_MS = 1000;

const say = (text) => process.stdout.write(`${text}\n`);

const CASES = {
  'coverage matrix': '/journey/coverage',
  'coverage matrix, every language': '/journey/coverage?locale=*',
  gaps: '/journey/gaps?pagination[pageSize]=20',
  'inventory, first page': '/journey/inventory?pagination[pageSize]=20',
  'inventory of a cell': '/journey/inventory?stage=consideration&persona=persona-1',
  'untagged pieces': '/journey/inventory?untagged=true',
  'preview as': '/journey/preview-as?stage=consideration&persona=persona-1',
};
const REFERENCES = {
  'Strapi’s own list': `/content-manager/collection-types/${ARTICLE}?page=1&pageSize=20`,
  'Strapi’s own list, by stage': `/content-manager/collection-types/${ARTICLE}?page=1&pageSize=20&filters[$and][0][journeyStages][key][$eq]=consideration`,
};

const ms = (value) => value.toFixed(0).padStart(7);

const main = async () => {
  const { values } = parseArgs({
    options: {
      pieces: { type: 'string', default: '50000' },
      rounds: { type: 'string', default: '9' },
    },
  });
  const [pieces, rounds] = [Number(values.pieces), Number(values.rounds)];
  await buildWhenNeeded();
  const host = await startHost();
  const headers = await logIn(host);
  say(`Putting ${pieces} published articles with their drafts on an empty site …`);
  await seed(host.strapi, pieces);

  const addresses = Object.fromEntries(
    Object.entries({ ...REFERENCES, ...CASES }).map(([name, at]) => [name, host.url + at]),
  );
  const taken = await measure(addresses, { headers, rounds });
  const reference = taken['Strapi’s own list'].median;
  say(`\n${'milliseconds'.padEnd(34)}    min  median    max   worked   × Strapi’s own list`);
  const results = Object.entries(taken).map(([name, times]) => {
    const ratio = times.median / reference;
    say(
      `${name.padEnd(34)}${ms(times.min)} ${ms(times.median)} ${ms(times.max)}  ${ms(times.worked)}   ${ratio.toFixed(2)}`,
    );
    return { case: name, database: 'sqlite', pieces, ...times, ratio };
  });
  const file = path.join(root, 'bench', 'results', 'admin-pages.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);

  const slow = Object.keys(CASES).filter((name) => taken[name].median > GOAL_MS);
  say(
    slow.length === 0
      ? `\nEvery page is under ${GOAL_MS} ms at the median.`
      : `\nOver ${GOAL_MS} ms at the median: ${slow.join(', ')}.`,
  );
  await host.strapi.destroy();
  return slow.length === 0 ? 0 : 1;
};

process.exitCode = await main();
