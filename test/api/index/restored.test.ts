import { copyFileSync } from 'node:fs';
import path from 'node:path';

import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { fillToBackUp, type BackedUp } from '../../support/backed-up';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { startApp, type TestApp } from '../../support/strapi';

/*
 * A backup of the file put back, and what is deleted from it, by means that Strapi hears nothing of.
 */

let app: TestApp;
let site: BackedUp;

const file = () => path.join(app.dir, 'data.db');
const backup = () => path.join(app.dir, 'backup.db');

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  site = await fillToBackUp(app);
  await app.stop();
  copyFileSync(file(), backup());
  await app.restart();
}, 240_000);
afterAll(() => app.remove());

describe('a backup that is put back as a whole, with the host stopped', () => {
  it('is what is answered by', async () => {
    await site.writeOn();
    await app.stop();
    copyFileSync(backup(), file());
    await app.restart();
    await site.expectAsBefore();
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
