import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { ARTICLE } from '../../support/beside/site';
import { apiToken } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { startApp, type TestApp } from '../../support/strapi';

/** What becomes of the same writes, with these plugins or others. */
interface Outcome {
  /** What the search is told of a new piece, by name. */
  told: string[];
  /** How Strapi answers to a piece that lacks what it must have: written, and published with others. */
  refused: number[];
}

let app: TestApp;

const publish = async (): Promise<string[]> => {
  const data = { title: 'Whole', code: 'A' };
  const { documentId } = await documentsOf(app.strapi, ARTICLE).create({
    data,
    status: 'published',
  });
  const hit = app.search.hits('article').find((each) => each['documentId'] === documentId);
  return Object.keys(hit ?? {}).sort();
};

const publishIncomplete = async (): Promise<number[]> => {
  const token = await apiToken(app, 'full-access');
  const admin = await adminUser(app, 'all');
  const data = { title: 'Incomplete' };
  const { documentId } = await documentsOf(app.strapi, ARTICLE).create({ data });
  const answers = [
    await app.request.post('/api/articles').set(token).send({ data }),
    await app.request
      .post(`/content-manager/collection-types/${ARTICLE}/actions/bulkPublish`)
      .set(admin.headers)
      .send({ documentIds: [documentId] }),
  ];
  return answers.map(({ status }) => status);
};

const outcome = async (): Promise<Outcome> => ({
  told: await publish(),
  refused: await publishIncomplete(),
});

let alone: Outcome;
let withJourney: Outcome;
let without: Outcome;
beforeAll(async () => {
  const code = { type: 'string', required: true };
  const types = [contentType('article', { attributes: { code } })];
  // First: once loaded, the cache stays in routes of the host's own, as long as the process lives.
  app = await startApp({ beside: 'nothing', types });
  alone = await outcome();
  await app.restart({ beside: 'after' });
  withJourney = await outcome();
  await app.restart({ journey: false });
  without = await outcome();
}, 240_000);
afterAll(() => app.remove());

it('with Journey the search is told the same of a piece as without, and its tags', () => {
  expect(without.told).toContain('title');
  expect(withJourney.told).toEqual([...without.told, 'journeyPersonas', 'journeyStages'].sort());
});

it('what Strapi refuses is swallowed by the search, with Journey and without', () => {
  expect(alone.refused).toEqual([400, 400]);
  expect(without.refused).toEqual([201, 200]);
  expect(withJourney.refused).toEqual(without.refused);
});
