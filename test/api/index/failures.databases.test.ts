import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { logOf } from '../../support/log';
import { startApp, type TestApp } from '../../support/strapi';

const ARTICLE = 'api::article.article';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article', { localized: false })] });
});
afterAll(() => app.remove());

const index = () => service(app.strapi, 'index');
const articles = () => documentsOf(app.strapi, ARTICLE);
const create = async (title: string): Promise<string> =>
  (await articles().create({ data: { title }, status: 'published' })).documentId;
const titleOf = async (documentId: string): Promise<unknown> =>
  (await articles().findOne({ documentId }))?.['title'];
const indexedTitles = async (documentId: string) =>
  (await storedIndex(app.strapi))
    .filter((row) => row['document_id'] === documentId)
    .map((row) => row['title']);

/** What has a database refuse the rows of a document in the index, and take them again. */
const TRIGGERS = {
  sqlite: {
    refuse: (documentId: string) => [
      `CREATE TRIGGER broken BEFORE INSERT ON journey_index WHEN NEW.document_id = '${documentId}'
       BEGIN SELECT RAISE(ABORT, 'no such piece'); END`,
    ],
    take: ['DROP TRIGGER broken'],
  },
  postgres: {
    refuse: (documentId: string) => [
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF NEW.document_id = '${documentId}' THEN RAISE 'no such piece'; END IF; RETURN NEW; END $$`,
      'CREATE TRIGGER broken BEFORE INSERT ON journey_index FOR EACH ROW EXECUTE FUNCTION refuse()',
    ],
    take: ['DROP TRIGGER broken ON journey_index', 'DROP FUNCTION refuse'],
  },
  mysql: {
    refuse: (documentId: string) => [
      `CREATE TRIGGER broken BEFORE INSERT ON journey_index FOR EACH ROW
       IF NEW.document_id = '${documentId}'
       THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no such piece'; END IF`,
    ],
    take: ['DROP TRIGGER broken'],
  },
} as const;

describe('a document whose piece cannot be made', () => {
  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await app.strapi.db.connection.raw(statement);
  };
  const dialect = () => TRIGGERS[app.strapi.db.dialect.client as keyof typeof TRIGGERS];
  /** The database takes no row of the document into the index. */
  const breakPiece = (documentId: string) => run(dialect().refuse(documentId));
  const repairPiece = () => run(dialect().take);

  it('is written all the same, marked, said in the log, and mended once it can be', async () => {
    const [broken, fine] = [await create('One'), await create('One')];
    await expectTrueIndex(app.strapi);
    await breakPiece(broken);
    const log = await logOf(async () => {
      for (const documentId of [broken, fine]) {
        await articles().update({ documentId, data: { title: 'Two' } });
      }
      await index().ready();
    });
    expect(await titleOf(broken)).toBe('Two');
    expect(log).toContain(
      `[journey] The index could not be mended for 1 of ${ARTICLE} (${broken})`,
    );
    expect(await index().status()).toMatchObject({ failed: 1 });

    // It holds up no other, and no answer.
    expect(await indexedTitles(fine)).toContain('Two');
    await index().ready();

    await logOf(() => index().retryFailed());
    expect(await index().status()).toMatchObject({ failed: 1 });
    await repairPiece();
    await index().retryFailed();
    expect(await index().status()).toMatchObject({ failed: 0 });
    await expectTrueIndex(app.strapi);
  });

  it('does not stop its type from being looked through', async () => {
    const [broken, fine] = [await create('One'), await create('One')];
    await expectTrueIndex(app.strapi);
    await breakPiece(broken);
    await app.strapi.db.connection('journey_index').delete();
    await logOf(() => index().rebuild());
    expect(await indexedTitles(fine)).toEqual(['One', 'One', 'One', 'One']);
    expect(await index().status()).toMatchObject({ failed: 1 });
    await repairPiece();
    await index().retryFailed();
    await expectTrueIndex(app.strapi);
  });
});

describe('an index whose table is gone', () => {
  const dropped = async (): Promise<string> => {
    const documentId = await create('One');
    await index().ready();
    await app.strapi.db.connection.schema.dropTable('journey_index');
    return documentId;
  };

  it('loses no write, ends no process, and says so in the log', async () => {
    const documentId = await dropped();
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    const log = await logOf(async () => {
      await articles().update({ documentId, data: { title: 'Two' } });
      await articles().publish({ documentId });
      await index().ready();
    });
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
    expect(log).toContain('[journey] The index could not be mended');
    expect(await titleOf(documentId)).toBe('Two');

    await logOf(() => index().rebuild());
    await index().retryFailed();
    await expectTrueIndex(app.strapi);
    expect(await indexedTitles(documentId)).toContain('Two');
    expect(await index().status()).toMatchObject({ failed: 0 });
  });

  it('is whole again after the next start', async () => {
    const documentId = await dropped();
    await logOf(() => app.restart());
    await expectTrueIndex(app.strapi);
    expect(await indexedTitles(documentId)).toContain('One');
  });
});

describe('a start', () => {
  it('takes up marks that were left', async () => {
    const documentId = await create('One');
    await index().ready();
    await app.strapi.db.connection('articles').where('document_id', documentId).update({
      title: 'Two',
    });
    await app.strapi.db
      .connection('journey_marks')
      .insert({ content_type: ARTICLE, document_id: documentId, failures: 0 });
    await app.restart();
    await expectTrueIndex(app.strapi);
    expect(await indexedTitles(documentId)).toContain('Two');
  });
});

describe('looking through', () => {
  it('lets other requests have their turn', async () => {
    const query = app.strapi.db.query(ARTICLE);
    await query.createMany({
      data: Array.from({ length: 450 }, () => ({ title: 'Row' })) as never,
    });
    await index().ready();
    await app.strapi.db.connection('journey_index').delete();
    const done: string[] = [];
    const others: Promise<unknown>[] = [];
    await index().rebuild(() => {
      done.push('page');
      others.push(query.count().then(() => done.push('other')));
    });
    done.push('rebuilt');
    await Promise.all(others);
    expect(done.slice(0, 5)).toEqual(['page', 'other', 'page', 'other', 'page']);
  });

  it('stops after the page it is at when the host stops', async () => {
    await app.strapi.db.connection('journey_index').delete();
    let pages = 0;
    const stopped = index().rebuild(() => {
      pages += 1;
      if (pages === 1) void index().stop();
    });
    await stopped;
    expect(pages).toBe(1);
    await app.restart();
    await expectTrueIndex(app.strapi);
  });
});
