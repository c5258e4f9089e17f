import { answerContent } from '../../../server/src/content/answer';
import { reportCoverage } from '../../../server/src/coverage/report';
import { readSite } from '../../../server/src/kept/site';
import { enabledTypes } from '../../../server/src/schema/enabled-types';
import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

/*
 * What is read in a transaction may be rolled back: nothing of it may be kept for others, and
 * nothing that is kept may hide from it what it has written itself.
 */

const ARTICLE = 'api::article.article';
const FULL_ACCESS = {
  strategy: { name: 'content-api-token', verify: () => undefined },
  credentials: { id: 1, type: 'full-access' },
};

let app: TestApp;
let documentId: string;

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  const tags = (await tagger(app.strapi))({ stages: ['decision'] });
  const data = { title: 'One', ...tags };
  ({ documentId } = await documentsOf(app.strapi, ARTICLE).create({ data, status: 'published' }));
}, 240_000);
afterAll(() => app.remove());

class RolledBack extends Error {}

const rolledBack = async (work: () => Promise<unknown>): Promise<void> => {
  const transaction = app.strapi.db.transaction(async () => {
    await work();
    throw new RolledBack();
  });
  await expect(transaction).rejects.toThrow(RolledBack);
};

interface Seen {
  titles: unknown[];
  levels: object;
  /** Pieces at the stage of decision, as coverage counts them. */
  deciding: unknown;
  cacheControl: string;
}

/** Everything that can be kept, asked for as the controllers do. */
const look = async (): Promise<Seen> => {
  const answer = await answerContent(app.strapi, {
    query: { stage: 'decision' },
    auth: FULL_ACCESS,
    status: 'published',
    mayPreview: () => Promise.resolve(true),
  });
  const report = await reportCoverage(app.strapi, {}, { types: enabledTypes(app.strapi) });
  return {
    titles: (answer.data as Array<{ title: unknown }>).map(({ title }) => title),
    levels: answer.meta.match.levels,
    deciding: report.data.cells.find(({ stage, persona }) => stage === 'decision' && !persona)
      ?.count,
    cacheControl: (await readSite(app.strapi)).settings.cacheControl.anonymous,
  };
};

const writeAll = async (): Promise<void> => {
  const tags = (await tagger(app.strapi))({ stages: ['decision'] });
  const articles = documentsOf(app.strapi, ARTICLE);
  await articles.update({ documentId, data: { title: 'Never' }, status: 'published' });
  await articles.create({ data: { title: 'Nor this', ...tags }, status: 'published' });
  await app.strapi
    .store({ type: 'plugin', name: 'journey' })
    .set({ key: 'settings', value: { cacheControl: { anonymous: 'max-age=1' } } });
};

it.each(['with everything kept before', 'with nothing kept before'])(
  'A read in a transaction sees what it has written, and keeps nothing of it, %s',
  async (which) => {
    const before = await look();
    expect(before.titles).toEqual(['One']);
    if (which === 'with nothing kept before') {
      await app.strapi.store({ type: 'plugin', name: 'other' }).set({ key: 'a', value: 1 });
    }
    await rolledBack(async () => {
      await writeAll();
      const inside = await look();
      expect([...inside.titles].sort()).toEqual(['Never', 'Nor this']);
      expect(inside).toMatchObject({
        levels: { stage: 2 },
        deciding: 2,
        cacheControl: 'max-age=1',
      });
    });
    expect(await look()).toEqual(before);
  },
);

it('A read before the first write of a transaction keeps nothing for what is written then', async () => {
  const before = await look();
  await rolledBack(async () => {
    expect(await look()).toEqual(before);
    await writeAll();
    expect((await look()).titles).toContain('Never');
  });
  expect(await look()).toEqual(before);
});

it('A read in a transaction keeps nothing of what was written past Strapi in it', async () => {
  await app.strapi.store({ type: 'plugin', name: 'other' }).set({ key: 'a', value: 2 });
  const { tableName } = app.strapi.db.metadata.get(ARTICLE);
  await rolledBack(async () => {
    await app.strapi.db.transaction(({ trx }) =>
      app.strapi.db.connection(tableName).transacting(trx).update({ title: 'Never' }),
    );
    expect((await look()).titles).toEqual(['Never']);
  });
  expect((await look()).titles).toEqual(['One']);
});

/** MariaDB shows a transaction what it saw first, and yet lets it write over what others have written since. */
it('A read in a transaction leaves nothing in the index of what others have written anew since it began', async () => {
  const { strapi } = app;
  const tags = await tagger(strapi);
  const publishElsewhere = async (): Promise<void> => {
    const data = tags({ stages: ['awareness'] });
    await documentsOf(strapi, ARTICLE).update({ documentId, data, status: 'published' });
    await service(strapi, 'index').ready();
  };
  // As right after a write, before anybody has mended what it has marked.
  for (const table of ['journey_index', 'journey_alike'])
    await strapi.db.connection(table).delete();
  await strapi.db
    .connection('journey_marks')
    .insert({ content_type: ARTICLE, document_id: documentId, failures: 0 });
  let begin = (): void => undefined;
  const hasBegun = new Promise<void>((resolve) => (begin = resolve));
  const others = hasBegun.then(() => publishElsewhere());
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.connection('journey_marks').transacting(trx).select('id');
    begin();
    // On SQLite they wait for this transaction.
    if (strapi.db.dialect.client !== 'sqlite') await others;
    await look();
  });
  await others;
  await expectTrueIndex(strapi);
});
