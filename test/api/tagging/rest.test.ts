import { contentType } from '../../support/app-types';
import { refusalsAreSwallowed } from '../../support/beside/swallowed';
import { apiToken, grant, ANONYMOUS, type Headers } from '../../support/callers';
import { expectTrueIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { versionsOf } from '../../support/versions';

const ARTICLE = 'api::article.article';
const TAGS = {
  stages: ['decision', 'awareness'],
  personas: ['owner', 'buyer'],
  format: 'guide',
  touchpoints: ['website'],
};

let app: TestApp;
let token: Headers;
let tags: (tags: Tags) => Record<string, unknown>;

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article', { attributes: { notes: { type: 'text', private: true } } }),
      contentType('homepage', { kind: 'singleType' }),
    ],
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'owner', 'analyst']);
  tags = (await tagger(app.strapi)) as typeof tags;
  token = await apiToken(app, 'full-access');
});
afterAll(() => app.remove());
afterEach(() => expectTrueIndex(app.strapi));

const send = async (...[method, path, data]: ['post' | 'put', string, object]) => {
  const { status, body } = await app.request[method](path).set(token).send({ data });
  return { status: status, body: body as { data: { documentId: string } } };
};

const create = async (data: object, query = ''): Promise<string> => {
  const created = await send('post', `/api/articles${query}`, { title: 'One', ...data });
  expect(created.status).toBe(201);
  return created.body.data.documentId;
};
const change = async (documentId: string, data: object, query = '') => {
  expect((await send('put', `/api/articles/${documentId}${query}`, data)).status).toBe(200);
  return versionsOf(app.strapi, ARTICLE, documentId);
};
const versions = (documentId: string) => versionsOf(app.strapi, ARTICLE, documentId);
const idsOf = (stages: string[]) => tags({ stages })['journeyStages'] as string[];

describe('an API token writes tags through the type’s own endpoint', () => {
  it('by document ids, in order, drafts and published', async () => {
    const published = await create(tags(TAGS));
    expect(await versions(published)).toEqual({ 'en draft': TAGS, 'en published': TAGS });
    const draft = await create(tags(TAGS), '?status=draft');
    expect(await versions(draft)).toEqual({ 'en draft': TAGS });
  });

  it('by connect and disconnect, with a position', async () => {
    const documentId = await create(tags(TAGS));
    const [decision, retention, advocacy] = idsOf(['decision', 'retention', 'advocacy']);
    const connected = await change(documentId, {
      journeyStages: {
        connect: [
          { documentId: retention, position: { before: decision } },
          { documentId: advocacy, position: { after: decision } },
        ],
      },
    });
    const stages = ['retention', 'decision', 'advocacy', 'awareness'];
    expect(connected['en draft']).toEqual({ ...TAGS, stages });
    expect(connected['en published']).toEqual({ ...TAGS, stages });
    const disconnected = await change(documentId, {
      journeyStages: { disconnect: [retention, decision] },
      journeyFormat: { disconnect: [tags(TAGS)['journeyFormat']] },
    });
    expect(disconnected['en published']).toEqual({
      ...TAGS,
      stages: ['advocacy', 'awareness'],
      format: null,
    });
  });

  it('by set, which also puts them in another order', async () => {
    const documentId = await create(tags(TAGS));
    const set = idsOf(['awareness', 'decision']).map((id) => ({ documentId: id }));
    const changed = await change(documentId, { journeyStages: { set } });
    expect(changed['en draft']?.stages).toEqual(['awareness', 'decision']);
    expect(changed['en published']?.stages).toEqual(['awareness', 'decision']);
  });

  it('in a further language, where the others keep theirs', async () => {
    const documentId = await create(tags(TAGS));
    const connect = tags({ personas: ['analyst'] })['journeyPersonas'];
    const changed = await change(
      documentId,
      { title: 'En', journeyPersonas: { connect } },
      '?locale=da',
    );
    const personas = ['owner', 'buyer', 'analyst'];
    expect(changed).toEqual({
      'en draft': { ...TAGS, personas },
      'en published': { ...TAGS, personas },
      'da draft': { ...TAGS, personas },
      'da published': { ...TAGS, personas },
    });
  });

  it('of a single type', async () => {
    const { status, body } = await send('put', '/api/homepage', { title: 'Home', ...tags(TAGS) });
    expect(status).toBe(200);
    const uid = 'api::homepage.homepage';
    expect(await versionsOf(app.strapi, uid, body.data.documentId)).toEqual({
      'en draft': TAGS,
      'en published': TAGS,
    });
  });

  it('only of what it may read: a custom token needs the find of each', async () => {
    const documentId = await create({});
    const custom = await apiToken(app, 'custom', [
      `${ARTICLE}.update`,
      'plugin::journey.persona.find',
    ]);
    const put = (data: object) =>
      app.request.put(`/api/articles/${documentId}`).set(custom).send({ data });
    expect((await put(tags({ stages: ['awareness'] }))).status).toBe(400);
    expect((await put(tags({ personas: ['buyer'] }))).status).toBe(200);
    expect((await versions(documentId))['en published']).toMatchObject({
      stages: [],
      personas: ['buyer'],
    });
  });

  it('and is told of a tag that does not exist', async () => {
    const documentId = await create(tags(TAGS));
    const wrong = await send('put', `/api/articles/${documentId}`, {
      journeyStages: ['nosuchstagenosuchstageno'],
    });
    // Swallowed, it looks to Strapi as if there were no document.
    expect(wrong.status).toBe(refusalsAreSwallowed() ? 404 : 400);
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS, 'en published': TAGS });
  });
});

describe('the type’s own endpoint', () => {
  it('gives the tags to who populates them', async () => {
    const documentId = await create(tags(TAGS));
    const answer = await app.request
      .get(`/api/articles/${documentId}?populate=journeyStages`)
      .set(token);
    const { journeyStages } = (answer.body as { data: { journeyStages: { key: string }[] } }).data;
    expect(journeyStages.map(({ key }) => key)).toEqual(TAGS.stages);
  });

  it('keeps private fields private, in what it gives and in what it filters by', async () => {
    const documentId = await create({ ...tags(TAGS), notes: 'between us' });
    await grant(app, 'public', [`${ARTICLE}.find`, `${ARTICLE}.findOne`]);
    const one = await app.request.get(`/api/articles/${documentId}`).set(ANONYMOUS);
    expect(one.body).toMatchObject({ data: { documentId, title: 'One' } });
    expect(one.text).not.toContain('between us');
    expect((await app.request.get('/api/articles?filters[notes][$contains]=us')).status).toBe(400);
  });
});
