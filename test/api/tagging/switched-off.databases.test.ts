import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { versionsOf } from '../../support/versions';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const TAGS = {
  stages: ['decision', 'awareness', 'retention'],
  personas: ['owner', 'buyer'],
  format: 'guide',
  touchpoints: ['website', 'email'],
};
const VERSIONS = {
  'en draft': TAGS,
  'en published': TAGS,
  'da draft': TAGS,
  'da published': TAGS,
};

const article = contentType('article');
const note = contentType('note', { localized: false });

let app: TestApp;
let kept: string;

const createNote = async (): Promise<string> => {
  const data = { title: 'Note', ...(await tagger(app.strapi))(TAGS) };
  return (await documentsOf(app.strapi, NOTE).create({ data, status: 'published' })).documentId;
};

beforeAll(async () => {
  app = await startApp({ types: [article, note] });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'owner']);
  const articles = documentsOf(app.strapi, ARTICLE);
  const data = { title: 'One', ...(await tagger(app.strapi))(TAGS) };
  kept = (await articles.create({ data })).documentId;
  await articles.update({ documentId: kept, locale: 'da', data: { title: 'To' } });
  await articles.publish({ documentId: kept, locale: '*' });
}, 240_000);
afterAll(() => app.remove());

/** The content of the plugin's own content types, with their links, but for their times. */
const definitions = async (): Promise<unknown> => {
  const all: unknown[] = [];
  for (const kind of ['journey', 'stage', 'persona', 'format', 'touchpoint', 'expectation']) {
    all.push(
      await app.strapi.db
        .query(`plugin::journey.${kind}` as never)
        .findMany({ populate: true, orderBy: { id: 'asc' } }),
    );
  }
  return all;
};

const indexedDocuments = async () =>
  new Set((await storedIndex(app.strapi)).map((row) => row['document_id']));

describe('the plugin', () => {
  it('keeps definitions, tags and their order when it is switched off for one start', async () => {
    const before = await definitions();
    await app.restart({ journey: false });
    expect(Object.keys(app.strapi.contentTypes).join()).not.toContain('journey');
    await app.restart({ journey: true });
    expect(await definitions()).toEqual(before);
    expect(await versionsOf(app.strapi, ARTICLE, kept)).toEqual(VERSIONS);
    await expectTrueIndex(app.strapi);
  });

  it('finds out what was written while it was off', async () => {
    const [deleted, renamed] = [await createNote(), await createNote()];
    await app.restart({ journey: false });
    const notes = documentsOf(app.strapi, NOTE);
    await notes.delete({ documentId: deleted });
    await notes.update({ documentId: renamed, data: { title: 'Other' } });
    const { documentId: added } = await notes.create({ data: { title: 'New' } });
    // A start more: the host forgets tables that it has not met at one start.
    await app.restart();
    await app.restart({ journey: true });
    await expectTrueIndex(app.strapi);
    const documents = await indexedDocuments();
    expect([deleted, renamed, added].map((id) => documents.has(id))).toEqual([false, true, true]);
    expect(await versionsOf(app.strapi, NOTE, renamed)).toEqual({ draft: TAGS, published: TAGS });
    expect(await versionsOf(app.strapi, ARTICLE, kept)).toEqual(VERSIONS);
  });
});

describe('a content type', () => {
  it('keeps its tags when it is not enabled for some starts, and is out of the index', async () => {
    const documentId = await createNote();
    await app.restart({
      types: [article, contentType('note', { localized: false, enabled: false })],
    });
    expect(app.strapi.contentType(NOTE as never).attributes).not.toHaveProperty('journeyStages');
    await expectTrueIndex(app.strapi);
    expect((await indexedDocuments()).has(documentId)).toBe(false);
    await app.restart();
    await app.restart({ types: [article, note] });
    expect(await versionsOf(app.strapi, NOTE, documentId)).toEqual({
      draft: TAGS,
      published: TAGS,
    });
    await expectTrueIndex(app.strapi);
    expect((await indexedDocuments()).has(documentId)).toBe(true);
  });

  it('has a database index of its last changes only as long as it takes part', async () => {
    const indexes = () => app.strapi.db.dialect.schemaInspector.getIndexes('notes');
    const ofLastChange = expect.objectContaining({
      name: 'notes_journey_last_change_idx',
      columns: ['updated_at'],
    });
    expect(await indexes()).toContainEqual(ofLastChange);
    await app.restart({
      types: [article, contentType('note', { localized: false, enabled: false })],
    });
    expect(await indexes()).not.toContainEqual(ofLastChange);
    await app.restart({ types: [article, note] });
    expect(await indexes()).toContainEqual(ofLastChange);
  });

  it('keeps its tags when it is renamed on the same table', async () => {
    const documentId = await createNote();
    const memo = contentType('memo', { localized: false, collectionName: 'notes' });
    await app.restart({ types: [article, memo] });
    const versions = await versionsOf(app.strapi, 'api::memo.memo', documentId);
    expect(versions).toEqual({ draft: TAGS, published: TAGS });
    await expectTrueIndex(app.strapi);
    await app.restart({ types: [article, note] });
    expect(await versionsOf(app.strapi, NOTE, documentId)).toEqual({
      draft: TAGS,
      published: TAGS,
    });
    await expectTrueIndex(app.strapi);
  });

  it('keeps its tags when it is removed and comes back, where the host keeps its table', async () => {
    const documentId = await createNote();
    await app.restart({ types: [article], forceMigration: false });
    await expectTrueIndex(app.strapi);
    expect((await indexedDocuments()).has(documentId)).toBe(false);
    await app.restart({ types: [article, note] });
    expect(await versionsOf(app.strapi, NOTE, documentId)).toEqual({
      draft: TAGS,
      published: TAGS,
    });
    await expectTrueIndex(app.strapi);
    await app.restart({ forceMigration: true });
  });

  it('goes with its tags where the host drops its table, and starts anew when it is back', async () => {
    await createNote();
    await app.restart({ types: [article] });
    await expectTrueIndex(app.strapi);
    const tables = await app.strapi.db.dialect.schemaInspector.getTables();
    expect(tables.filter((name) => name.startsWith('notes'))).toEqual([]);
    await app.restart({ types: [article, note] });
    expect(await app.strapi.db.query(NOTE as never).count()).toBe(0);
    const documentId = await createNote();
    expect(await versionsOf(app.strapi, NOTE, documentId)).toEqual({
      draft: TAGS,
      published: TAGS,
    });
    await expectTrueIndex(app.strapi);
    expect(await versionsOf(app.strapi, ARTICLE, kept)).toEqual(VERSIONS);
  });
});
