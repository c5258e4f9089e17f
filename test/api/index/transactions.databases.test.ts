import { NO_DOCUMENT } from '../../../server/src/inventory/marks';
import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectedIndex, expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';

const ARTICLE = 'api::article.article';
const TAGS = { stages: ['decision', 'awareness'], personas: ['buyer'] };
const OTHER = { stages: ['advocacy'], personas: [] };

let app: TestApp;
let tags: (tags: Tags) => object;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'owner']);
  tags = await tagger(app.strapi);
}, 240_000);
afterAll(() => app.remove());
afterEach(() => expectTrueIndex(app.strapi));

const articles = () => documentsOf(app.strapi, ARTICLE);
const query = () => app.strapi.db.query(ARTICLE);
const ready = () => service(app.strapi, 'index').ready();
const create = async (title = 'One'): Promise<string> =>
  (await articles().create({ data: { title, ...tags(TAGS) }, status: 'published' })).documentId;

/** The titles in the index as a reader finds them who asks now: in the running transaction, if there is one. */
const titles = async (documentId: string): Promise<string[]> => {
  await ready();
  return app.strapi.db.transaction(async ({ trx }) => {
    const rows = (await app.strapi.db
      .connection('journey_index')
      .transacting(trx)
      .where('document_id', documentId)
      .distinct('title')
      .orderBy('title')) as { title: string }[];
    return rows.map(({ title }) => title);
  });
};

/** Of documents: that the host has written something else meanwhile marks none. */
const marks = async (): Promise<string[]> =>
  (
    (await app.strapi.db.transaction(({ trx }) =>
      app.strapi.db
        .connection('journey_marks')
        .transacting(trx)
        .whereNot('document_id', NO_DOCUMENT)
        .select('document_id'),
    )) as { document_id: string }[]
  ).map((row) => row.document_id);

class RolledBack extends Error {}

/** Does something in a transaction that then fails. */
const rolledBack = async (work: () => Promise<unknown>): Promise<void> => {
  const transaction = app.strapi.db.transaction(async () => {
    await work();
    throw new RolledBack();
  });
  await expect(transaction).rejects.toThrow(RolledBack);
};

describe('a transaction that is rolled back', () => {
  it('leaves nothing in the index, and no mark', async () => {
    const documentId = await create();
    await expectTrueIndex(app.strapi);
    const before = await storedIndex(app.strapi);
    await rolledBack(async () => {
      await create('Never');
      await articles().update({ documentId, data: tags(OTHER), status: 'published' });
      await articles().delete({ documentId, locale: 'da' });
    });
    expect(await marks()).toEqual([]);
    await ready();
    expect(await storedIndex(app.strapi)).toEqual(before);
  });

  it('leaves nothing of what was read in it', async () => {
    const documentId = await create();
    await rolledBack(async () => {
      await articles().update({ documentId, data: { title: 'Never' }, status: 'published' });
      expect(await titles(documentId)).toEqual(['Never']);
    });
    expect(await titles(documentId)).toEqual(['One']);
  });
});

describe('a read inside an open transaction', () => {
  it('sees what the transaction has written, and so does everyone after it', async () => {
    const documentId = await create();
    await app.strapi.db.transaction(async () => {
      await articles().update({ documentId, data: { title: 'Two' } });
      expect(await titles(documentId)).toEqual(['One', 'Two']);
    });
    expect(await titles(documentId)).toEqual(['One', 'Two']);
  });

  it('does not hide what is written after it in the same transaction', async () => {
    const documentId = await create();
    await app.strapi.db.transaction(async () => {
      await articles().update({ documentId, data: { title: 'Two' } });
      await ready();
      await articles().update({ documentId, data: { title: 'Three', ...tags(OTHER) } });
    });
    await expectTrueIndex(app.strapi);
    expect(await titles(documentId)).toEqual(['One', 'Three']);
  });

  it('may be one of several at once', async () => {
    const documentId = await create();
    await app.strapi.db.transaction(async () => {
      await articles().update({ documentId, data: { title: 'Two' } });
      await Promise.all([ready(), ready(), ready()]);
    });
    await expectTrueIndex(app.strapi);
  });
});

describe('writes at once', () => {
  it('by one node to the same documents leave the index right', async () => {
    const ids = [await create('A'), await create('B'), await create('C')];
    const writes = ids.flatMap((documentId, number) => [
      articles().update({ documentId, data: { title: `${number} x`, ...tags(OTHER) } }),
      ready(),
      articles().publish({ documentId }),
      articles().update({ documentId, locale: 'da', data: { title: `${number} y` } }),
      ready(),
    ]);
    await Promise.allSettled(writes);
    await expectTrueIndex(app.strapi);
  });
});

describe('writes past the document service', () => {
  const marksOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    await ready();
    let found: string[] = [];
    await app.strapi.db.transaction(async () => {
      await work();
      found = await marks();
    });
    return found;
  };

  it('are seen one by one', async () => {
    const documentId = await create();
    const where = { documentId, locale: 'en' };
    await query().update({ where, data: { title: 'Past' } as never });
    await expectTrueIndex(app.strapi);
    await query().delete({ where });
    await expectTrueIndex(app.strapi);
    await query().create({ data: { title: 'New', locale: 'en' } as never });
    await expectTrueIndex(app.strapi);
  });

  it('are seen in numbers, and mark only the documents they touch', async () => {
    const [first, second] = [await create(), await create()];
    const where = { documentId: { $in: [first, second] } };
    const data = { title: 'Many' } as never;
    expect(new Set(await marksOf(() => query().updateMany({ where, data })))).toEqual(
      new Set([first, second]),
    );
    await expectTrueIndex(app.strapi);
    expect(await marksOf(() => query().deleteMany({ where: { documentId: first } }))).toEqual([
      first,
    ]);
    await expectTrueIndex(app.strapi);
  });

  it('are seen in great numbers, where the whole type is marked', async () => {
    const rows = Array.from({ length: 250 }, (_, number) => ({
      title: `Row ${number}`,
      locale: 'en',
      publishedAt: new Date(2026, 1, 1),
    }));
    await query().createMany({ data: rows as never });
    await expectTrueIndex(app.strapi);
    const where = { title: { $startsWith: 'Row' } };
    const data = { title: 'Row still' } as never;
    expect(await marksOf(() => query().updateMany({ where, data }))).toEqual(['*']);
    await expectTrueIndex(app.strapi);
    await query().deleteMany({ where });
    await expectTrueIndex(app.strapi);
  });

  it('that answer with few fields mark the document all the same', async () => {
    const documentId = await create();
    const found = await marksOf(() =>
      articles().update({ documentId, data: { title: 'Two' }, fields: ['title'] }),
    );
    expect(found).toEqual([documentId]);
  });
});

describe('two published rows of one document', () => {
  it('make one piece, the newer', async () => {
    const documentId = await create('Older');
    const published = { documentId, locale: 'en', publishedAt: new Date(Date.now() + 60_000) };
    const advocacy = (await app.strapi.db
      .query('plugin::journey.stage')
      .findOne({ where: { key: 'advocacy' } })) as { id: number };
    const data = { ...published, title: 'Newer', journeyStages: [advocacy.id] };
    await query().create({ data: data as never });
    await expectTrueIndex(app.strapi);
    const pieces = (await expectedIndex(app.strapi)).filter(
      (row) => row['document_id'] === documentId && row['status'] === 'published' && row['head'],
    );
    expect(pieces).toMatchObject([{ title: 'Newer', stages: '|advocacy|' }]);
  });
});
