import type { GapOnList } from '../../../server/src/core/coverage/dismissals';
import { GAP_TYPES } from '../../../server/src/core/coverage/types';
import { dayBefore, dayOf } from '../../../server/src/core/coverage/days';
import { service } from '../../../server/src/services/get';
import { adminUser, type Grant } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';
const SECRET = 'api::secret.secret';
const MISSING = 'missing/consideration/*/*/en';
const STRATEGIST = ['coverage.read', 'expectations.manage'].map((uid) => ({
  action: `plugin::journey.${uid}`,
}));
const TOMORROW = dayBefore(Date.now(), -1);

let app: TestApp;
let admin: Headers;
let token: Headers;
let secret: string;

const read = (subject: string): Grant => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields: ['title'], locales: ['en'] },
});

beforeAll(async () => {
  app = await startApp({ types: [contentType('article'), contentType('secret')] });
  await addPersonas(app.strapi, ['buyer', 'user']);
  const tags = (await tagger(app.strapi))({ stages: ['awareness'], personas: ['buyer'] });
  await app.strapi
    .documents(ARTICLE as never)
    .create({ data: { title: 'One', ...tags } as never, status: 'published' });
  const { documentId } = await app.strapi
    .documents(SECRET as never)
    .create({ data: { title: 'Hush' } as never, status: 'published' });
  secret = `untagged/${SECRET}/${documentId}`;
  ({ headers: admin } = await adminUser(app, 'all'));
  token = await apiToken(app, 'full-access');
}, 240_000);
afterAll(() => app.remove());
afterEach(() => app.strapi.db.query('plugin::journey.dismissal').deleteMany({}));

interface Answer {
  status: number;
  body: {
    data: GapOnList[];
    meta: {
      gapTypes: Record<string, number>;
      dismissed: number;
      pagination: { total: number };
    };
    error?: object;
  };
}

const gaps = async (query: object = {}, headers = admin): Promise<Answer> => {
  const path = headers === token ? '/api/journey/gaps' : '/journey/gaps';
  return app.request
    .get(path)
    .query({ pagination: { pageSize: 100 }, ...query })
    .set(headers);
};
const idsOf = ({ body }: Answer): string[] => body.data.map(({ id }) => id);

const dismiss = (body: object, options: { headers?: Headers; query?: object } = {}) =>
  app.request
    .post('/journey/dismissals')
    .query(options.query ?? {})
    .send({ gap: MISSING, reason: 'Sold by partners', until: null, ...body })
    .set(options.headers ?? admin);

const bringBack = (gap: string, headers = admin) =>
  app.request.delete('/journey/dismissals').query({ gap }).set(headers);

describe('a dismissed gap', () => {
  it('leaves the list and the counts, for everyone', async () => {
    const before = await gaps();
    expect((await dismiss({})).status).toBe(200);
    for (const headers of [admin, token]) {
      const after = await gaps({}, headers);
      expect(idsOf(after)).toEqual(idsOf(before).filter((id) => id !== MISSING));
      expect(after.body.meta.pagination.total).toBe(before.body.meta.pagination.total - 1);
      expect(after.body.meta.gapTypes['missing']).toBe(before.body.meta.gapTypes['missing']! - 1);
      expect(after.body.meta.dismissed).toBe(1);
    }
  });

  it('is listed by itself, with why, until when and by whom; the content API names nobody', async () => {
    await dismiss({ until: TOMORROW });
    const told = { gap: MISSING, reason: 'Sold by partners', until: TOMORROW };
    const shown = await gaps({ dismissed: 'true' });
    expect(idsOf(shown)).toEqual([MISSING]);
    expect(shown.body.data[0]?.dismissal).toEqual({
      ...told,
      at: expect.any(Number) as number,
      by: 'Test',
    });
    expect(Date.now() - (shown.body.data[0]?.dismissal?.at ?? 0)).toBeLessThan(60_000);
    const served = await gaps({ dismissed: 'true' }, token);
    expect(served.body.data[0]?.dismissal).toEqual({ ...told, at: expect.any(Number) as number });
    expect(JSON.stringify(served.body)).not.toContain('"by"');
  });

  it('is among all the others when both are asked for', async () => {
    const before = idsOf(await gaps());
    await dismiss({});
    expect(idsOf(await gaps({ dismissed: 'either' }))).toEqual(before);
  });

  it('can be brought back, twice without harm', async () => {
    await dismiss({});
    expect((await bringBack(MISSING)).status).toBe(200);
    expect((await bringBack(MISSING)).status).toBe(200);
    expect(idsOf(await gaps())).toContain(MISSING);
    expect(idsOf(await gaps({ dismissed: 'true' }))).toEqual([]);
  });

  it('comes back by itself when its last day is over', async () => {
    await dismiss({ until: dayOf(Date.now()) });
    expect(idsOf(await gaps())).not.toContain(MISSING);
    await app.strapi.db
      .query('plugin::journey.dismissal')
      .updateMany({ where: {}, data: { until: dayBefore(Date.now(), 1) } as never });
    expect(idsOf(await gaps())).toContain(MISSING);
    await dismiss({ reason: 'Again' });
    const [again] = (await gaps({ dismissed: 'true' })).body.data;
    expect(again?.dismissal).toMatchObject({ reason: 'Again', until: null });
  });

  it('stays dismissed once, whoever says so at the same time', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((reason) => dismiss({ reason })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await app.strapi.db.query('plugin::journey.dismissal').count({})).toBe(1);
  });

  it('keeps its dismissal when the user who dismissed it is gone', async () => {
    const { id, headers } = await adminUser(app, [...STRATEGIST, read(ARTICLE)]);
    expect((await dismiss({}, { headers })).status).toBe(200);
    await app.strapi.service('admin::user').deleteById(id);
    const [gap] = (await gaps({ dismissed: 'true' })).body.data;
    expect(gap?.dismissal).toMatchObject({ reason: 'Sold by partners', by: null });
  });

  it('does no harm once the gap is no more, and holds when it is there again', async () => {
    const thin = 'thin/awareness/buyer/*/en';
    expect((await dismiss({ gap: thin })).status).toBe(200);
    await service(app.strapi, 'settings').change({ coverage: { minimum: 1 } });
    expect((await gaps({ dismissed: 'true' })).body).toMatchObject({
      data: [],
      meta: { dismissed: 0 },
    });
    await service(app.strapi, 'settings').reset();
    expect(idsOf(await gaps({ dismissed: 'true' }))).toEqual([thin]);
  });

  it('may have an id that is longer than any index takes', async () => {
    const types = [ARTICLE, SECRET];
    const key = 'both';
    const body = { key, stage: 'advocacy', types, minimum: 3 };
    await service(app.strapi, 'definitions').saveDefinition({
      kind: 'expectation',
      body,
      mode: 'create',
    });
    const id = `missing/advocacy/*/*/en/${types.join('+')}`;
    expect((await dismiss({ gap: id })).status).toBe(200);
    expect(idsOf(await gaps({ dismissed: 'true' }))).toEqual([id]);
    await service(app.strapi, 'definitions').removeExpectation(key);
  });

  it('is dismissed still after the plugin was switched off for a while', async () => {
    await dismiss({ until: TOMORROW });
    await app.restart({ journey: false });
    await app.restart({ journey: true });
    expect(idsOf(await gaps({ dismissed: 'true' }))).toEqual([MISSING]);
  });
});

describe('dismissing', () => {
  it.each([
    [{ reason: '  ' }, 'reason'],
    [{ reason: undefined }, 'reason'],
    [{ until: undefined }, 'until'],
    [{ until: 'soon' }, 'until'],
    [{ until: '2031-02-30' }, 'until'],
    [{ until: '2020-01-01' }, 'until'],
    [{ gap: 7 }, 'gap'],
    [{ note: 'x' }, 'note'],
  ])('refuses %j and names the attribute', async (body, parameter) => {
    const { status, body: answer } = await dismiss(body);
    expect([status, (answer as { error: object }).error]).toMatchObject([
      400,
      { details: { code: 'JOURNEY_INVALID_PARAMETER', parameter } },
    ]);
  });

  it('knows only gaps of the view: 404 for another, and nothing is stored', async () => {
    for (const answer of [await dismiss({ gap: 'missing/nothing' }), await bringBack('x')]) {
      expect([answer.status, answer.body]).toMatchObject([
        404,
        { error: { details: { code: 'JOURNEY_UNKNOWN_GAP', parameter: 'gap' } } },
      ]);
    }
    expect((await dismiss({}, { query: { persona: 'nobody' } })).status).toBe(400);
    expect((await dismiss({}, { query: { locale: 'fr' } })).status).toBe(404);
    expect(await app.strapi.db.query('plugin::journey.dismissal').count({})).toBe(0);
  });

  it('tells nobody of a piece that may not be read, and lets nobody dismiss it', async () => {
    const { headers } = await adminUser(app, [...STRATEGIST, read(ARTICLE)]);
    expect((await dismiss({ gap: secret }, { headers })).status).toBe(404);
    expect((await dismiss({ gap: secret })).status).toBe(200);
    expect(idsOf(await gaps({ dismissed: 'true' }))).toEqual([secret]);
    expect((await gaps({ dismissed: 'true' }, headers)).body).toMatchObject({
      data: [],
      meta: { dismissed: 0 },
    });
    expect((await bringBack(secret, headers)).status).toBe(404);
  });

  it('takes the right to manage expectations', async () => {
    const { headers } = await adminUser(app, [{ action: 'plugin::journey.coverage.read' }]);
    expect((await dismiss({}, { headers })).status).toBe(403);
    expect((await bringBack(MISSING, headers)).status).toBe(403);
  });
});

describe('a filter by types of gap', () => {
  it('lists those types, and counts every one', async () => {
    const all = await gaps();
    for (const gapTypes of ['missing,thin', ['missing', 'thin']]) {
      const some = await gaps({ gapTypes });
      expect(some.body.data).toEqual(
        all.body.data.filter(({ type }) => ['missing', 'thin'].includes(type)),
      );
      expect(some.body.data.length).toBeLessThan(all.body.data.length);
      expect(some.body.meta.gapTypes).toEqual(all.body.meta.gapTypes);
    }
    expect(all.body.meta.gapTypes).toEqual(
      Object.fromEntries(
        GAP_TYPES.map((type) => [type, all.body.data.filter((gap) => gap.type === type).length]),
      ),
    );
  });

  it.each([
    [{ gapTypes: 'absent' }, 'gapTypes', /Valid: missing, nothing-after-purchase/],
    [{ gapTypes: '' }, 'gapTypes', /a key, or a list of keys/],
    [{ dismissed: 'perhaps' }, 'dismissed', /false, true, either/],
  ])('refuses %j and says what would do', async (query, parameter, message) => {
    for (const headers of [admin, token]) {
      const { status, body } = await gaps(query, headers);
      expect([status, body.error]).toMatchObject([
        400,
        {
          message: expect.stringMatching(message) as string,
          details: { code: 'JOURNEY_INVALID_PARAMETER', parameter },
        },
      ]);
    }
  });
});
