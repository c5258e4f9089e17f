import { modelsBehindAnswers } from '../../../server/src/inventory/behind-answers';
import { contentType } from '../../support/app-types';
import { apiToken, grant, type Headers } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { readsOf, untilQuiet } from '../../support/kept';
import { startApp, type TestApp } from '../../support/strapi';

/*
 * What is written where no answer may show it leaves what is kept as it is; without that, every
 * login and every form sent in would have all of it made anew.
 */

const ARTICLE = 'api::article.article';
const DECIDING = [
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
  'strapi::core-store',
  'plugin::journey.dismissal',
];

const relationTo = (name: string) => ({
  type: 'relation',
  relation: 'manyToOne',
  target: `api::${name}.${name}`,
});

const plain = (name: string, attributes = {}) =>
  contentType(name, { enabled: false, localized: false, draftAndPublish: false, attributes });

let app: TestApp;
let full: Headers;

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article', {
        attributes: {
          author: relationTo('author'),
          reviewer: { ...relationTo('reviewer'), private: true },
          seo: { type: 'component', component: 'shared.seo' },
          zone: { type: 'dynamiczone', components: ['shared.quote'] },
        },
      }),
      plain('author', { firm: relationTo('firm') }),
      plain('firm'),
      plain('speaker'),
      plain('reviewer'),
      plain('order', { article: relationTo('article') }),
    ],
    components: {
      'shared.seo': { description: { type: 'string' } },
      'shared.quote': { speaker: relationTo('speaker') },
    },
  });
  full = await apiToken(app, 'full-access');
  await grant(app, 'public', ['plugin::journey.content.find', `${ARTICLE}.find`]);
  await documentsOf(app.strapi, ARTICLE).create({ data: { title: 'One' }, status: 'published' });
  await untilQuiet(app);
}, 120_000);
afterAll(() => app.remove());

const ask = (headers: Headers = {}) => app.request.get('/api/journey/content').set(headers);

it('is all that pieces lead to over any number of relations, and what decides who may see it', () => {
  const led = ['author', 'firm', 'speaker'].map((name) => `api::${name}.${name}`);
  expect(modelsBehindAnswers(app.strapi).sort()).toEqual(
    [...led, 'shared.seo', 'shared.quote', ...DECIDING].sort(),
  );
});

it.each<[string, () => Promise<unknown>]>([
  [
    'what only leads to pieces',
    () => documentsOf(app.strapi, 'api::order.order').create({ data: { title: 'Order' } }),
  ],
  [
    'what pieces lead to in private',
    () => documentsOf(app.strapi, 'api::reviewer.reviewer').create({ data: { title: 'Bob' } }),
  ],
  [
    'an API token, as with its first use each hour',
    () =>
      app.strapi.db
        .query('admin::api-token')
        .updateMany({ where: {}, data: { lastUsedAt: new Date() } }),
  ],
])('is not %s: what is kept is still good after it', async (_what, write) => {
  for (const headers of [{}, full]) expect((await ask(headers)).status).toBe(200);
  await write();
  const reads = await readsOf(app, async () => {
    for (const headers of [{}, full]) expect((await ask(headers)).status).toBe(200);
  });
  // The host reads what is written once more by itself, with what it leads to.
  expect(reads.filter((sql) => sql.includes('journey_index'))).toEqual([]);
});
