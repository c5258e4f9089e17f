import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';

import { contentType } from '../../support/app-types';
import { grant } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';

const ARTICLE = 'api::article.article';
const STAGES = ['awareness', 'decision'] as const;

let app: TestApp;
let tags: (tags: Tags) => object;
let documentId: string;
let publications = 0;

/** Publishes the piece at the stage that it is not at; its title tells the stage. */
const publishElsewhere = async (): Promise<void> => {
  publications += 1;
  const stage = STAGES[publications % 2]!;
  const data = { title: stage, ...tags({ stages: [stage] }) };
  await documentsOf(app.strapi, ARTICLE).update({ documentId, data, status: 'published' });
};

/** Amid a publication: a search reads what was published, and that is no answer. */
const publishing = new AsyncLocalStorage<boolean>();

/** As another request would, which knows nothing of the transaction that it comes amid. */
const asAnother = AsyncResource.bind((work: () => Promise<void>) => work());

/** Everything that was begun amid an answer. */
const begun: Array<Promise<void>> = [];

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await grant(app, 'public', ['plugin::journey.content.find', `${ARTICLE}.find`]);
  tags = await tagger(app.strapi);
  const data = { title: 'awareness', ...tags({ stages: ['awareness'] }) };
  const created = await documentsOf(app.strapi, ARTICLE).create({ data, status: 'published' });
  ({ documentId } = created);
  // Comes after the pieces of an answer are chosen and before their documents are read.
  app.strapi.documents.use(async (context, next) => {
    if (context.action === 'findMany' && !publishing.getStore()) {
      const writing = asAnother(() => publishing.run(true, publishElsewhere));
      begun.push(writing);
      // On SQLite whoever writes waits for a transaction to end, and has only been begun then.
      const { client } = app.strapi.db.dialect;
      if (client !== 'sqlite' || !app.strapi.db.inTransaction()) await writing;
    }
    return next();
  });
});
afterAll(async () => {
  await Promise.all(begun);
  await app.remove();
});

it('An answer fits together though its piece is published at another stage whenever it is read', async () => {
  const { body } = await app.request.get('/api/journey/content?stage=awareness').expect(200);
  const { data, meta } = body as {
    data: Array<{ title: string; journey: { stages: Array<{ key: string }> } }>;
    meta: { pagination: { total: number } };
  };
  expect(data).toHaveLength(1);
  expect(data[0]?.journey.stages).toEqual([expect.objectContaining({ key: data[0]?.title })]);
  expect(meta.pagination.total).toBe(1);
  // Each try had its write.
  expect(publications).toBeGreaterThan(3);
});
