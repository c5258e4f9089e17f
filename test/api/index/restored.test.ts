import { copyFileSync } from 'node:fs';
import path from 'node:path';

import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

/*
 * A backup put back, as a whole or the content alone, by means that Strapi hears nothing of.
 */

const ARTICLE = 'api::article.article';

let app: TestApp;
let backup: string;
let indexOfBackup: unknown;
const ids: string[] = [];

const file = () => path.join(app.dir, 'data.db');
const articles = () => documentsOf(app.strapi, ARTICLE);

/** Retags one document, deletes one, and adds one. */
const writeOn = async (): Promise<void> => {
  const tags = await tagger(app.strapi);
  const data = { title: 'Later', ...tags({ stages: ['advocacy'] }) };
  await articles().update({ documentId: ids[0], data, status: 'published' });
  await articles().delete({ documentId: ids[1] });
  await articles().create({ data, status: 'published' });
  await expectTrueIndex(app.strapi);
  expect(await storedIndex(app.strapi)).not.toEqual(indexOfBackup);
};

/** Puts the rows of the content back from the backup, and leaves the index as it is. */
const restoreContent = async (): Promise<void> => {
  const { connection } = app.strapi.db;
  await connection.raw(`ATTACH DATABASE '${backup}' AS backup`);
  const tables = (await connection('sqlite_master')
    .where('type', 'table')
    .where('name', 'like', 'articles%')
    .pluck('name')) as string[];
  await connection.raw('PRAGMA foreign_keys = OFF');
  for (const name of tables) {
    await connection(name).delete();
    await connection.raw(`INSERT INTO main.${name} SELECT * FROM backup.${name}`);
  }
  await connection.raw('PRAGMA foreign_keys = ON');
  await connection.raw('DETACH DATABASE backup');
};

const isAsInBackup = async (): Promise<void> => {
  await expectTrueIndex(app.strapi);
  expect(await storedIndex(app.strapi)).toEqual(indexOfBackup);
};

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await addPersonas(app.strapi, ['buyer']);
  const tags = await tagger(app.strapi);
  for (const stage of ['awareness', 'decision', 'retention']) {
    const data = { title: stage, ...tags({ stages: [stage], personas: ['buyer'] }) };
    ids.push((await articles().create({ data, status: 'published' })).documentId);
  }
  await expectTrueIndex(app.strapi);
  indexOfBackup = await storedIndex(app.strapi);
  await app.stop();
  backup = path.join(app.dir, 'backup.db');
  copyFileSync(file(), backup);
  await app.restart();
}, 240_000);
afterAll(() => app.remove());

describe('a backup that is put back', () => {
  it('as a whole, with the host stopped, is what is answered by', async () => {
    await writeOn();
    await app.stop();
    copyFileSync(backup, file());
    await app.restart();
    await isAsInBackup();
  });

  it('of the content alone is found at the next start', async () => {
    await writeOn();
    await restoreContent();
    await app.restart();
    await isAsInBackup();
  });

  it('of the content alone is found by the quick check of a running host', async () => {
    await writeOn();
    await restoreContent();
    expect(await service(app.strapi, 'index').checkQuickly()).toEqual([ARTICLE]);
    await isAsInBackup();
  });
});

describe('a persona deleted by SQL, with its links', () => {
  it('is in no row of the index once everything has been looked through', async () => {
    await app.strapi.db.connection('journey_personas').where({ key: 'buyer' }).delete();
    await app.restart();
    await service(app.strapi, 'index').rebuild();
    await expectTrueIndex(app.strapi);
    const personas = (await storedIndex(app.strapi)).map((row) => row['personas']);
    expect(new Set(personas)).toEqual(new Set(['']));
  });
});
