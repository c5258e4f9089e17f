import { adminUser, type AdminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { IS_SOAK } from '../../support/soak';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { versionsOf } from '../../support/versions';

const ARTICLE = 'api::article.article';
const TAGS = {
  stages: ['decision', 'awareness'],
  personas: ['owner', 'buyer'],
  format: 'guide',
  touchpoints: ['website'],
};
/** More than one page of the index's mending. */
const DOCUMENTS = IS_SOAK ? 1000 : 210;
/** How long it takes says something where the machine does nothing else. */
const AT_MOST_MS = IS_SOAK ? 60_000 : Infinity;

let app: TestApp;
let admin: AdminUser;
const ids: string[] = [];

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'owner']);
  admin = await adminUser(app, 'all');
  const data = { title: 'One', ...(await tagger(app.strapi))(TAGS) };
  const documents = documentsOf(app.strapi, ARTICLE);
  for (let count = 0; count < DOCUMENTS; count += 1) {
    const { documentId } = await documents.create({ data });
    await documents.update({ documentId, locale: 'da', data: { title: 'To' } });
    ids.push(documentId);
  }
}, 600_000);
afterAll(() => app.remove());
afterEach(() => expectTrueIndex(app.strapi));

const bulk = async (action: string, locale: string | string[]): Promise<number> => {
  const start = performance.now();
  const { status } = await app.request
    .post(`/content-manager/collection-types/${ARTICLE}/actions/${action}`)
    .query({ locale })
    .set(admin.headers)
    .send({ documentIds: ids, locale });
  expect(performance.now() - start).toBeLessThan(AT_MOST_MS);
  return status;
};

const indexed = async (column: string) =>
  new Set((await storedIndex(app.strapi)).map((row) => row[column]));

/** In this order: each goes on where the one before it stopped. */
describe(`${DOCUMENTS} documents in one transaction`, () => {
  it('are published with their tags', async () => {
    expect(await bulk('bulkPublish', ['en', 'da'])).toBe(200);
    const [first, last] = [ids[0]!, ids[DOCUMENTS - 1]!];
    for (const documentId of [first, last]) {
      expect(await versionsOf(app.strapi, ARTICLE, documentId)).toEqual({
        'en draft': TAGS,
        'en published': TAGS,
        'da draft': TAGS,
        'da published': TAGS,
      });
    }
    await expectTrueIndex(app.strapi);
    expect(await storedIndex(app.strapi)).toHaveLength(DOCUMENTS * 4 * 2 * 3);
  }, 300_000);

  it('are unpublished, and keep the tags of their drafts', async () => {
    expect(await bulk('bulkUnpublish', ['en', 'da'])).toBe(200);
    expect(await versionsOf(app.strapi, ARTICLE, ids[0]!)).toEqual({
      'en draft': TAGS,
      'da draft': TAGS,
    });
    await expectTrueIndex(app.strapi);
    expect(await indexed('status')).toEqual(new Set(['draft']));
  }, 300_000);

  it('are deleted, and leave no row in the index', async () => {
    expect(await bulk('bulkDelete', 'en')).toBe(200);
    await expectTrueIndex(app.strapi);
    expect(await indexed('locale')).toEqual(new Set(['da']));
    expect(await bulk('bulkDelete', 'da')).toBe(200);
    await expectTrueIndex(app.strapi);
    expect(await storedIndex(app.strapi)).toEqual([]);
  }, 300_000);
});
