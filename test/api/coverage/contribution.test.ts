import type { Contribution } from '../../../server/src/core/coverage/contribution';
import { adminUser, type Grant } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';

const ARTICLE = 'api::article.article';
const SECRET = 'api::secret.secret';
const NOTICE = 'api::notice.notice';

let app: TestApp;
let admin: Headers;
/** The document that is being tagged. */
let self: string;

interface Answer {
  status: number;
  body: { data: Contribution & { locale: string }; error: object };
}

const ask = async (query: object, headers = admin, uid = ARTICLE): Promise<Answer> =>
  await app.request.get(`/journey/contribution/${uid}`).query(query).set(headers);

const reading = (subject: string, grant: Partial<Grant> = {}): Grant => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields: ['title'], locales: ['en', 'da'] },
  ...grant,
});

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article'),
      contentType('secret'),
      contentType('notice', { localized: false }),
      contentType('note', { enabled: false }),
    ],
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'nurse']);
  const tags = await tagger(app.strapi);
  const publish = async (uid: string, wanted: Tags, locale = 'en') => {
    const documents = app.strapi.documents(uid as never);
    const data = { title: uid, ...tags(wanted) } as never;
    return (await documents.create({ data, status: 'published', locale })).documentId;
  };
  const decision = { stages: ['decision'] };
  self = await publish(ARTICLE, { ...decision, personas: ['buyer'], format: 'video' });
  await publish(ARTICLE, { ...decision, personas: ['buyer'], format: 'comparison' });
  await publish(SECRET, decision);
  await publish(ARTICLE, decision, 'da');
  ({ headers: admin } = await adminUser(app, 'all'));
}, 240_000);
afterAll(() => app.remove());

describe('the contribution of a piece', () => {
  it('counts the others of its cell, in its locale, for each of its personas', async () => {
    const { status, body } = await ask({
      documentId: self,
      locale: 'en',
      stage: 'decision',
      personas: 'buyer,nurse',
    });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      locale: 'en',
      others: [
        { persona: 'buyer', count: 2, planned: 0 },
        { persona: 'nurse', count: 1, planned: 0 },
      ],
    });
  });

  it('goes by the tags it is asked with, not by those that are saved', async () => {
    const { body } = await ask({ documentId: self, locale: 'en', stage: 'advocacy' });
    expect(body.data).toMatchObject({
      others: [{ persona: null, count: 0 }],
      fills: [{ kind: 'first', personas: [], isCounted: false }],
    });
  });

  it('says that the published piece is the only one', async () => {
    const hand = { documentId: self, stage: 'decision', personas: 'buyer', format: 'video' };
    const fills = async (locale: string) => (await ask({ ...hand, locale })).body.data.fills;
    const first = { kind: 'first', personas: ['buyer'], format: 'video' };
    expect(await fills('en')).toMatchObject([{ ...first, isCounted: true }]);
    expect(await fills('da')).toMatchObject([{ ...first, isCounted: false }]);
  });

  it('counts in the default locale unless told otherwise, and in all where the type has none', async () => {
    expect((await ask({ stage: 'decision' })).body.data.locale).toBe('en');
    const { body } = await ask({ stage: 'decision', locale: 'da' }, admin, NOTICE);
    expect(body.data).toMatchObject({ locale: '*', others: [{ count: 2 }] });
  });
});

describe('who may ask', () => {
  const count = async (grants: Grant[], query = {}) => {
    const { headers } = await adminUser(app, grants);
    const { status, body } = await ask({ stage: 'decision', personas: 'buyer', ...query }, headers);
    return status === 200 ? body.data.others[0]?.count : status;
  };

  it('is whoever may read the type, and hears of what he may read only', async () => {
    expect(await count([reading(SECRET)])).toBe(403);
    expect(await count([reading(ARTICLE), reading(SECRET)])).toBe(3);
    expect(await count([reading(ARTICLE)])).toBe(2);
    expect(await count([reading(ARTICLE, { conditions: ['admin::is-creator'] })])).toBe(0);
  });

  it('is refused for a locale that is not his, and without one is told of his own', async () => {
    const properties = { fields: ['title'], locales: ['da'] };
    expect(await count([reading(ARTICLE, { properties })], { locale: 'en' })).toBe(400);
    expect(await count([reading(ARTICLE, { properties })])).toBe(1);
  });
});

describe('a question that makes no sense', () => {
  it.each([
    [{}, 'JOURNEY_INVALID_PARAMETER', 'stage', /primary stage/],
    [{ stage: 'limbo' }, 'JOURNEY_UNKNOWN_STAGE', 'stage', /Valid: awareness/],
    [
      { stage: 'decision', personas: 'buyer,ghost' },
      'JOURNEY_UNKNOWN_PERSONA',
      'personas',
      /"ghost" is not known. Valid: buyer, nurse/,
    ],
    [{ stage: 'decision', format: 'opera' }, 'JOURNEY_UNKNOWN_FORMAT', 'format', /comparison/],
    [{ stage: 'decision', locale: 'en da' }, 'JOURNEY_INVALID_PARAMETER', 'locale', /locale code/],
    [
      { stage: 'decision', status: 'draft' },
      'JOURNEY_UNKNOWN_PARAMETER',
      'status',
      /documentId, locale, stage/,
    ],
  ])('is refused: %j', async (...[query, code, parameter, message]) => {
    const { status, body } = await ask(query);
    expect([status, body.error]).toMatchObject([
      400,
      { message: expect.stringMatching(message) as string, details: { code, parameter } },
    ]);
  });

  it('is one about a type that does not take part', async () => {
    const { status, body } = await ask({ stage: 'decision' }, admin, 'api::note.note');
    expect([status, body.error]).toMatchObject([
      400,
      { details: { code: 'JOURNEY_TYPE_NOT_ENABLED' } },
    ]);
  });
});
