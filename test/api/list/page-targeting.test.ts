import { adminUser, type AdminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { untilQuiet } from '../../support/kept';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { statementsOf } from '../../support/statements';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';
const FAQ = 'api::faq.faq';
const READ = 'plugin::content-manager.explorer.read';
const DECISION = { stages: ['decision', 'awareness'], personas: ['buyer'], format: 'guide' };
const NONE = { stages: [], personas: [], format: null, touchpoints: [] };

let app: TestApp;
let admin: AdminUser;
const ids: string[] = [];
let faq: string;

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article'),
      contentType('faq', {
        localized: false,
        draftAndPublish: false,
        defaults: { stages: ['retention'] },
      }),
      contentType('note', { enabled: false }),
    ],
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer']);
  admin = await adminUser(app, 'all');
  const tags = await tagger(app.strapi);
  const documents = documentsOf(app.strapi, ARTICLE);
  for (let number = 0; number < 4; number += 1) {
    const data = { title: `${number}`, ...(number === 0 ? {} : tags(DECISION)) };
    ids.push((await documents.create({ data, status: 'published' })).documentId);
  }
  const documentId = ids[1]!;
  await documents.update({ documentId, data: tags({ stages: ['advocacy'] }) });
  await documents.update({ documentId, locale: 'da', data: { title: 'Dansk' } });
  faq = (await documentsOf(app.strapi, FAQ).create({ data: { title: 'Why' } })).documentId;
});
afterAll(() => app.remove());

interface Tagged {
  documentId: string;
  own: object;
  effective: object;
}

const ask = async (uid: string, query: object, { headers } = admin) => {
  const answer = await app.request.get(`/journey/targeting/${uid}`).query(query).set(headers);
  const { data, error } = answer.body as { data: Tagged[]; error: { details: object } };
  const byId = new Map((data ?? []).map((each) => [each.documentId, each]));
  return { status: answer.status, data, byId, error };
};

describe('the tags of a page', () => {
  it('are those of each document, in the version that is listed', async () => {
    const documentIds = ids.join(',');
    const drafts = await ask(ARTICLE, { documentIds, locale: 'en', status: 'draft' });
    expect(drafts.byId.get(ids[0]!)).toMatchObject({ own: NONE, effective: NONE });
    expect(drafts.byId.get(ids[1]!)!.own).toMatchObject({ ...DECISION, stages: ['advocacy'] });
    expect(drafts.byId.get(ids[2]!)!.own).toMatchObject(DECISION);
    const published = await ask(ARTICLE, { documentIds, locale: 'en', status: 'published' });
    expect(published.byId.get(ids[1]!)!.own).toMatchObject(DECISION);
  });

  it('leave out what is not there in that locale', async () => {
    const { data } = await ask(ARTICLE, { documentIds: [...ids, 'nothing'], locale: 'da' });
    expect(data.map(({ documentId }) => documentId)).toEqual([ids[1]]);
  });

  it('tell the type’s default tags apart from the piece’s own', async () => {
    const { data } = await ask(FAQ, { documentIds: faq, status: 'draft', locale: 'da' });
    expect(data).toEqual([
      { documentId: faq, own: NONE, effective: { ...NONE, stages: ['retention'] } },
    ]);
  });

  it('cost as many statements for four documents as for one', async () => {
    const cost = (documentIds: string[]) =>
      statementsOf(app, () => ask(ARTICLE, { documentIds, locale: 'en' }));
    await untilQuiet(app);
    await cost(ids);
    expect((await cost(ids)).length).toBe((await cost(ids.slice(2, 3))).length);
  });
});

describe('whoever may not read', () => {
  const reader = (grant: object) => adminUser(app, [{ action: READ, subject: ARTICLE, ...grant }]);

  it('the type is refused', async () => {
    expect((await ask(FAQ, { documentIds: faq }, await reader({}))).status).toBe(403);
  });

  it('a locale, or what others have written, gets nothing of it', async () => {
    const query = { documentIds: ids, locale: 'en' };
    const danish = await reader({ properties: { fields: ['title'], locales: ['da'] } });
    const creator = await reader({
      properties: { fields: ['title'], locales: ['en'] },
      conditions: ['admin::is-creator'],
    });
    const all = await reader({ properties: { fields: ['title'], locales: ['en'] } });
    expect((await ask(ARTICLE, query, danish)).data).toEqual([]);
    expect((await ask(ARTICLE, query, creator)).data).toEqual([]);
    expect((await ask(ARTICLE, query, all)).data).toHaveLength(4);
  });
});

describe('what cannot be asked', () => {
  it.each([
    [ARTICLE, {}, 'JOURNEY_INVALID_PARAMETER', 'documentIds'],
    [ARTICLE, { documentIds: '' }, 'JOURNEY_INVALID_PARAMETER', 'documentIds'],
    [ARTICLE, { documentIds: 'a', status: 'modified' }, 'JOURNEY_INVALID_PARAMETER', 'status'],
    [
      ARTICLE,
      { documentIds: Array.from({ length: 101 }, (_, number) => `d${number}`).join(',') },
      'JOURNEY_TOO_MANY_VALUES',
      'documentIds',
    ],
    ['api::note.note', { documentIds: 'a' }, 'JOURNEY_TYPE_NOT_ENABLED', 'uid'],
  ])('of %s, %j, is refused with %s', async (...[uid, query, code, parameter]) => {
    const { status, error } = await ask(uid, query);
    expect([status, error.details]).toEqual([400, expect.objectContaining({ code, parameter })]);
  });
});
