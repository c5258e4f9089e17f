import {
  ANONYMOUS,
  apiToken,
  grant,
  revoke,
  siteUser,
  type Headers,
} from '../../../support/callers';
import { titles, type Site } from '../../../support/content/site';

const CONTENT = 'plugin::journey.content.find';
const PREVIEW = 'plugin::journey.preview.find';
const find = (name: string): string => `api::${name}.${name}.find`;

/** Who may ask, and what of it they get: by role, by token, by type; at once after a change. */
export const callerTests = (site: () => Site): void => {
  describe('callers', () => {
    let user: Headers;
    let readOnly: Headers;
    let full: Headers;

    beforeAll(async () => {
      await site().seed([
        { title: 'article', state: 'modified' },
        { title: 'article in draft', state: 'draft' },
        { type: 'guide', title: 'guide' },
        { type: 'vault', title: 'vault' },
      ]);
      user = await siteUser(site().app);
      readOnly = await apiToken(site().app, 'read-only');
      full = await apiToken(site().app, 'full-access');
    });
    afterAll(() => site().clear());

    const status = async (path: string, headers?: Headers) =>
      (await site().get(`/api/journey/${path}`, headers)).status;
    const seen = async (headers?: Headers, query = '') =>
      titles(await site().content(query, headers)).sort();

    it('may ask for nothing unless they are granted it', async () => {
      const paths = ['content', 'preview', 'journeys', 'journeys/five-stage', 'stages'];
      const more = ['stages/decision', 'personas', 'personas/buyer', 'formats', 'touchpoints'];
      const none = await apiToken(site().app, 'custom', []);
      for (const path of [...paths, ...more, 'coverage', 'gaps']) {
        expect([path, await status(path, none)]).toEqual([path, 403]);
        expect([path, await status(path, user)]).toEqual([path, 403]);
        expect([path, await status(path, ANONYMOUS)]).toEqual([
          path,
          path === 'content' ? 200 : 403,
        ]);
        expect([path, await status(path, readOnly)]).toEqual([path, 200]);
        expect([path, await status(path, full)]).toEqual([path, 200]);
      }
    });

    it('get the types that they may read, each by its own kind of permission', async () => {
      expect(await seen(ANONYMOUS)).toEqual(['article', 'guide']);
      expect(await seen(readOnly)).toEqual(['article', 'guide', 'vault']);
      expect(await seen(full)).toEqual(['article', 'guide', 'vault']);
      const custom = await apiToken(site().app, 'custom', [CONTENT, find('vault')]);
      expect(await seen(custom)).toEqual(['vault']);
      expect(await seen(custom, 'types=articles')).toEqual([]);
      await grant(site().app, 'authenticated', [CONTENT, find('guide')]);
      expect(await seen(user)).toEqual(['guide']);
      await revoke(site().app, 'authenticated', [CONTENT, find('guide')]);
      expect(await status('content', user)).toBe(403);
    });

    it('get nothing, and no error, with no type that they may read', async () => {
      const custom = await apiToken(site().app, 'custom', [CONTENT]);
      const answer = await site().content('pagination[pageSize]=5', custom);
      expect(answer.status).toBe(200);
      expect(answer.body.data).toEqual([]);
      expect(answer.body.meta.pagination).toEqual({ page: 1, pageSize: 5, pageCount: 0, total: 0 });
      const uncounted = await site().content('pagination[withCount]=false', custom);
      expect(uncounted.body.meta.pagination).toEqual({ page: 1, pageSize: 10 });
    });

    it('obey a permission that is taken away with their next request', async () => {
      const before = await site().content('');
      await revoke(site().app, 'public', [find('guide')]);
      expect(await seen()).toEqual(['article']);
      const after = await site()
        .app.request.get('/api/journey/content')
        .set('If-None-Match', String(before.headers['etag']));
      expect(after.status).toBe(200);
      await revoke(site().app, 'public', [CONTENT]);
      expect(await status('content')).toBe(403);
      const kept = await site()
        .app.request.get('/api/journey/content')
        .set('If-None-Match', String(after.headers['etag']));
      expect(kept.status).toBe(403);
      await grant(site().app, 'public', [CONTENT, find('guide')]);
      expect(await seen()).toEqual(['article', 'guide']);
    });

    it('with a token that is not known are refused', async () => {
      expect(await status('content', { Authorization: 'Bearer nonsense' })).toBe(401);
    });

    it('are told the same of a type that they may not read as of one without pieces', async () => {
      const shape = async (type: string) => {
        const { body } = await site().content(`types=${type}&explain=true&sort=publishedAt`);
        return { ...body.meta, cache: null, explain: null, data: body.data };
      };
      expect(await shape('vaults')).toEqual(await shape('testimonials'));
    });

    describe('of the preview', () => {
      it('see drafts as they stand, and types without drafts as they are', async () => {
        const custom = await apiToken(site().app, 'custom', [
          PREVIEW,
          find('article'),
          find('guide'),
        ]);
        const answer = await site().get('/api/journey/preview', custom);
        expect(titles(answer).sort()).toEqual(['article (draft)', 'article in draft', 'guide']);
        expect(answer.body.meta.pagination.total).toBe(3);
        expect(answer.body.data[0].journey.match).toEqual({
          level: 'untargeted',
          stage: null,
          persona: null,
        });
      });

      it('need its own permission, whatever else they may', async () => {
        const custom = await apiToken(site().app, 'custom', [CONTENT, find('article')]);
        expect(await status('preview', custom)).toBe(403);
        const other = await apiToken(site().app, 'custom', [PREVIEW, find('article')]);
        expect(await status('content', other)).toBe(403);
      });

      it('get answers that nobody may keep, errors and 304s included', async () => {
        const answer = await site().get('/api/journey/preview', full);
        expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store' });
        for (const name of ['etag', 'surrogate-key', 'cache-tag']) {
          expect(answer.headers).not.toHaveProperty(name);
        }
        const bad = await site().get('/api/journey/preview?stage=nope', full);
        expect([bad.status, bad.headers['cache-control']]).toEqual([400, 'private, no-store']);
      });

      it('take the same parameters, and refuse the same', async () => {
        const answer = await site().get(
          '/api/journey/preview?types=articles&fields=title&sort=title&pagination[limit]=1',
          full,
        );
        expect(titles(answer)).toEqual(['article (draft)']);
        const bad = await site().get('/api/journey/preview?status=draft', full);
        expect(bad.body.error.details).toMatchObject({
          code: 'JOURNEY_UNKNOWN_PARAMETER',
          parameter: 'status',
        });
      });
    });
  });
};
