import type { PreviewedPiece } from '../../../server/src/content/preview-as';
import { adminUser } from '../../support/admin-users';
import { apiToken, type Headers } from '../../support/callers';
import { randomInventory } from '../../support/content/random';
import { startSite, type Site } from '../../support/content/site';
import { uidOf } from '../../support/content/types';

const EXPLORE = 'plugin::content-manager.explorer.read';
const LOCALES = ['en', 'da', 'sv'];
const READ = { action: 'plugin::journey.coverage.read' };

let site: Site;
let full: Headers;
let admin: Headers;

beforeAll(async () => {
  site = await startSite();
  full = await apiToken(site.app, 'full-access');
  admin = (await adminUser(site.app, 'all')).headers;
  await site.seed(randomInventory(60, 7));
}, 240_000);
afterAll(() => site.app.remove());

type Query = Record<string, string>;

const preview = (query: Query, headers = admin) =>
  site.app.request.get('/journey/preview-as').query(query).set(headers);

const idsOf = (items: Array<Pick<PreviewedPiece, 'documentId' | 'locale'>>) =>
  items.map(({ documentId, locale }) => [documentId, locale]);

const QUERIES: Query[] = [
  {},
  { stage: 'consideration' },
  { stage: 'decision', persona: 'it-manager' },
  { readiness: '130', persona: 'buyer,end-user', locale: 'da' },
  { journey: 'marketing-funnel', stage: 'loyalty', locale: '*' },
  { stage: 'awareness', types: 'articles,guides', locale: 'sv' },
];

describe('preview as', () => {
  describe.each(QUERIES)('a visitor %j', (query) => {
    it.each(['published', 'draft'])('shows what the API answers, %s', async (status) => {
      const pages = { 'pagination[pageSize]': '100' };
      const shown = await preview({ ...query, ...pages, status });
      const { data, meta } = shown.body as {
        data: PreviewedPiece[];
        meta: Record<string, unknown> & { path: string; leftOut: object[] };
      };
      expect(shown.status).toBe(200);
      expect(meta.path).toBe(`/api/journey/${status === 'draft' ? 'preview' : 'content'}`);

      const answered = await site.app.request
        .get(meta.path)
        .query({ ...query, ...pages, explain: 'true' })
        .set(full);
      expect(data.length).toBeGreaterThan(0);
      expect(idsOf(data)).toEqual(idsOf(answered.body.data));
      expect(data.map(({ match, explain }) => ({ match, explain }))).toEqual(
        answered.body.data.map(({ journey }: { journey: object }) => ({
          match: Reflect.get(journey, 'match') as unknown,
          explain: Reflect.get(journey, 'explain') as unknown,
        })),
      );
      const { explain, ...answeredMeta } = answered.body.meta;
      expect(meta).toMatchObject(answeredMeta);
      expect(
        meta.leftOut.map((each) => [Reflect.get(each, 'documentId'), Reflect.get(each, 'reason')]),
      ).toEqual(
        explain.leftOut.map((each: { documentId: string; reason: string }) => [
          each.documentId,
          each.reason,
        ]),
      );
    });
  });

  it('names what it shows by title', async () => {
    const { body } = await preview({ stage: 'consideration', types: 'articles' });
    const first = body.data[0] as PreviewedPiece;
    const document = await site.app.strapi.documents(uidOf('article') as never).findOne({
      documentId: first.documentId,
      locale: first.locale as never,
      status: 'published',
    });
    expect(first.title).toBe((document as unknown as { title: string }).title);
  });

  it('goes on from page to page', async () => {
    const all = await preview({ 'pagination[pageSize]': '100' });
    const second = await preview({ 'pagination[page]': '2', 'pagination[pageSize]': '5' });
    expect(second.body.data).toEqual(all.body.data.slice(5, 10));
  });

  it('shows no type that the user may not read', async () => {
    const { headers } = await adminUser(site.app, [
      READ,
      {
        action: EXPLORE,
        subject: uidOf('guide'),
        properties: { fields: ['title'], locales: LOCALES },
      },
    ]);
    const { body } = await preview({ locale: '*', 'pagination[pageSize]': '100' }, headers);
    const types = new Set((body.data as PreviewedPiece[]).map(({ contentType }) => contentType));
    expect([...types]).toEqual([uidOf('guide')]);
    expect(body.meta.partlyReadable).toEqual([]);
    expect(body.meta.hasUnreadTypes).toBe(true);
    expect((await preview({})).body.meta.hasUnreadTypes).toBe(false);
  });

  it('leaves out a type that the user may read in part, and names it', async () => {
    const { headers } = await adminUser(site.app, [
      READ,
      {
        action: EXPLORE,
        subject: uidOf('guide'),
        properties: { fields: ['title'], locales: LOCALES },
      },
      {
        action: EXPLORE,
        subject: uidOf('article'),
        properties: { fields: ['title'], locales: LOCALES },
        conditions: ['admin::is-creator'],
      },
    ]);
    const { body } = await preview({ locale: '*', 'pagination[pageSize]': '100' }, headers);
    const types = new Set((body.data as PreviewedPiece[]).map(({ contentType }) => contentType));
    expect([...types]).toEqual([uidOf('guide')]);
    expect(body.meta.partlyReadable).toEqual([uidOf('article')]);
  });

  it('shows in their locale a type that the user may read in some locales', async () => {
    const { headers } = await adminUser(site.app, [
      READ,
      {
        action: EXPLORE,
        subject: uidOf('guide'),
        properties: { fields: ['title'], locales: ['da'] },
      },
    ]);
    const danish = await preview({ locale: 'da' }, headers);
    expect(danish.body.meta.partlyReadable).toEqual([]);
    expect(danish.body.data.length).toBeGreaterThan(0);
    const all = await preview({ locale: '*' }, headers);
    expect([all.body.data, all.body.meta.partlyReadable]).toEqual([[], [uidOf('guide')]]);
  });

  it('shows no title that the user may not read', async () => {
    const { headers } = await adminUser(site.app, [
      READ,
      {
        action: EXPLORE,
        subject: uidOf('article'),
        properties: { fields: ['body'], locales: LOCALES },
      },
    ]);
    const { body } = await preview({ locale: '*' }, headers);
    expect((body.data as PreviewedPiece[]).map(({ title }) => title).join('')).toBe('');
    expect(body.data.length).toBeGreaterThan(0);
  });

  it.each([
    [{ stage: 'nope' }, 'JOURNEY_UNKNOWN_STAGE', 'stage'],
    [{ persona: 'nope' }, 'JOURNEY_UNKNOWN_PERSONA', 'persona'],
    [{ readiness: '201' }, 'JOURNEY_INVALID_PARAMETER', 'readiness'],
    [{ stage: 'decision', readiness: '20' }, 'JOURNEY_CONFLICTING_PARAMETERS', 'readiness'],
    [{ status: 'either' }, 'JOURNEY_INVALID_PARAMETER', 'status'],
    [{ fields: 'title' }, 'JOURNEY_UNKNOWN_PARAMETER', 'fields'],
  ])('refuses %j', async (query, code, parameter) => {
    const { status, body } = await preview(query);
    expect([status, body.error.details]).toMatchObject([400, { code, parameter }]);
  });
});
