import { contentType } from '../../support/app-types';
import { ARTICLE } from '../../support/beside/site';
import { documentsOf } from '../../support/documents';
import { startApp, type TestApp } from '../../support/strapi';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ beside: 'after', types: [contentType('article')] });
}, 240_000);
afterAll(() => app.remove());

/** What the search is told of a new piece, by name. */
const publish = async (title: string): Promise<string[]> => {
  await documentsOf(app.strapi, ARTICLE).create({ data: { title }, status: 'published' });
  const hit = app.search.hits('article').find((each) => each['title'] === title);
  return Object.keys(hit ?? {}).sort();
};

it('with Journey the search is told the same of a piece as without, and its tags', async () => {
  const withJourney = await publish('With');
  await app.restart({ journey: false });
  const without = await publish('Without');
  expect(without).toContain('title');
  expect(withJourney).toEqual([...without, 'journeyPersonas', 'journeyStages'].sort());
});
