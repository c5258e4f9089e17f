import type { Coverage, Gap } from '../../../server/src/core/coverage/types';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { apiToken, grant, revoke, siteUser, type Headers } from '../../support/callers';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';
const SECRET = 'api::secret.secret';
const REPORTS = ['plugin::journey.coverage.find', 'plugin::journey.gap.find'];
const PATHS = ['coverage', 'gaps'] as const;

let app: TestApp;
let token: Headers;
let admin: Headers;

interface Answer {
  status: number;
  body: { data: never; meta: { scope: { types: string[] }; pagination: object }; error: object };
  headers: Record<string, string>;
}
const ask = async (path: string, headers: Headers, query: object = {}): Promise<Answer> =>
  await app.request.get(path).query(query).set(headers);

describe.each([
  ['strict', true],
  ['lenient', false],
])('with %s parameters', (_name, strictParams) => {
  beforeAll(async () => {
    app = await startApp({
      types: [
        contentType('article'),
        contentType('secret'),
        contentType('note', { enabled: false }),
      ],
      strictParams,
    });
    await addLocales(app.strapi, ['da']);
    await addPersonas(app.strapi, ['buyer']);
    const tags = (await tagger(app.strapi))({ stages: ['awareness'] });
    for (const uid of [ARTICLE, SECRET]) {
      const documents = app.strapi.documents(uid as never);
      await documents.create({ data: { title: uid, ...tags } as never, status: 'published' });
    }
    token = await apiToken(app, 'full-access');
    ({ headers: admin } = await adminUser(app, 'all'));
  }, 240_000);
  afterAll(() => app.remove());

  describe.each(PATHS)('/%s', (report) => {
    const bases = () =>
      [
        [`/api/journey/${report}`, token],
        [`/journey/${report}`, admin],
      ] as const;

    it.each([
      [
        { stage: 'awareness' },
        'JOURNEY_UNKNOWN_PARAMETER',
        'stage',
        /Valid: journey, locale, types.*age/,
      ],
      [{ filters: { id: 1 } }, 'JOURNEY_UNKNOWN_PARAMETER', 'filters', /Valid: journey/],
      [{ journey: 'aida' }, 'JOURNEY_UNKNOWN_JOURNEY', 'journey', /Valid: five-stage/],
      [{ journey: '' }, 'JOURNEY_INVALID_PARAMETER', 'journey', /expected one key/],
      [{ persona: 'nobody' }, 'JOURNEY_UNKNOWN_PERSONA', 'persona', /Valid: buyer/],
      [{ persona: ['buyer', 'buyer'] }, 'JOURNEY_INVALID_PARAMETER', 'persona', /expected one key/],
      [{ format: 'opera' }, 'JOURNEY_UNKNOWN_FORMAT', 'format', /Valid: .*comparison/],
      [{ locale: 'not a locale' }, 'JOURNEY_INVALID_PARAMETER', 'locale', /expected a locale code/],
      [{ locale: ['en', 'da'] }, 'JOURNEY_INVALID_PARAMETER', 'locale', /expected a locale code/],
      [{ types: 'essays' }, 'JOURNEY_UNKNOWN_TYPE', 'types', /Valid: articles/],
      [{ types: 'notes' }, 'JOURNEY_TYPE_NOT_ENABLED', 'types', /pluginOptions.journey.enabled/],
      [{ types: Array(21).fill('articles') }, 'JOURNEY_TOO_MANY_VALUES', 'types', /at most 20/],
      [{ status: 'live' }, 'JOURNEY_INVALID_PARAMETER', 'status', /published, draft, either/],
      [{ age: 'old' }, 'JOURNEY_INVALID_PARAMETER', 'age', /within-30, .*over-365, up-to-date, st/],
      [{ age: ['stale', 'stale'] }, 'JOURNEY_INVALID_PARAMETER', 'age', /within-30/],
    ])('refuses %j and says what would do', async (...[query, code, parameter, message]) => {
      for (const [path, headers] of bases()) {
        const { status, body } = await ask(path, headers, query);
        expect([status, body.error]).toMatchObject([
          400,
          { message: expect.stringMatching(message) as string, details: { code, parameter } },
        ]);
      }
    });

    it('takes a well-formed locale that the site does not have: there is nothing in it', async () => {
      const { status, body } = await ask(`/api/journey/${report}`, token, { locale: 'fr' });
      expect(status).toBe(200);
      expect(body.meta.scope).toMatchObject({ locale: 'fr', locales: ['en', 'da'] });
    });

    it('is closed to the public, to users of the site and to empty tokens', async () => {
      const path = `/api/journey/${report}`;
      expect((await ask(path, {})).status).toBe(403);
      expect((await ask(path, await siteUser(app))).status).toBe(403);
      expect((await ask(path, await apiToken(app, 'custom', [`${ARTICLE}.find`]))).status).toBe(
        403,
      );
      expect((await ask(path, { Authorization: 'Bearer nonsense' })).status).toBe(401);
    });

    it('counts only what the caller may read, and says nothing of the rest', async () => {
      const path = `/api/journey/${report}`;
      const part = await apiToken(app, 'custom', [...REPORTS, `${ARTICLE}.find`]);
      expect((await ask(path, part)).body.meta.scope.types).toEqual([ARTICLE]);
      const hidden = await ask(path, part, { types: 'secrets' });
      expect([hidden.status, hidden.body.meta.scope.types]).toEqual([200, []]);
      expect(JSON.stringify(hidden.body)).not.toContain('secret');
      expect((await ask(path, token)).body.meta.scope.types).toEqual([ARTICLE, SECRET]);
    });

    it('obeys a right that is granted or taken away with the next request', async () => {
      const path = `/api/journey/${report}`;
      await grant(app, 'public', [...REPORTS, `${ARTICLE}.find`]);
      expect((await ask(path, {})).body.meta.scope.types).toEqual([ARTICLE]);
      await revoke(app, 'public', [`${ARTICLE}.find`]);
      expect((await ask(path, {})).body.meta.scope.types).toEqual([]);
      await revoke(app, 'public', REPORTS);
      expect((await ask(path, {})).status).toBe(403);
    });
  });

  describe('the pages of the gaps', () => {
    const page = async (pagination: object, headers = token, path = '/api/journey/gaps') =>
      ask(path, headers, { pagination });

    it('hold 25 each, unless asked otherwise, and together all gaps in order, each once', async () => {
      const whole: Gap[] = [];
      const first = await ask('/api/journey/gaps', token);
      const { total } = first.body.meta.pagination as { total: number };
      expect(first.body.meta.pagination).toEqual({
        page: 1,
        pageSize: 25,
        pageCount: Math.ceil(total / 25),
        total,
      });
      expect((first.body.data as Gap[]).length).toBe(25);
      for (let number = 1; number <= Math.ceil(total / 7); number += 1) {
        const { body } = await page({ page: number, pageSize: 7 });
        whole.push(...(body.data as Gap[]));
      }
      expect(whole.length).toBe(total);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(total);
      const inOrder = [...whole].sort(
        (a, b) => b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
      );
      expect(whole).toEqual(inOrder);
      expect((await page({ page: 99 })).body.data).toEqual([]);
    });

    it('are the same by offset', async () => {
      const { body } = await page({ start: 3, limit: 4 });
      const all = (await page({ pageSize: 100 })).body.data as Gap[];
      expect(body.data).toEqual(all.slice(3, 7));
      expect(body.meta.pagination).toEqual({
        start: 3,
        limit: 4,
        total: expect.any(Number) as number,
      });
      expect((await page({ pageSize: 1000 })).body.meta.pagination).toMatchObject({
        pageSize: 100,
      });
    });

    it('leave the total out when it is not wanted', async () => {
      const { body } = await page({ pageSize: 2, withCount: 'false' });
      expect(body.meta.pagination).toEqual({ page: 1, pageSize: 2 });
    });

    it.each([
      [{ page: 0 }, 'JOURNEY_INVALID_PARAMETER', 'pagination[page]'],
      [{ pageSize: 'many' }, 'JOURNEY_INVALID_PARAMETER', 'pagination[pageSize]'],
      [{ start: -1 }, 'JOURNEY_INVALID_PARAMETER', 'pagination[start]'],
      [{ page: 1, start: 1 }, 'JOURNEY_CONFLICTING_PARAMETERS', 'pagination'],
      [{ after: 'x' }, 'JOURNEY_UNKNOWN_PARAMETER', 'after'],
    ])('refuse %j', async (...[pagination, code, parameter]) => {
      for (const [path, headers] of [
        ['/api/journey/gaps', token],
        ['/journey/gaps', admin],
      ] as const) {
        const { status, body } = await page(pagination, headers, path);
        expect([status, body.error]).toMatchObject([
          400,
          { details: { code, parameter: expect.stringContaining(parameter) as string } },
        ]);
      }
    });

    it('are none of coverage, which has no pages', async () => {
      const { status, body } = await ask('/api/journey/coverage', token, {
        pagination: { page: 1 },
      });
      expect([status, body.error]).toMatchObject([
        400,
        { details: { code: 'JOURNEY_UNKNOWN_PARAMETER', parameter: 'pagination' } },
      ]);
    });
  });

  describe('the list of documents', () => {
    const list = async (query: object) => ask('/journey/inventory', admin, query);

    it.each([
      [{ stage: 'aida' }, 'JOURNEY_UNKNOWN_STAGE', 'stage', /Valid: awareness/],
      [{ for: 'nobody' }, 'JOURNEY_UNKNOWN_PERSONA', 'for', /Valid: buyer/],
      [{ persona: 'nobody' }, 'JOURNEY_UNKNOWN_PERSONA', 'persona', /Valid: buyer/],
      [{ age: 'old' }, 'JOURNEY_INVALID_PARAMETER', 'age', /within-30/],
      [{ overTagged: 'much' }, 'JOURNEY_INVALID_PARAMETER', 'overTagged', /true or false/],
      [{ everyone: 'all' }, 'JOURNEY_INVALID_PARAMETER', 'everyone', /true or false/],
      [{ search: '' }, 'JOURNEY_INVALID_PARAMETER', 'search', /part of a title/],
      [{ sort: 'stage' }, 'JOURNEY_INVALID_PARAMETER', 'sort', /updatedAt:desc/],
      [{ filters: { id: 1 } }, 'JOURNEY_UNKNOWN_PARAMETER', 'filters', /Valid: journey/],
    ])('refuses %j and says what would do', async (...[query, code, parameter, message]) => {
      const { status, body } = await list(query);
      expect([status, body.error]).toMatchObject([
        400,
        { message: expect.stringMatching(message) as string, details: { code, parameter } },
      ]);
    });

    it('goes by title and by last change, either way', async () => {
      const titles = async (sort: string) =>
        ((await list({ sort })).body.data as Array<{ title: string }>).map(({ title }) => title);
      expect(await titles('title:asc')).toEqual([ARTICLE, SECRET]);
      expect(await titles('title:desc')).toEqual([SECRET, ARTICLE]);
      expect(await titles('updatedAt:asc')).toEqual([ARTICLE, SECRET]);
      expect(await titles('updatedAt:desc')).toEqual([SECRET, ARTICLE]);
    });
  });

  describe('the answer', () => {
    it('is the same for the API and the admin panel, to who may see everything', async () => {
      for (const report of PATHS) {
        const [api, panel] = [
          await ask(`/api/journey/${report}`, token),
          await ask(`/journey/${report}`, admin),
        ];
        expect(panel.body).toEqual(api.body);
      }
    });

    it('may be kept by the caller alone, and is not sent again when it is the same', async () => {
      const first = await ask('/api/journey/coverage', token);
      expect(first.headers['cache-control']).toBe('private');
      const again = await ask('/api/journey/coverage', {
        ...token,
        'If-None-Match': first.headers['etag']!,
      });
      expect(again.status).toBe(304);
    });

    it('has a cell for each stage and persona, and for everyone', async () => {
      const { body } = await ask('/api/journey/coverage', token);
      const { cells } = body.data as Coverage;
      expect(cells.map(({ stage, persona }) => [stage, persona])).toEqual(
        ['awareness', 'consideration', 'decision', 'retention', 'advocacy'].flatMap((stage) => [
          [stage, 'buyer'],
          [stage, null],
        ]),
      );
    });
  });
});
