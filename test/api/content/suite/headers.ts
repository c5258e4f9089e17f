import { apiToken, type Headers } from '../../../support/callers';
import type { Site } from '../../../support/content/site';

type Settings = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** Cache headers, and what a caller that has the answer already is told. */
export const headerTests = (site: () => Site): void => {
  describe('headers', () => {
    let full: Headers;
    beforeAll(async () => {
      await site().seed([
        { title: 'article', stages: ['decision'], personas: ['buyer'] },
        { type: 'guide', title: 'guide' },
      ]);
      full = await apiToken(site().app, 'full-access');
    });
    afterAll(() => site().clear());

    const query = 'stage=decision&persona=buyer&types=articles,guides';
    const path = `/api/journey/content?${query}`;

    it('let shared caches keep an answer to somebody unknown, and none to somebody known', async () => {
      const anonymous = await site().content(query);
      expect(anonymous.headers['cache-control']).toBe(
        'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
      );
      const known = await site().content(query, full);
      expect(known.headers['cache-control']).toBe('private');
      for (const { headers } of [anonymous, known]) {
        expect(headers['vary']).toMatch(/\bAuthorization\b/);
        expect(headers['content-type']).toBe('application/json; charset=utf-8');
        expect(headers).not.toHaveProperty('set-cookie');
      }
    });

    it('are as the settings say, from the next answer on', async () => {
      const settings = site().app.strapi.plugin('journey').service<Settings>('settings');
      await settings['change']!({
        cacheControl: { anonymous: 'public, s-maxage=5', authenticated: 'private, no-cache' },
      });
      expect((await site().content(query)).headers['cache-control']).toBe('public, s-maxage=5');
      expect((await site().content(query, full)).headers['cache-control']).toBe(
        'private, no-cache',
      );
      await settings['reset']!();
    });

    it('name what an answer depends on, so that it can be purged', async () => {
      const { headers, body } = await site().content(query);
      const tags = [
        'journey:five-stage',
        'stage:decision',
        'persona:buyer',
        'api::article.article',
        'api::guide.guide',
      ];
      expect(body.meta.cache.tags).toEqual(tags);
      expect(headers['surrogate-key']).toBe(tags.join(' '));
      expect(headers['cache-tag']).toBe(tags.join(','));
    });

    it.each([
      ['populate=author', ['api::author.author']],
      ['populate[seo][populate]=*', ['api::author.author']],
      ['populate[sections][on][shared.quote][populate]=speaker', ['api::author.author']],
      ['populate[author][populate]=articles', ['api::author.author']],
      ['populate=journeyStages', ['plugin::journey.stage']],
      ['fields=title', []],
    ])('name the types that come along by %s', async (projection, along) => {
      const { body } = await site().content(`types=articles&${projection}`, full);
      expect(body.meta.cache.tags).toEqual([
        'journey:five-stage',
        'stage:awareness',
        'api::article.article',
        ...along,
      ]);
    });

    it('let lists and reports be purged when a definition changes', async () => {
      for (const list of ['journeys', 'stages/decision', 'personas', 'formats', 'coverage']) {
        const { status, headers } = await site().get(`/api/journey/${list}`, full);
        expect([list, status]).toEqual([list, 200]);
        expect(headers['surrogate-key']).toBe('journey:five-stage');
      }
    });

    it('spare a caller the same answer also where fetch adds that it wants to hear from the site', async () => {
      const { headers } = await site().content(query);
      const again = await site()
        .app.request.get(path)
        .set({ 'If-None-Match': String(headers['etag']), 'Cache-Control': 'no-cache' });
      expect(again.status).toBe(304);
    });

    it('carry a tag by which the same answer is not sent twice', async () => {
      const first = await site().content(query);
      const etag = String(first.headers['etag']);
      expect(etag).toMatch(/^(W\/)?".+"$/);
      expect((await site().content(query)).headers['etag']).toBe(etag);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await site().app.request.get(path).set('If-None-Match', known);
        expect(again.status).toBe(304);
        expect(again.text).toBe('');
        expect(again.headers['etag']).toBe(etag);
        expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
        expect(again.headers['surrogate-key']).toBe(first.headers['surrogate-key']);
        expect(again.headers['vary']).toMatch(/\bAuthorization\b/);
        expect(again.headers).not.toHaveProperty('content-type');
      }
      const other = await site().app.request.get(path).set('If-None-Match', '"other"');
      expect(other.status).toBe(200);
    });

    it('carry another tag once the content, or what the caller may see, is another', async () => {
      const etag = async (headers?: Headers) =>
        (await site().content(query, headers)).headers['etag'];
      const before = await etag();
      await site()
        .app.strapi.documents('api::article.article' as never)
        .update({
          documentId: site().id('article'),
          data: { title: 'article, changed' },
          status: 'published',
        } as never);
      const after = await etag();
      expect(after).not.toBe(before);
      const other = await site().content('stage=decision');
      expect(other.headers['etag']).not.toBe(after);
    });

    it('are those of GET for HEAD, without a body', async () => {
      const got = await site().content(query);
      const head = await site().app.request.head(path);
      expect(head.status).toBe(200);
      expect(head.text).toBeUndefined();
      for (const name of [
        'etag',
        'cache-control',
        'surrogate-key',
        'content-type',
        'content-length',
      ]) {
        expect([name, head.headers[name]]).toEqual([name, got.headers[name]]);
      }
      const known = await site()
        .app.request.head(path)
        .set('If-None-Match', String(got.headers['etag']));
      expect(known.status).toBe(304);
      expect((await site().app.request.head('/api/journey/content?stage=nope')).status).toBe(400);
    });

    it('keep an error from being taken for an answer', async () => {
      const bad = await site().content('stage=nope');
      for (const name of ['etag', 'cache-control', 'surrogate-key']) {
        expect(bad.headers).not.toHaveProperty(name);
      }
    });

    it('are on every other route too', async () => {
      for (const route of [
        'journeys',
        'stages',
        'stages/decision',
        'personas',
        'formats',
        'touchpoints',
      ]) {
        const { headers } = await site().get(`/api/journey/${route}`, full);
        expect(headers['etag']).toBeDefined();
        expect(headers['cache-control']).toBe('private');
        const again = await site()
          .app.request.get(`/api/journey/${route}`)
          .set({ ...full, 'If-None-Match': String(headers['etag']) });
        expect(again.status).toBe(304);
      }
    });
  });
};
