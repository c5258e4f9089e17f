import { contentType } from '../support/app-types';
import { startApp, type TestApp } from '../support/strapi';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
}, 120_000);
afterAll(() => app.remove());

it('boots', async () => {
  const journeys = await app.strapi.documents('plugin::journey.journey' as never).findMany({});
  expect(journeys.length).toBe(1);
  const res = await app.request.get('/api/journey/content');
  console.log(res.status, JSON.stringify(res.body));
});
