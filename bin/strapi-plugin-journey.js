#!/usr/bin/env node
'use strict';

/** `strapi-plugin-journey`: what is done by hand, on the Strapi project in the current directory. */
const { createRequire } = require('node:module');
const path = require('node:path');

const HELP = `Usage, in the folder of a Strapi project:

  strapi-plugin-journey rebuild       look through every document and mend the index
  strapi-plugin-journey purge --yes   give up definitions and tags for good
`;

const say = (text) => process.stdout.write(`${text}\n`);

/** The project's own Strapi, loaded without listening. */
const load = async () => {
  const fromProject = createRequire(path.join(process.cwd(), 'package.json'));
  const { compileStrapi, createStrapi } = fromProject('@strapi/strapi');
  return createStrapi(await compileStrapi()).load();
};

const rebuild = async (strapi) => {
  const results = await strapi
    .plugin('journey')
    .service('index')
    .rebuild(({ contentType, done }) => say(`${contentType}: ${done} documents`));
  for (const { contentType, done, mended } of results) {
    say(`${contentType}: looked through ${done}, mended ${mended}`);
  }
};

const purge = async (strapi) => {
  const tables = await strapi.plugin('journey').service('tables').release();
  say(`Given up: ${tables.join(', ')}`);
  say('Now uninstall the plugin (or set enabled: false) and start Strapi: it drops these tables.');
  say('If you start Strapi with the plugin first, everything is kept again.');
};

const main = async ([command, flag]) => {
  const work = { rebuild, purge }[command ?? ''];
  if (!work) {
    say(HELP);
    return command === undefined || command === '--help' ? 0 : 1;
  }
  if (command === 'purge' && flag !== '--yes') {
    say('This deletes all journeys, personas, expectations and tags at the next start without the');
    say('plugin, and cannot be undone. Make a backup, then: strapi-plugin-journey purge --yes');
    return 1;
  }
  const strapi = await load();
  await work(strapi);
  await strapi.destroy();
  return 0;
};

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
