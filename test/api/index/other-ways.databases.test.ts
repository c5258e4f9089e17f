import { contentType } from '../../support/app-types';
import { refusalsAreSwallowed } from '../../support/beside/swallowed';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { untilQuiet } from '../../support/kept';
import { addLocales } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { until } from '../../support/until';
import { versionsOf } from '../../support/versions';

/*
 * What writes to documents beside editors and the type's own endpoint, and what happens to a type.
 */

const ARTICLE = 'api::article.article';
const REVIEW = 'api::review-stage.review-stage';

/** As Review Workflows does it, which needs a licence: a relation by this name, to a stage of its own. */
const reviewed = {
  strapi_stage: { type: 'relation', relation: 'oneToOne', target: REVIEW },
};
const required = { title: { type: 'string', required: true } };
const article = contentType('article', { attributes: { ...required, ...reviewed } });
const reviewStage = contentType('review-stage', {
  enabled: false,
  localized: false,
  draftAndPublish: false,
});

let app: TestApp;
let tags: (tags: Tags) => object;
beforeAll(async () => {
  app = await startApp({ types: [article, reviewStage] });
  await addLocales(app.strapi, ['da']);
  tags = await tagger(app.strapi);
}, 240_000);
afterAll(() => app.remove());
afterEach(() => expectTrueIndex(app.strapi));

const articles = () => documentsOf(app.strapi, ARTICLE);
const create = async (title?: string): Promise<string> =>
  (await articles().create({ data: { title, ...tags({ stages: ['decision'] }) } })).documentId;

/** The titles by which a document is in the index, with their status. */
const indexed = async (documentId: string): Promise<string[]> => {
  await expectTrueIndex(app.strapi);
  return (await storedIndex(app.strapi))
    .filter((row) => row['document_id'] === documentId && row['head'])
    .map((row) => `${row['status']} ${row['title']}`)
    .sort();
};

describe('the entity service of Strapi 4', () => {
  type Call = (uid: string, ...rest: unknown[]) => Promise<{ id: number; documentId: string }>;
  const entities = () =>
    app.strapi.entityService as unknown as Record<'create' | 'update' | 'delete', Call>;

  it('creates, tags, changes and deletes what is in the index', async () => {
    const data = { title: 'One', publishedAt: null, ...tags({ stages: ['decision'] }) };
    const { id, documentId } = await entities().create(ARTICLE, { data });
    expect(await indexed(documentId)).toContain('draft One');
    await entities().update(ARTICLE, id, { data: { title: 'Two', ...tags({ stages: [] }) } });
    expect(await indexed(documentId)).toContain('draft Two');
    await entities().delete(ARTICLE, id);
    expect((await indexed(documentId)).join()).not.toContain('draft');
  });
});

/** As the host's own `publish` of a release does it, which needs a licence. */
describe('a release of many documents', () => {
  const release = (publish: string[], unpublish: string[]): Promise<unknown> =>
    app.strapi.db.transaction(async ({ trx }) => {
      await app.strapi.db.connection('strapi_core_store_settings').transacting(trx).first();
      try {
        await app.strapi.db.transaction(async () => {
          for (const documentId of publish) await articles().publish({ documentId });
          for (const documentId of unpublish) await articles().unpublish({ documentId });
        });
        return null;
      } catch (error) {
        return error;
      }
    });

  it('publishes and unpublishes them, in the index too', async () => {
    const [first, second] = [await create('First'), await create('Second')];
    await articles().publish({ documentId: second });
    expect(await release([first], [second])).toBeNull();
    expect(await indexed(first)).toEqual(['draft First', 'published First']);
    expect(await indexed(second)).toEqual(['draft Second']);
  });

  it('that fails on the way leaves the index as the host leaves the documents', async () => {
    const [complete, incomplete] = [await create('Complete'), await create()];
    const refusal = expect.objectContaining({ name: 'ValidationError' }) as unknown;
    expect(await release([complete, incomplete], [])).toEqual(
      refusalsAreSwallowed() ? null : refusal,
    );
    expect(Object.keys(await versionsOf(app.strapi, ARTICLE, incomplete))).toEqual(['en draft']);
    const versions = await versionsOf(app.strapi, ARTICLE, complete);
    expect(await indexed(complete)).toHaveLength(Object.keys(versions).length);
  });
});

describe('a stage of a review workflow', () => {
  it('is no stage of the journey: changing it leaves the tags', async () => {
    const documentId = await create('Reviewed');
    const before = await versionsOf(app.strapi, ARTICLE, documentId);
    const { documentId: inReview } = await documentsOf(app.strapi, REVIEW).create({
      data: { title: 'In review' },
    });
    await articles().update({ documentId, data: { strapi_stage: inReview } });
    const found = await articles().findOne({ documentId, populate: ['strapi_stage'] });
    expect(found).toMatchObject({ strapi_stage: { title: 'In review' } });
    expect(await versionsOf(app.strapi, ARTICLE, documentId)).toEqual(before);
    await expectTrueIndex(app.strapi);
    const rows = (await storedIndex(app.strapi)).filter((row) => row['document_id'] === documentId);
    expect(new Set(rows.map((row) => row['stages']))).toEqual(new Set(['|decision|']));
  });
});

describe('a field that is renamed', () => {
  it('is the title by its new name, and its tags stay', async () => {
    const documentId = await create('Lost');
    const before = await versionsOf(app.strapi, ARTICLE, documentId);
    const { title, ...others } = article.attributes;
    const renamed = {
      ...article,
      attributes: { ...others, headline: { ...title, required: false } },
    };
    // The host drops the old column with what is in it, and makes an empty one.
    await app.restart({ types: [renamed, reviewStage] });
    expect(await versionsOf(app.strapi, ARTICLE, documentId)).toEqual(before);
    await until(async () => {
      const titles = (await storedIndex(app.strapi)).map((row) => row['title']);
      expect(new Set(titles)).toEqual(new Set(['']));
    });
    await articles().update({ documentId, data: { headline: 'Found' } });
    await app.strapi.plugin('journey').service('index')['ready']();
    const heads = (await storedIndex(app.strapi)).filter(
      (row) => row['document_id'] === documentId,
    );
    expect(new Set(heads.map((row) => row['title']))).toEqual(new Set(['Found']));
    await app.restart({ types: [article, reviewStage] });
    // Its column is empty again, and no time of a document tells: a look through finds it.
    await untilQuiet(app);
  });
});
