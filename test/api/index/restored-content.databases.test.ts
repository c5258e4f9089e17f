import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { fillToBackUp, type BackedUp } from '../../support/backed-up';
import { startApp, type TestApp } from '../../support/strapi';

/*
 * A backup of the content alone put back, row by row, by means that Strapi hears nothing of.
 */

const ARTICLE = 'api::article.article';
const ARTICLES = 'articles';

let app: TestApp;
let site: BackedUp;
let backup: Map<string, object[]>;

/** The articles and then what leads from them to their tags: they can be put back in this order. */
const tablesOfContent = async (): Promise<string[]> => {
  const tables = await app.strapi.db.dialect.schemaInspector.getTables();
  return [ARTICLES, ...tables.filter((name) => name.startsWith(`${ARTICLES}_`))];
};

const rowsOf = (name: string): Promise<object[]> => app.strapi.db.connection(name).select('*');

const restoreContent = async (): Promise<void> => {
  for (const name of [...backup.keys()].reverse()) await app.strapi.db.connection(name).delete();
  for (const [name, rows] of backup) {
    if (rows.length > 0) await app.strapi.db.connection(name).insert(rows);
  }
};

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  site = await fillToBackUp(app);
  backup = new Map();
  for (const name of await tablesOfContent()) backup.set(name, await rowsOf(name));
}, 240_000);
afterAll(() => app.remove());

beforeEach(async () => {
  await site.writeOn();
  await restoreContent();
});

describe('a backup of the content that is put back', () => {
  it('is found at the next start', async () => {
    await app.restart();
    await site.expectAsBefore();
  });

  it('is found by the quick check of a running host', async () => {
    expect(await service(app.strapi, 'index').checkQuickly()).toEqual([ARTICLE]);
    await site.expectAsBefore();
  });
});
