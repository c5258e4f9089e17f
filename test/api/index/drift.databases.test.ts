import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import {
  expectedIndex,
  expectIndexOfDocuments,
  expectTrueIndex,
  storedCounts,
  storedIndex,
} from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { untilQuiet } from '../../support/kept';
import { logOf } from '../../support/log';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { until } from '../../support/until';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const TAGS = { stages: ['decision', 'awareness'], personas: ['buyer'] };

let app: TestApp;
let ids: string[];

beforeAll(async () => {
  process.env['TEST_LOG'] = 'info';
  app = await startApp({ types: [contentType('article'), contentType('note')] });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer']);
}, 240_000);
afterAll(async () => {
  delete process.env['TEST_LOG'];
  await app.remove();
});

beforeEach(async () => {
  const data = { title: 'One', ...(await tagger(app.strapi))(TAGS) };
  ids = [];
  for (const uid of [ARTICLE, ARTICLE, NOTE]) {
    const { documentId } = await documentsOf(app.strapi, uid).create({ data, status: 'published' });
    ids.push(documentId);
  }
  await expectTrueIndex(app.strapi);
});

const index = () => service(app.strapi, 'index');
const table = (name: string) => app.strapi.db.connection(name);
const isTrue = (): Promise<void> => expectIndexOfDocuments(app.strapi);
const isWrong = async (): Promise<void> =>
  expect(await storedIndex(app.strapi)).not.toEqual(await expectedIndex(app.strapi));

/** What can happen to the tables behind the host's back. */
const behindTheBack: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
  ['a title', () => table('articles').where('document_id', ids[0]).update({ title: 'Behind' })],
  [
    'a time',
    () => table('articles').where('document_id', ids[0]).update({ updated_at: new Date() }),
  ],
  ['a tag', () => table('articles_journey_stages_lnk').limit(1).where('stage_ord', 1).delete()],
  ['a deleted document', () => table('articles').where('document_id', ids[0]).delete()],
  [
    'a document by another id',
    () => table('articles').where('document_id', ids[0]).update({ document_id: 'another' }),
  ],
  ['rows lost from the index', () => table('journey_index').where('document_id', ids[1]).delete()],
  ['an index emptied', () => table('journey_index').delete()],
  [
    'a wrong row in the index',
    () => table('journey_index').where('document_id', ids[1]).update({ stage: 'advocacy' }),
  ],
  [
    'a row of no document in the index',
    async () => {
      const row = (await table('journey_index').first()) as { id?: number };
      delete row.id;
      await table('journey_index').insert({ ...row, document_id: 'no-such-document' });
    },
  ],
  [
    'a row twice in the index',
    async () => {
      const row = (await table('journey_index').first()) as { id?: number };
      delete row.id;
      await table('journey_index').insert(row);
    },
  ],
  [
    'rows of no type in the index',
    async () => {
      const row = (await table('journey_index').first()) as { id?: number };
      delete row.id;
      await table('journey_index').insert({ ...row, content_type: 'api::gone.gone' });
    },
  ],
];

describe('looking through everything', () => {
  it.each(behindTheBack)('finds and mends %s, and says so in the log', async (_what, happen) => {
    await happen();
    await isWrong();
    const log = await logOf(() => index().rebuild());
    await isTrue();
    expect(log).toMatch(
      /\[journey\] Index of api::\w+\.\w+: \d+ of \d+ documents were out of date/,
    );
  });

  it('is silent, and touches nothing, where all is as it should be', async () => {
    const idsBefore = (await table('journey_index').select('id').orderBy('id')) as unknown[];
    const log = await logOf(() => index().rebuild());
    expect(log).toBe('');
    expect(await table('journey_index').select('id').orderBy('id')).toEqual(idsBefore);
  });

  it.each([
    ['wrong', () => table('journey_alike').update({ pieces: 7 })],
    ['lost', () => table('journey_alike').delete()],
    [
      'of pieces that are not there',
      () =>
        table('journey_alike').insert({
          name: 'no-such-pieces',
          content_type: ARTICLE,
          locale: 'en',
          status: 'published',
          stages: '|awareness|',
          personas: '',
          format: '',
          touchpoints: '',
          pieces: 3,
        }),
    ],
  ])('mends counts that are %s', async (_what, happen) => {
    const before = await storedCounts(app.strapi);
    await happen();
    expect(await storedCounts(app.strapi)).not.toEqual(before);
    await index().rebuild();
    await isTrue();
  });

  it('reads the definitions anew, which may be others as well', async () => {
    await table('journey_personas').where({ key: 'buyer' }).update({ key: 'bought' });
    await index().rebuild();
    await isTrue();
    const { personas } = await service(app.strapi, 'definitions').load();
    expect(personas.map(({ key }) => key)).toEqual(['bought']);
    await table('journey_personas').where({ key: 'bought' }).update({ key: 'buyer' });
    await index().rebuild();
  });

  it('tells how far it has come, type by type', async () => {
    await table('journey_index').where('document_id', ids[2]).delete();
    const steps: unknown[] = [];
    const results = await index().rebuild((progress) => steps.push(progress));
    const notes = new Set(
      (await storedIndex(app.strapi))
        .filter((row) => row['content_type'] === NOTE)
        .map((row) => row['document_id']),
    );
    expect(results).toContainEqual({ contentType: NOTE, done: notes.size, mended: 1 });
    expect(steps).toEqual(expect.arrayContaining(results));
  });
});

describe('a start', () => {
  it('answers rightly from the first question on after what changed the figures of a type', async () => {
    await table('articles').where('document_id', ids[0]).delete();
    await table('notes')
      .where('document_id', ids[2])
      .update({ title: 'X', updated_at: new Date() });
    const log = await logOf(async () => {
      await app.restart();
      await expectTrueIndex(app.strapi);
    });
    expect(log).toContain(`[journey] The index does not fit ${ARTICLE}, ${NOTE}`);
  });

  it('answers rightly from the first question on after a version was deleted behind its back', async () => {
    await untilQuiet(app);
    await table('articles').where('document_id', ids[0]).whereNotNull('published_at').delete();
    const log = await logOf(async () => {
      await app.restart();
      await expectTrueIndex(app.strapi);
    });
    expect(log).toContain(`[journey] The index does not fit ${ARTICLE}:`);
  });

  it('takes two published rows of one piece, as publishing at the same time leaves them, for one', async () => {
    const published = () =>
      table('articles').where('document_id', ids[0]).whereNotNull('published_at');
    const row = (await published().first()) as { id?: number };
    const { id } = row;
    delete row.id;
    await table('articles').insert(row);
    await index().rebuild();
    const log = await logOf(async () => {
      await app.restart();
      await expectTrueIndex(app.strapi);
      await untilQuiet(app);
    });
    expect(log).not.toContain('[journey] The index does not fit');
    await published().whereNot({ id }).delete();
    await index().rebuild();
  });

  it('finds by and by what left the figures as they were', async () => {
    await table('articles_journey_stages_lnk').delete();
    await app.restart();
    await until(isTrue);
    const stages = (await storedIndex(app.strapi))
      .filter((row) => row['content_type'] === ARTICLE)
      .map((row) => row['stages']);
    expect(new Set(stages)).toEqual(new Set(['']));
  });

  it('finds what was written with lifecycles off', async () => {
    app.strapi.db.lifecycles.disable();
    await documentsOf(app.strapi, ARTICLE).update({ documentId: ids[0], data: { title: 'Quiet' } });
    await isWrong();
    await app.restart();
    // Not even its time has changed: the look through finds it.
    await untilQuiet(app);
    await expectTrueIndex(app.strapi);
  });
});

describe('an import into the running host', () => {
  it('is found when it puts lifecycles on again, definitions and pieces', async () => {
    const definitions = service(app.strapi, 'definitions');
    await definitions.load();
    app.strapi.db.lifecycles.disable();
    await documentsOf(app.strapi, ARTICLE).update({ documentId: ids[0], data: { title: 'Quiet' } });
    await app.strapi.db
      .query('plugin::journey.persona')
      .create({ data: { key: 'imported', name: { en: 'Imported' }, market: 'both' } as never });
    app.strapi.db.lifecycles.enable();
    await until(isTrue);
    const { personas } = await definitions.load();
    expect(personas.map(({ key }) => key)).toContain('imported');
  });
});
