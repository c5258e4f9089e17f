import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { contentType } from '../../support/app-types';
import { everythingDefined } from '../../support/defined';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { versionsOf } from '../../support/versions';

/** What `strapi export` and `strapi import` are made of. */
interface DataTransfer {
  engine: {
    createTransferEngine(
      source: object,
      destination: object,
      options: object,
    ): { transfer(): Promise<unknown> };
  };
  file: {
    providers: {
      createLocalFileSourceProvider(options: object): object;
      createLocalFileDestinationProvider(options: object): object;
    };
  };
  strapi: {
    providers: {
      createLocalStrapiSourceProvider(options: object): object;
      createLocalStrapiDestinationProvider(options: object): object;
      DEFAULT_CONFLICT_STRATEGY: string;
    };
  };
}

const { engine, file, strapi: host } = jest.requireActual<DataTransfer>('@strapi/data-transfer');

const ARTICLE = 'api::article.article';
const TAGS = {
  stages: ['decision', 'awareness', 'retention'],
  personas: ['owner', 'buyer'],
  format: 'guide',
  touchpoints: ['website', 'email'],
};

/** What is defined, but for the row ids, which an import gives anew. */
const definitionsOf = async (strapi: Core.Strapi): Promise<unknown> =>
  Object.fromEntries(
    Object.entries(await everythingDefined(strapi)).map(([kind, each]) => [
      kind,
      each.map((row) => ({ ...row, id: undefined })),
    ]),
  );

/** The host closes what it exports from and imports into, as its command does at its end. */
const getStrapi = (strapi: Core.Strapi) => ({
  getStrapi: () => strapi,
  autoDestroy: false,
});

const exportTo = (strapi: Core.Strapi, archive: string) =>
  engine
    .createTransferEngine(
      host.providers.createLocalStrapiSourceProvider(getStrapi(strapi)),
      file.providers.createLocalFileDestinationProvider({
        file: { path: archive },
        encryption: { enabled: false },
        compression: { enabled: false },
      }),
      { versionStrategy: 'ignore', schemaStrategy: 'ignore' },
    )
    .transfer();

const importFrom = (strapi: Core.Strapi, archive: string) =>
  engine
    .createTransferEngine(
      file.providers.createLocalFileSourceProvider({
        file: { path: archive },
        encryption: { enabled: false },
        compression: { enabled: false },
      }),
      host.providers.createLocalStrapiDestinationProvider({
        ...getStrapi(strapi),
        strategy: host.providers.DEFAULT_CONFLICT_STRATEGY,
        // As the command does for a whole archive.
        restore: {
          assets: true,
          entities: { exclude: ['admin::permission', 'admin::user', 'admin::role'] },
          configuration: { webhook: true, coreStore: true },
        },
      }),
      { versionStrategy: 'ignore', schemaStrategy: 'strict' },
    )
    .transfer();

const types = [contentType('article')];
let source: TestApp;
let target: TestApp;
let document: string;
let defined: unknown;
let rows: unknown;
let archive: string;

beforeAll(async () => {
  source = await startApp({ types });
  await addLocales(source.strapi, ['da']);
  await addPersonas(source.strapi, ['buyer', 'owner']);
  // A gap in the row ids, so that the import has to give other ids than these.
  await documentsOf(source.strapi, ARTICLE).create({ data: { title: 'Other' } });
  const data = { title: 'One', ...(await tagger(source.strapi))(TAGS) };
  const articles = documentsOf(source.strapi, ARTICLE);
  document = (await articles.create({ data })).documentId;
  await articles.update({ documentId: document, locale: 'da', data: { title: 'To' } });
  await articles.publish({ documentId: document, locale: '*' });
  await expectTrueIndex(source.strapi);
  defined = await definitionsOf(source.strapi);
  rows = await storedIndex(source.strapi);
  await exportTo(source.strapi, path.join(source.dir, 'export'));
  archive = path.join(source.dir, 'export.tar');
  await source.stop();
}, 240_000);
afterAll(async () => {
  await target.remove();
  await source.remove();
});

const expectAllThere = async (): Promise<void> => {
  expect(await versionsOf(target.strapi, ARTICLE, document)).toEqual({
    'en draft': TAGS,
    'en published': TAGS,
    'da draft': TAGS,
    'da published': TAGS,
  });
  expect(await definitionsOf(target.strapi)).toEqual(defined);
  await expectTrueIndex(target.strapi);
  expect(await storedIndex(target.strapi)).toEqual(rows);
};

describe('a project that is exported and imported', () => {
  it('has its definitions, tags and index in an empty project, once that is started', async () => {
    target = await startApp({ types });
    await importFrom(target.strapi, archive);
    await target.restart();
    await expectAllThere();
  }, 240_000);

  it('has them in a project with other content, which is replaced', async () => {
    await addPersonas(target.strapi, ['visitor']);
    const data = { title: 'Theirs', ...(await tagger(target.strapi))({ stages: ['advocacy'] }) };
    await documentsOf(target.strapi, ARTICLE).create({ data, status: 'published' });
    await importFrom(target.strapi, archive);
    await target.restart();
    await expectAllThere();
  }, 240_000);
});
