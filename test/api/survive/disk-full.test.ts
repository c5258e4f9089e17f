import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { logOf } from '../../support/log';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

/*
 * A disk without room, by SQLite's own limit to the size of a file.
 */

const ARTICLE = 'api::article.article';
const CONTENT = '/api/journey/content?stage=decision';

let app: TestApp;
let token: Headers;
let documentId: string;

beforeAll(async () => {
  app = await startApp({
    // The search plugin swallows what Strapi says of it, and has Strapi answer 404.
    beside: 'nothing',
    types: [contentType('article', { attributes: { body: { type: 'text' } } })],
  });
  token = await apiToken(app, 'full-access');
  const data = { title: 'One', ...(await tagger(app.strapi))({ stages: ['decision'] }) };
  ({ documentId } = await documentsOf(app.strapi, ARTICLE).create({ data, status: 'published' }));
  await expectTrueIndex(app.strapi);
}, 240_000);
afterAll(() => app.remove());

const pragma = (text: string) => app.strapi.db.connection.raw(`PRAGMA ${text}`);
const noRoom = () => pragma('max_page_count = 1');
const room = () => pragma('max_page_count = 1000000');

const write = (title: string, body: string) =>
  app.request
    .put(`/api/articles/${documentId}?status=published`)
    .set(token)
    .send({ data: { title, body } });
const served = async () => {
  const { status, body } = await app.request.get(CONTENT).set(token);
  return [status, (body as { data: Array<{ title: string }> }).data?.map(({ title }) => title)];
};

describe('a disk that is full', () => {
  it('fails the write that has no room, and serves what there was', async () => {
    await noRoom();
    await logOf(async () => {
      const { status, body } = await write('Too long', 'x'.repeat(500_000));
      expect([status, body]).toEqual([
        500,
        {
          data: null,
          error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error' },
        },
      ]);
    });
    expect(await served()).toEqual([200, ['One']]);
    await room();
  });

  it('is forgotten once there is room again', async () => {
    expect((await write('Two', 'x'.repeat(500_000))).status).toBe(200);
    expect(await served()).toEqual([200, ['Two']]);
    await expectTrueIndex(app.strapi);
  });
});
