import { adminUser, type AdminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { apiToken } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { versionsOf } from '../../support/versions';

const ARTICLE = 'api::article.article';
const HOMEPAGE = 'api::homepage.homepage';
const COLLECTION = `/content-manager/collection-types/${ARTICLE}`;
const SINGLE = `/content-manager/single-types/${HOMEPAGE}`;

const TAGS = {
  stages: ['decision', 'awareness'],
  personas: ['buyer'],
  format: 'guide',
  touchpoints: ['website'],
};

/** What the edit view sends for relations that nobody touched. */
const nothing = { connect: [], disconnect: [] };
const UNTOUCHED = {
  journeyStages: nothing,
  journeyPersonas: nothing,
  journeyFormat: nothing,
  journeyTouchpoints: nothing,
};

let app: TestApp;
let tags: (tags: Tags) => Record<string, unknown>;
let editor: AdminUser;
let tagging: AdminUser;

beforeAll(async () => {
  app = await startApp({
    types: [contentType('article'), contentType('homepage', { kind: 'singleType' })],
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer']);
  tags = (await tagger(app.strapi)) as typeof tags;
  const mayEdit = [ARTICLE, HOMEPAGE].flatMap((subject) =>
    ['create', 'read', 'update', 'delete', 'publish'].map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: {
        locales: ['en', 'da'],
        ...(['delete', 'publish'].includes(action) ? {} : { fields: ['title'] }),
      },
    })),
  );
  editor = await adminUser(app, mayEdit);
  tagging = await adminUser(app, [...mayEdit, { action: 'plugin::journey.targeting.assign' }]);
});
afterAll(() => app.remove());

const send = async (
  { headers }: AdminUser,
  ...[method, path, data]: ['post' | 'put', string, object]
) => {
  const { status, body } = await app.request[method](path).set(headers).send(data);
  return { status, body };
};

const create = async (uid = ARTICLE): Promise<string> => {
  const data = { title: 'One', ...tags(TAGS) };
  return (await documentsOf(app.strapi, uid).create({ data })).documentId;
};
const versions = (documentId: string, uid = ARTICLE) => versionsOf(app.strapi, uid, documentId);

const FORBIDDEN = {
  status: 403,
  body: { error: { details: { code: 'JOURNEY_ASSIGN_FORBIDDEN' } } },
};

describe('an editor without the permission to assign targeting', () => {
  const stage = () => (tags({ stages: ['advocacy'] })['journeyStages'] as string[])[0]!;
  const format = () => tags({ format: 'video' })['journeyFormat'] as string;

  it.each([
    ['connects', () => ({ journeyStages: { connect: [{ documentId: stage() }] } })],
    ['connects by a bare id', () => ({ journeyStages: { connect: stage() } })],
    ['disconnects', () => ({ journeyStages: { disconnect: [{ documentId: stage() }] } })],
    ['sets', () => ({ journeyStages: { set: [{ documentId: stage() }] } })],
    ['sets none', () => ({ journeyPersonas: { set: [] } })],
    ['sends a list', () => ({ journeyTouchpoints: [] })],
    ['sends null', () => ({ journeyFormat: null })],
    ['sends an id', () => ({ journeyFormat: format() })],
    ['sends an object with an id', () => ({ journeyFormat: { documentId: format() } })],
    ['sends an object with a row id', () => ({ journeyFormat: { id: 1 } })],
  ])('is refused when they %s', async (_how, change) => {
    const documentId = await create();
    const data = { title: 'Two', ...change() };
    expect(await send(editor, 'put', `${COLLECTION}/${documentId}`, data)).toMatchObject(FORBIDDEN);
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS });
    const draft = await documentsOf(app.strapi, ARTICLE).findOne({ documentId });
    expect(draft?.['title']).toBe('One');
  });

  it('is told which fields, and which permission to ask for', async () => {
    const documentId = await create();
    const answer = await send(editor, 'put', `${COLLECTION}/${documentId}`, tags({ stages: [] }));
    expect(answer.body).toMatchObject({
      error: {
        message: expect.stringContaining('Assign targeting') as string,
        details: { fields: ['journeyStages'] },
      },
    });
  });

  it.each([
    ['create', 'post', () => Promise.resolve(COLLECTION)],
    ['publish at once', 'post', () => Promise.resolve(`${COLLECTION}/actions/publish`)],
    ['publish', 'post', async () => `${COLLECTION}/${await create()}/actions/publish`],
    ['clone', 'post', async () => `${COLLECTION}/clone/${await create()}`],
    ['translate', 'put', async () => `${COLLECTION}/${await create()}?locale=da`],
    ['save a single type', 'put', () => Promise.resolve(SINGLE)],
    ['publish a single type', 'post', () => Promise.resolve(`${SINGLE}/actions/publish`)],
  ] as const)('is refused to %s with tags', async (_action, method, path) => {
    const data = { title: 'Two', ...tags({ stages: ['advocacy'] }) };
    expect(await send(editor, method, await path(), data)).toMatchObject(FORBIDDEN);
  });

  it('saves everything else, with what the edit view sends for untouched relations', async () => {
    const documentId = await create();
    const data = { title: 'Two', ...UNTOUCHED };
    const saved = await send(editor, 'put', `${COLLECTION}/${documentId}`, data);
    expect(saved).toMatchObject({ status: 200, body: { data: { title: 'Two' } } });
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS });
  });

  it('publishes, and discards', async () => {
    const documentId = await create();
    const data = { title: 'Two', ...UNTOUCHED };
    const act = (action: string, body: object) =>
      send(editor, 'post', `${COLLECTION}/${documentId}/actions/${action}`, body);
    expect((await act('publish', data)).status).toBe(200);
    expect((await act('discard', {})).status).toBe(200);
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS, 'en published': TAGS });
  });

  it('translates: the new locale has the tags of the others', async () => {
    const documentId = await create();
    const data = { title: 'To', ...UNTOUCHED };
    const path = `${COLLECTION}/${documentId}?locale=da`;
    expect((await send(editor, 'put', path, { ...data, locale: 'da' })).status).toBe(200);
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS, 'da draft': TAGS });
  });

  it('clones: the copy has the tags of the original', async () => {
    const documentId = await create();
    const data = { title: 'Copy', ...UNTOUCHED };
    const cloned = await send(editor, 'post', `${COLLECTION}/clone/${documentId}`, data);
    expect(cloned.status).toBe(200);
    const clone = (cloned.body as { data: { documentId: string } }).data.documentId;
    expect(await versions(clone)).toEqual({ 'en draft': TAGS });
  });

  it('saves and publishes a single type', async () => {
    const documentId = await create(HOMEPAGE);
    const data = { title: 'Two', ...UNTOUCHED };
    expect((await send(editor, 'put', SINGLE, data)).status).toBe(200);
    expect((await send(editor, 'post', `${SINGLE}/actions/publish`, data)).status).toBe(200);
    expect(await versions(documentId, HOMEPAGE)).toEqual({
      'en draft': TAGS,
      'en published': TAGS,
    });
  });
});

describe('an editor with the permission', () => {
  it('tags in the same save, in order', async () => {
    const documentId = await create();
    const connect = tags({ stages: ['retention'] })['journeyStages'] as string[];
    const position = { before: (tags(TAGS)['journeyStages'] as string[])[1] };
    const data = {
      ...UNTOUCHED,
      title: 'Two',
      journeyStages: { connect: [{ documentId: connect[0], position }], disconnect: [] },
    };
    const saved = await send(tagging, 'put', `${COLLECTION}/${documentId}`, data);
    expect(saved.status).toBe(200);
    expect(await versions(documentId)).toEqual({
      'en draft': { ...TAGS, stages: ['decision', 'retention', 'awareness'] },
    });
  });

  it('tags before the first save, and publishes at once', async () => {
    const data = { title: 'New', ...tags(TAGS) };
    const created = await send(tagging, 'post', `${COLLECTION}/actions/publish`, data);
    expect(created.status).toBe(200);
    const { documentId } = (created.body as { data: { documentId: string } }).data;
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS, 'en published': TAGS });
  });
});

describe('others who write', () => {
  it('with an API token are not asked for the admin permission', async () => {
    const documentId = await create();
    const actions = [`${ARTICLE}.update`, 'plugin::journey.stage.find'];
    const token = await apiToken(app, 'custom', actions);
    const data = tags({ stages: ['advocacy'] });
    const answer = await app.request.put(`/api/articles/${documentId}`).set(token).send({ data });
    expect(answer.body).toMatchObject({ data: { documentId } });
    const { stages } = (await versions(documentId))['en draft']!;
    expect(stages).toEqual(['advocacy']);
  });

  it('from code of the host’s own are not asked either', async () => {
    const documentId = await create();
    await documentsOf(app.strapi, ARTICLE).update({ documentId, data: tags({ stages: [] }) });
    expect((await versions(documentId))['en draft']?.stages).toEqual([]);
  });
});
