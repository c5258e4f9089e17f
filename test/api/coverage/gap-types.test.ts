import { GAP_TYPES, type Gap, type GapType } from '../../../server/src/core/coverage/types';
import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { timeColumn } from '../../support/time-column';

const ARTICLE = 'api::article.article';
const DAY = 86_400_000;

let app: TestApp;
let token: Headers;
let tagsOf: (tags: Tags) => object;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'user']);
  token = await apiToken(app, 'full-access');
  tagsOf = await tagger(app.strapi);
}, 240_000);
afterAll(() => app.remove());

const articles = () => app.strapi.documents(ARTICLE as never);

const publish = async (title: string, tags: Tags, locale = 'en'): Promise<string> => {
  const { documentId } = await articles().create({
    data: { title, ...tagsOf(tags) } as never,
    locale,
  });
  await articles().publish({ documentId, locale });
  return documentId;
};

/** Says that the article has not been changed for so long. */
const age = async (documentId: string, days: number): Promise<void> => {
  const changed = new Date(Date.now() - (days + 0.5) * DAY);
  await app.strapi.db
    .connection('articles')
    .where('document_id', documentId)
    .update({ updated_at: timeColumn(app.strapi, changed) });
  await service(app.strapi, 'index').rebuild();
};

const gapsOf = async (query: object = {}): Promise<Gap[]> => {
  const { status, body } = await app.request
    .get('/api/journey/gaps')
    .query({ pagination: { pageSize: 100 }, ...query })
    .set(token);
  expect(status).toBe(200);
  return (body as { data: Gap[] }).data;
};

afterEach(async () => {
  await app.strapi.db.query(ARTICLE).deleteMany({});
  await service(app.strapi, 'settings').reset();
});

interface Case {
  /** What the site has that makes the gap. Gives the document that it is about, if any. */
  make: () => Promise<string | void>;
  query?: object;
  gap: (documentId: string) => Partial<Gap>;
  cure: (documentId: string) => Promise<unknown>;
}

const none = () => Promise.resolve();

const CASES: Record<GapType, Case> = {
  missing: {
    make: none,
    gap: () => ({
      id: 'missing/consideration/*/*/en',
      stage: 'consideration',
      persona: null,
      locale: 'en',
      setting: 'minimum',
      figures: { count: 0, target: 2, planned: 0 },
      priority: 100,
    }),
    cure: () => publish('For everyone', { stages: ['consideration'] }),
  },
  thin: {
    make: async () => {
      await publish('One of two', { stages: ['decision'], personas: ['buyer'] });
    },
    gap: () => ({
      id: 'thin/decision/buyer/*/en',
      stage: 'decision',
      persona: 'buyer',
      figures: { count: 1, target: 2, planned: 0 },
      priority: 30,
    }),
    cure: () => publish('Two of two', { stages: ['decision'], personas: ['buyer'] }),
  },
  stale: {
    make: async () => {
      const documentId = await publish('Old', { stages: ['awareness'], personas: ['buyer'] });
      await age(documentId, 273);
      return documentId;
    },
    gap: (documentId) => ({
      id: `stale/${ARTICLE}/${documentId}/en`,
      contentType: ARTICLE,
      documentId,
      title: 'Old',
      stage: 'awareness',
      persona: 'buyer',
      locale: 'en',
      setting: 'reviewAfterDays',
      figures: { age: 273, reviewAfterDays: 182 },
      priority: 15,
    }),
    cure: async (documentId) => {
      await articles().update({ documentId, data: { title: 'Looked through' } as never });
      await articles().publish({ documentId });
    },
  },
  'format-missing': {
    make: none,
    gap: () => ({
      id: 'format-missing/consideration/*/comparison/en',
      stage: 'consideration',
      persona: null,
      format: 'comparison',
      figures: { count: 0, target: 1, planned: 0 },
      setting: null,
      expectation: {
        key: 'five-stage-consideration-comparison',
        stage: 'consideration',
        persona: null,
        format: 'comparison',
        locale: null,
        types: null,
        minimum: 1,
        surplusAt: null,
        reviewAfterDays: null,
      },
      priority: 80,
    }),
    cure: () => publish('Compared', { stages: ['consideration'], format: 'comparison' }),
  },
  'locale-missing': {
    make: async () => publish('English', { stages: ['decision'], personas: ['user'] }),
    query: { locale: 'da' },
    gap: () => ({
      id: 'locale-missing/decision/user/*/da',
      stage: 'decision',
      persona: 'user',
      locale: 'da',
      existsIn: ['en'],
      figures: { count: 0, target: 2, planned: 0 },
      priority: 70,
    }),
    cure: async (documentId) => {
      await articles().update({ documentId, locale: 'da', data: { title: 'Dansk' } as never });
      await articles().publish({ documentId, locale: 'da' });
    },
  },
  'dead-end': {
    make: async () => {
      await publish('Interesting', { stages: ['awareness'], personas: ['buyer'] });
    },
    gap: () => ({
      id: 'dead-end/awareness/buyer/en',
      stage: 'awareness',
      nextStage: 'consideration',
      persona: 'buyer',
      figures: { fromCount: 1, toCount: 0, planned: 0 },
      priority: 90,
    }),
    cure: () => publish('The way on', { stages: ['consideration'], personas: ['buyer'] }),
  },
  surplus: {
    make: async () => {
      await service(app.strapi, 'settings').change({ coverage: { surplusAt: 3 } });
      await publish('One', { stages: ['retention'], personas: ['user'] });
      await publish('Two', { stages: ['retention'], personas: ['user'] });
      return publish('Three', { stages: ['retention'], personas: ['user'] });
    },
    gap: () => ({
      id: 'surplus/retention/user/*/en',
      stage: 'retention',
      persona: 'user',
      setting: 'surplusAt',
      figures: { count: 3, surplusAt: 3 },
      priority: 6.6,
    }),
    cure: (documentId) => articles().unpublish({ documentId }),
  },
  untagged: {
    make: () => publish('Lost', { personas: ['buyer'], format: 'guide' }),
    gap: (documentId) => ({
      id: `untagged/${ARTICLE}/${documentId}`,
      documentId,
      title: 'Lost',
      stage: null,
      persona: 'buyer',
      format: 'guide',
      figures: { stages: 0, ofStages: 5 },
      priority: 40,
    }),
    cure: async (documentId) => {
      await articles().update({ documentId, data: tagsOf({ stages: ['awareness'] }) as never });
      await articles().publish({ documentId });
    },
  },
  'over-tagged': {
    make: () => publish('For all', { stages: ['awareness', 'consideration', 'decision'] }),
    gap: (documentId) => ({
      id: `over-tagged/${ARTICLE}/${documentId}`,
      documentId,
      stage: 'awareness',
      setting: 'overTagged',
      figures: { stages: 3, ofStages: 5 },
      priority: 12,
    }),
    cure: async (documentId) => {
      const tags = tagsOf({ stages: ['consideration', 'decision'] });
      await articles().update({ documentId, data: tags as never });
      await articles().publish({ documentId });
    },
  },
  'persona-without-content': {
    make: async () => {
      await publish('For everyone', { stages: ['awareness'] });
    },
    gap: () => ({
      id: 'persona-without-content/user/en',
      stage: null,
      persona: 'user',
      figures: { own: 0, shared: 1 },
      priority: 70,
    }),
    cure: () => publish('For users', { stages: ['retention'], personas: ['user'] }),
  },
  'nothing-after-purchase': {
    make: async () => {
      await publish('Before', { stages: ['decision'] });
    },
    gap: () => ({
      id: 'nothing-after-purchase/en',
      stage: 'retention',
      persona: null,
      figures: { count: 0, pieces: 1 },
      priority: 100,
    }),
    cure: () => publish('Welcome', { stages: ['advocacy'] }),
  },
};

describe('a gap of the type', () => {
  it.each(GAP_TYPES)(
    '%s shows with its figures, its rule and its priority, and goes when cured',
    async (type) => {
      const { make, query = {}, gap, cure } = CASES[type];
      const documentId = (await make()) ?? '';
      const expected = gap(documentId);
      const found = (await gapsOf(query)).filter(({ id }) => id === expected.id);
      expect(found).toMatchObject([{ type, ...expected }]);

      await cure(documentId);
      const left = (await gapsOf(query)).filter(({ id }) => id === expected.id);
      expect(left).toEqual([]);
    },
  );
});

describe('an expectation', () => {
  it('decides what is missing once it is made, and no longer once it is deleted', async () => {
    const ids = async () => (await gapsOf()).map(({ id }) => id);
    const gap = 'format-missing/advocacy/user/case-study/en';
    expect(await ids()).not.toContain(gap);
    await service(app.strapi, 'definitions').saveDefinition({
      kind: 'expectation',
      body: { key: 'stories', stage: 'advocacy', persona: 'user', format: 'case-study' },
      mode: 'create',
    });
    expect(await ids()).toContain(gap);
    await service(app.strapi, 'definitions').removeExpectation('stories');
    expect(await ids()).not.toContain(gap);
  });
});

describe('a planned piece', () => {
  it('closes no gap until it is published, but is told', async () => {
    const { documentId } = await articles().create({
      data: { title: 'Draft', ...tagsOf({ stages: ['decision'], personas: ['buyer'] }) } as never,
    });
    const missing = async () => (await gapsOf()).find(({ id }) => id === 'missing/decision/*/*/en');
    expect(await missing()).toMatchObject({ figures: { count: 0, planned: 1 } });
    await articles().publish({ documentId });
    expect(await missing()).toBeUndefined();
  });
});
