#!/usr/bin/env node
/**
 * `npm run screenshots`: takes the pictures of the docs from the demo, which has to run. `--help`
 * says more.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, missingBrowser } from './lib/browser.mjs';
import { files } from './lib/demo/playground.mjs';
import { root } from './lib/root.mjs';
import { openAdmin } from './lib/screenshots/admin.mjs';
import { pictures } from './lib/screenshots/pictures.mjs';
import { take } from './lib/screenshots/take.mjs';

const say = (text = '') => process.stdout.write(`${text}\n`);

const folder = path.join(root, 'docs', 'images');

const usage = `npm run screenshots                     every picture of the docs, from the demo that runs
npm run screenshots -- gaps home        these pictures
npm run screenshots -- --url http://…   from another Strapi with the demo's content and login

${pictures.map(({ name }) => `  ${name}`).join('\n')}`;

/** The address, the login and the pictures asked for; an error's message is for the reader. */
const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, help: { type: 'boolean' } },
  });
  const unknown = positionals.find((name) => !pictures.some((picture) => picture.name === name));
  if (unknown) throw new Error(`There is no picture "${unknown}".`);
  if (!values.help && !existsSync(files.demo)) {
    throw new Error('There is no demo yet. Start it first: npm run demo');
  }
  const chosen = pictures.filter(({ name }) => positionals.includes(name));
  return { ...values, chosen: chosen.length ? chosen : pictures };
};

/** Takes each picture; the names of those that could not be taken. */
const takeAll = async (admin, chosen) => {
  const failed = [];
  for (const picture of chosen) {
    try {
      const bytes = await take(admin.page, { ...picture, folder });
      say(`${picture.name.padEnd(24)}${String(Math.ceil(bytes / 1024)).padStart(5)} KB`);
    } catch (error) {
      failed.push(picture.name);
      say(`${picture.name.padEnd(24)}failed: ${error.message}`);
    }
  }
  return failed;
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
  const executablePath = findBrowser();
  if (!executablePath) {
    say(missingBrowser);
    return 1;
  }
  const { url, adminEmail, adminPassword } = JSON.parse(readFileSync(files.demo, 'utf8'));
  const login = { email: adminEmail, password: adminPassword };
  mkdirSync(folder, { recursive: true });

  const admin = await openAdmin({ executablePath, url: options.url ?? url, login });
  try {
    const failed = await takeAll(admin, options.chosen);
    return failed.length === 0 ? 0 : 1;
  } finally {
    await admin.close();
  }
};

process.exitCode = await main();
