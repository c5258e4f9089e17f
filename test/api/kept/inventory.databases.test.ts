import type { Collection } from '../../../server/src/core/coverage/collection';
import type { Inventory } from '../../../server/src/core/coverage/parts';
import type { Piece } from '../../../server/src/core/targeting/types';
import { readInventory } from '../../../server/src/inventory/read-inventory';
import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { apiToken } from '../../support/callers';
import { databaseKind } from '../../support/database';
import { documentsOf } from '../../support/documents';
import { untilQuiet } from '../../support/kept';
import { addLocales } from '../../support/locales-and-personas';
import { startNode } from '../../support/node/start';
import { statementsOf } from '../../support/statements';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

/*
 * What reports count is taken along from one version of the content to the next: after any write
 * it has to be what the index holds, and little of it may be read for that.
 */

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';
const DOCUMENTS = 12;
const HOUR = 60 * 60 * 1000;

let app: TestApp;
let tags: Awaited<ReturnType<typeof tagger>>;

const piecesOf = (inventory: Inventory): Piece[] =>
  'documents' in inventory ? inventory.documents.flat() : inventory.parts.flatMap(piecesOf);

const inText = (pieces: readonly Piece[]) => pieces.map((each) => JSON.stringify(each)).sort();

const keptNow = async (): Promise<Collection> => {
  const version = await service(app.strapi, 'index').ready();
  return service(app.strapi, 'kept').inventories.at(app.strapi, version);
};

const expectTrue = async ({ inventory, size }: Collection): Promise<void> => {
  const there = await readInventory(app.strapi);
  expect(inText(piecesOf(inventory))).toEqual(inText(there));
  expect(size).toBe(there.length);
};

/** Whether all was read, or what has changed alone, while `work` ran. */
const readsAll = async (work: () => Promise<unknown>): Promise<boolean> =>
  (await statementsOf(app, work)).some((sql) => /order by .document_id. asc limit/.test(sql));

/** The document whose draft was written last, or longest ago. */
const documentWritten = async (when: 'last' | 'first'): Promise<string> => {
  const found = await app.strapi.db.query(ARTICLE).findOne({
    where: { locale: 'en', publishedAt: null },
    orderBy: { id: when === 'last' ? 'desc' : 'asc' },
  });
  return (found as { documentId: string }).documentId;
};

beforeAll(async () => {
  app = await startApp({ types: [contentType('article'), contentType('page')] });
  await addLocales(app.strapi, ['da']);
  tags = await tagger(app.strapi);
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const data = { title: `Piece ${number}`, ...tags({ stages: ['awareness', 'decision'] }) };
    for (const uid of [ARTICLE, PAGE]) {
      await documentsOf(app.strapi, uid).create({ data, status: 'published', locale: 'en' });
    }
  }
  await untilQuiet(app);
}, 240_000);
afterAll(() => app.remove());

beforeEach(keptNow);

const articles = () => documentsOf(app.strapi, ARTICLE);

const WRITES: Record<string, () => Promise<unknown>> = {
  'a piece is made': () => articles().create({ data: { title: 'New' }, locale: 'en' }),
  'a piece is published': async () =>
    articles().publish({ documentId: await documentWritten('last'), locale: 'en' }),
  'a piece is translated': async () =>
    articles().update({
      documentId: await documentWritten('last'),
      data: { title: 'Ny', ...tags({ stages: ['retention'] }) },
      locale: 'da',
      status: 'published',
    }),
  'a translation is taken back': async () =>
    articles().unpublish({ documentId: await documentWritten('last'), locale: 'da' }),
  'a piece loses its tags': async () =>
    articles().update({
      documentId: await documentWritten('last'),
      data: tags({ stages: [] }),
      locale: 'en',
    }),
  'a translation is deleted': async () =>
    articles().delete({ documentId: await documentWritten('last'), locale: 'da' }),
  'a piece is changed that was written before all others': async () =>
    articles().update({
      documentId: await documentWritten('first'),
      data: { title: 'First' },
    }),
  'all pieces of a type are changed at once': () =>
    app.strapi.db.query(PAGE).updateMany({ where: {}, data: { title: 'All' } }),
};

describe.each(Object.entries(WRITES))('when %s', (_what, write) => {
  it('what is kept is what is in the index, and only the change is read', async () => {
    await write();
    await service(app.strapi, 'index').ready();
    expect(await readsAll(keptNow)).toBe(false);
    await expectTrue(await keptNow());
  });
});

describe('what is kept', () => {
  it('loses a piece that is deleted', async () => {
    const documentId = await documentWritten('first');
    await articles().delete({ documentId, locale: '*' });
    await service(app.strapi, 'index').ready();
    expect(await readsAll(keptNow)).toBe(false);
    await expectTrue(await keptNow());
  });

  it('loses one piece and gains another in one go', async () => {
    const documentId = await documentWritten('first');
    await app.strapi.db.transaction(async () => {
      await articles().create({ data: { title: 'One' }, status: 'published', locale: 'en' });
      await articles().delete({ documentId, locale: '*' });
    });
    await expectTrue(await keptNow());
  });

  it('keeps the pieces of documents that are as they were', async () => {
    const before = new Set(piecesOf((await keptNow()).inventory));
    const documentId = await documentWritten('last');
    await articles().update({ documentId, data: { title: 'Other' }, locale: 'en' });
    const now = piecesOf((await keptNow()).inventory);
    expect(now.filter((each) => !before.has(each)).map((each) => each.documentId)).toEqual(
      now.filter((each) => each.documentId === documentId).map(() => documentId),
    );
  });

  it('is the same for two who ask at once under two versions', async () => {
    const [index, { inventories }] = [service(app.strapi, 'index'), service(app.strapi, 'kept')];
    const write = async (title: string) => {
      await articles().create({ data: { title }, status: 'published', locale: 'en' });
      return index.ready();
    };
    const one = await write('Two at once');
    const asked = inventories.at(app.strapi, one);
    const other = await write('Two at once, again');
    await Promise.all([asked, inventories.at(app.strapi, other)]);
    await expectTrue(await inventories.at(app.strapi, other));
    await articles().delete({ documentId: await documentWritten('last'), locale: '*' });
    await expectTrue(await keptNow());
  });

  it('has nothing of what a transaction has written that is rolled back', async () => {
    const before = inText(piecesOf((await keptNow()).inventory));
    const transaction = app.strapi.db.transaction(async () => {
      await articles().create({ data: { title: 'Never' }, status: 'published', locale: 'en' });
      await expectTrue(await keptNow());
      throw new Error('rolled back');
    });
    await expect(transaction).rejects.toThrow('rolled back');
    await articles().create({ data: { title: 'After' }, locale: 'en' });
    const now = inText(piecesOf((await keptNow()).inventory));
    expect(now).toHaveLength(before.length + 1);
    await expectTrue(await keptNow());
  });

  it('is read as a whole where the index is that of a backup', async () => {
    const { connection } = app.strapi.db;
    const tables = ['journey_index', 'journey_alike'];
    const backups: object[][] = [];
    for (const table of tables) backups.push(await connection(table).select('*'));
    const lost: string[] = [];
    for (const title of ['Lost', 'Lost too']) {
      const written = await articles().create({ data: { title }, status: 'published' });
      lost.push(written.documentId);
    }
    await keptNow();
    for (const [place, table] of tables.entries()) {
      await connection(table).delete();
      for (const row of backups[place]!) await connection(table).insert(row);
    }
    await connection('journey_state').where('name', 'content').update({ value: 'of the backup' });
    expect(await readsAll(keptNow)).toBe(true);
    await expectTrue(await keptNow());
    for (const documentId of lost) await articles().delete({ documentId, locale: '*' });
  });

  it('is read as a whole again after an hour', async () => {
    const documentId = await documentWritten('last');
    await app.strapi.db
      .connection('journey_index')
      .where('document_id', documentId)
      .update({ title: 'Past Strapi' });
    const isSeen = async () =>
      piecesOf((await keptNow()).inventory).some(({ title }) => title === 'Past Strapi');
    const write = () => articles().create({ data: { title: 'Elsewhere' }, locale: 'en' });
    await write();
    expect(await isSeen()).toBe(false);
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + HOUR);
    await write();
    expect(await isSeen()).toBe(true);
    now.mockRestore();
  });
});

// SQLite's file has one writer, and the app holds it.
if (databaseKind() !== 'sqlite') {
  describe('what is kept on one of two nodes', () => {
    it('has what is written on the other', async () => {
      const token = await apiToken(app, 'full-access');
      const other = await startNode(app);
      for (const title of ['There', 'There again']) {
        await keptNow();
        const written = await other.request
          .put(`/api/articles/${await documentWritten('last')}`)
          .set(token)
          .send({ data: { title, ...tags({ stages: ['advocacy'] }) } });
        expect(written.status).toBe(200);
        await other.request.post('/api/articles').set(token).send({ data: { title } });
        await expectTrue(await keptNow());
      }
      await other.stop();
    }, 120_000);
  });
}
