/** @jest-environment node */
import { adminUser, type AdminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { versionsOf } from '../../support/versions';

// Content history needs a licence: let in without one, it is the host's own from here on.
jest.mock('../../../node_modules/@strapi/core/dist/ee/index.js', () => ({
  init: () => undefined,
  checkLicense: () => Promise.resolve(),
  isEE: true,
  features: {
    isEnabled: (name: string) => name === 'cms-content-history',
    list: () => [{ name: 'cms-content-history' }],
    get: () => undefined,
  },
}));

const ARTICLE = 'api::article.article';
const CONTENT = `/content-manager/collection-types/${ARTICLE}`;
const TAGS = {
  stages: ['decision', 'awareness'],
  personas: ['buyer'],
  format: 'guide',
  touchpoints: ['website'],
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')], journey: false });
});
afterAll(() => app.remove());

const versionsIn = async ({ headers }: AdminUser, documentId: string): Promise<number[]> => {
  const answer = await app.request
    .get('/content-manager/history-versions')
    .query({ contentType: ARTICLE, documentId, locale: 'en' })
    .set(headers);
  return (answer.body as { data: { id: number }[] }).data.map(({ id }) => id);
};

const restore = ({ headers }: AdminUser, version: number) =>
  app.request
    .put(`/content-manager/history-versions/${version}/restore`)
    .set(headers)
    .send({ contentType: ARTICLE });

it('keeps the tags of a document when a version is restored, older than the tags or not', async () => {
  const before = await adminUser(app, 'all');
  const created = await app.request.post(CONTENT).set(before.headers).send({ title: 'Old' });
  const { documentId } = (created.body as { data: { documentId: string } }).data;

  await app.restart({ journey: true });
  await addPersonas(app.strapi, ['buyer']);
  const tags: (tags: Tags) => object = await tagger(app.strapi);
  const admin = await adminUser(app, 'all');
  const save = (data: object) =>
    app.request.put(`${CONTENT}/${documentId}`).set(admin.headers).send(data);
  await save({ title: 'New', ...tags({ stages: ['advocacy'] }) });
  await save({ title: 'Newest', ...tags(TAGS) });

  const [, newer, oldest] = await versionsIn(admin, documentId);
  for (const [version, title] of [
    [oldest!, 'Old'],
    [newer!, 'New'],
  ] as const) {
    expect((await restore(admin, version)).status).toBe(200);
    const draft = await documentsOf(app.strapi, ARTICLE).findOne({ documentId });
    expect(draft?.['title']).toBe(title);
    expect(await versionsOf(app.strapi, ARTICLE, documentId)).toEqual({ 'en draft': TAGS });
    await expectTrueIndex(app.strapi);
  }
});
