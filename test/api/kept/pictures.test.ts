import { contentType } from '../../support/app-types';
import { apiToken, grant, type Headers } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { readsOf, UNKNOWN, untilQuiet } from '../../support/kept';
import { startApp, type TestApp } from '../../support/strapi';

const ARTICLE = 'api::article.article';
const FILE = 'plugin::upload.file';
const PATH = '/api/journey/content?types=articles&populate=cover';

let app: TestApp;
let full: Headers;
let picture: { id: number };

beforeAll(async () => {
  const cover = { type: 'media', multiple: false, allowedTypes: ['images'] };
  app = await startApp({
    types: [contentType('article', { attributes: { cover } })],
    middlewares: ['plugin::journey.answers'],
  });
  full = await apiToken(app, 'full-access');
  await grant(app, 'public', ['plugin::journey.content.find', `${ARTICLE}.find`]);
  const file = { name: 'a', hash: 'a', ext: '.jpg', mime: 'image/jpeg', size: 1, url: '/a.jpg' };
  picture = await app.strapi.db.query(FILE).create({
    data: { ...file, provider: 'local', folderPath: '/', alternativeText: 'A hat' },
  });
  await documentsOf(app.strapi, ARTICLE).create({
    data: { title: 'One', cover: picture.id },
    status: 'published',
  });
  await untilQuiet(app);
  // The first use of a token is written down, and where pictures are, that may be behind answers.
  await described(full);
}, 120_000);
afterAll(() => app.remove());

const described = async (headers: Headers): Promise<unknown> =>
  (await app.request.get(PATH).set(headers)).body.data[0].cover?.alternativeText;

const describeAs = (alternativeText: string): Promise<unknown> => {
  const upload = app.strapi.plugin('upload').service('upload');
  return upload['updateFileInfo']!(picture.id, { alternativeText });
};

it('The very next request shows that a picture is described otherwise', async () => {
  for (const headers of [UNKNOWN, full]) expect(await described(headers)).toBe('A hat');
  const reads = await readsOf(app, async () => {
    for (const headers of [UNKNOWN, full]) await described(headers);
  });
  expect(reads).toEqual([]);
  await describeAs('A boa');
  for (const headers of [UNKNOWN, full]) expect(await described(headers)).toBe('A boa');
});

it('The very next request shows that a picture is gone', async () => {
  for (const headers of [UNKNOWN, full]) expect(await described(headers)).toBeDefined();
  await app.strapi.db.query(FILE).delete({ where: { id: picture.id } });
  for (const headers of [UNKNOWN, full]) expect(await described(headers)).toBeUndefined();
});
