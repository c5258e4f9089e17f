import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { createAccess } from './access';
import { readContent } from './content';
import { createDefinitions } from './definitions';
import { createPieces } from './pieces';
import type { Strapi } from './strapi';

// Compiled, this file stands in dist/seed.
const APP = path.join(__dirname, '..', '..');

const createLocales = async (strapi: Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales');
  await locales.create({ code: 'da', name: 'Danish (da)' });
  await locales.create({ code: 'sv', name: 'Swedish (sv)' });
};

/** Fills an empty database. What opens it is written last: without that file, a seeding was not finished. */
const seed = async (strapi: Strapi): Promise<void> => {
  const content = readContent(path.join(APP, 'seed', 'content'));
  await createLocales(strapi);
  const references = await createDefinitions(strapi, content);
  const count = await createPieces(strapi, content, references);
  await strapi.plugin('journey').service('index').rebuild();
  const access = await createAccess(strapi);
  writeFileSync(path.join(APP, '.tmp', 'access.json'), JSON.stringify(access, null, 2), {
    mode: 0o600,
  });
  console.log(`${count} documents for ${content.personas.length} personas`);
};

const run = async (): Promise<void> => {
  const strapi = await createStrapi({ appDir: APP, distDir: path.join(APP, 'dist') }).load();
  strapi.log.level = 'warn';
  await seed(strapi);
  await strapi.destroy();
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
