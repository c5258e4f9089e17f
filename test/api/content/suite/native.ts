import { apiToken, grant, revoke, type Headers } from '../../../support/callers';
import { titles, type Site } from '../../../support/content/site';

const ENABLED = ['articles', 'guides', 'tips', 'faqs', 'homepage', 'testimonials'];

/** Malformed, or on a type that is not enabled. */
const BAD = [
  'articles?journeyStage=',
  'articles?journeyStage',
  'articles?journeyStage=decision&journeyStage=awareness',
  'articles?journeyStage[]=decision',
  'articles?journeyStage[key]=decision',
  'articles?journeyStage=decision,',
  `articles?journeyStage=${'a'.repeat(2000)}`,
  `articles?journeyPersona=${Array.from({ length: 21 }, () => 'buyer').join(',')}`,
  'articles?journeyStage=a%00b',
  'articles?journeyStage=__proto__',
  'homepage?journeyStage[]=awareness',
  'pages?journeyStage=awareness',
  'pages?journeyFormat=guide',
  'authors?journeyPersona=buyer',
];

/** Strapi's own endpoints, narrowed by `journeyStage`, `journeyPersona` and `journeyFormat`. */
export const nativeTests = (site: () => Site): void => {
  describe('Strapi’s own endpoint', () => {
    beforeAll(() =>
      site().seed([
        { title: 'deciding', stages: ['decision'], personas: ['buyer'], format: 'comparison' },
        { title: 'both', stages: ['awareness', 'decision'], personas: ['buyer', 'it-manager'] },
        { title: 'aware', stages: ['awareness'], format: 'guide' },
        { title: 'by the funnel', stages: ['marketing-funnel/purchase-decision'] },
        { title: 'nothing' },
        { title: 'draft', stages: ['decision'], state: 'draft' },
        { title: 'dansk', stages: ['decision'], locale: 'da' },
        { type: 'faq', title: 'by default' },
        { type: 'faq', title: 'by itself', stages: ['decision'], format: 'guide' },
        { type: 'homepage', title: 'home', stages: ['awareness'] },
      ]),
    );
    afterAll(() => site().clear());

    const ask = async (path: string, headers?: Headers) =>
      titles(await site().get(`/api/${path}`, headers)).sort();

    it.each([
      ['journeyStage=decision', ['both', 'by the funnel', 'deciding']],
      ['journeyStage=decision,awareness', ['aware', 'both', 'by the funnel', 'deciding']],
      ['journeyStage=retention', []],
      ['journeyPersona=buyer', ['both', 'deciding']],
      ['journeyPersona=it-manager', ['both']],
      ['journeyFormat=guide', ['aware']],
      ['journeyStage=decision&journeyPersona=buyer', ['both', 'deciding']],
      ['journeyStage=decision&journeyPersona=buyer&journeyFormat=comparison', ['deciding']],
      ['journeyStage=decision&filters[title][$contains]=bo', ['both']],
      ['journeyStage=decision&filters[$or][0][title]=aware&filters[$or][1][title]=both', ['both']],
      ['journeyStage=decision&locale=da', ['dansk']],
      ['journeyStage=decision&status=draft', ['both', 'by the funnel', 'deciding', 'draft']],
    ])('filters a collection by %s', async (query, expected) => {
      expect(await ask(`articles?${query}`)).toEqual(expected);
    });

    it('counts what it filtered, once each, page by page', async () => {
      const query = 'articles?journeyStage=decision,awareness&sort=title&pagination[pageSize]=3';
      const first = await site().get(`/api/${query}`);
      expect(first.body.meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 2, total: 4 });
      const second = await site().get(`/api/${query}&pagination[page]=2`);
      expect([...titles(first), ...titles(second)]).toEqual([
        'aware',
        'both',
        'by the funnel',
        'deciding',
      ]);
    });

    it('filters by default tags where a piece has none of its own', async () => {
      expect(await ask('faqs?journeyStage=retention')).toEqual(['by default']);
      expect(await ask('faqs?journeyStage=decision')).toEqual(['by itself']);
      expect(await ask('faqs?journeyFormat=faq')).toEqual(['by default']);
    });

    it('filters a single type: it is there, or it is not', async () => {
      const there = await site().get('/api/homepage?journeyStage=awareness');
      expect([there.status, there.body.data.title]).toEqual([200, 'home']);
      expect((await site().get('/api/homepage?journeyStage=decision')).status).toBe(404);
    });

    it('is the same for tokens', async () => {
      const query = 'articles?journeyStage=decision';
      const expected = ['both', 'by the funnel', 'deciding'];
      expect(await ask(query, await apiToken(site().app, 'read-only'))).toEqual(expected);
      expect(await ask(query, await apiToken(site().app, 'full-access'))).toEqual(expected);
      for (const action of ['plugin::journey.stage.find', 'plugin::journey.content.find']) {
        const custom = await apiToken(site().app, 'custom', ['api::article.article.find', action]);
        expect(await ask(query, custom)).toEqual(expected);
      }
      const other = await apiToken(site().app, 'custom', ['api::guide.guide.find']);
      expect((await site().get(`/api/${query}`, other)).status).toBe(403);
    });

    it.each(['journeyStage=decision', 'journeyStage=nope', 'journeyPersona=buyer'])(
      'tells nothing of tags to who may read neither them nor content: %s',
      async (query) => {
        const custom = await apiToken(site().app, 'custom', ['api::article.article.find']);
        const { status, body } = await site().get(`/api/articles?${query}`, custom);
        expect(status).toBe(400);
        const [parameter, value] = query.split('=');
        const code = 'JOURNEY_INVALID_PARAMETER';
        expect(body.error.details).toMatchObject({ code, parameter, value });
        expect(body.error.details).not.toHaveProperty('valid');
      },
    );

    it.each(ENABLED)('refuses a key that is not known, on /%s', async (path) => {
      for (const [query, code] of [
        ['journeyStage=nope', 'JOURNEY_UNKNOWN_STAGE'],
        ['journeyStage=referral', 'JOURNEY_UNKNOWN_STAGE'],
        ['journeyPersona=buyer,nope', 'JOURNEY_UNKNOWN_PERSONA'],
        ['journeyFormat=nope', 'JOURNEY_UNKNOWN_FORMAT'],
      ] as const) {
        const { status, body } = await site().get(`/api/${path}?${query}`);
        expect([query, status]).toEqual([query, 400]);
        expect(body.error.details).toMatchObject({ code, parameter: query.split('=')[0] });
        expect(body.error.details.valid.length).toBeGreaterThan(0);
      }
    });

    it.each(['', 'decision,'])(
      'says which keys there are for one that is empty: "%s"',
      async (value) => {
        const { status, body } = await site().get(`/api/articles?journeyStage=${value}`);
        expect(status).toBe(400);
        const { details } = body.error;
        expect(details).toMatchObject({ parameter: 'journeyStage', value });
        expect(details.valid).toContain('decision');
      },
    );

    it.each(BAD.map((path) => [path.slice(0, 60), path]))(
      'never answers %s unfiltered',
      async (_name, path) => {
        const full = await apiToken(site().app, 'full-access');
        const { status, body } = await site().get(`/api/${path}`, full);
        expect(status).toBe(400);
        expect(body.data).toBeNull();
      },
    );

    it('populates stages for who may find stages', async () => {
      const query = '/api/articles?populate=journeyStages&filters[title]=both';
      expect((await site().get(query)).body.data[0]).not.toHaveProperty('journeyStages');
      await grant(site().app, 'public', ['plugin::journey.stage.find']);
      // Another address, for a REST cache in front knows nothing of permissions.
      const { journeyStages } = (await site().get(`${query}&sort=title`)).body.data[0];
      expect(journeyStages.map(({ key }: { key: string }) => key)).toEqual([
        'awareness',
        'decision',
      ]);
      await revoke(site().app, 'public', ['plugin::journey.stage.find']);
    });

    it('gives of a persona nothing private, nor lets it be filtered by, sorted by or asked for', async () => {
      const full = await apiToken(site().app, 'full-access');
      const get = (query: string) => site().get(`/api/articles?${query}`, full);
      const { body, text } = await get('populate=journeyPersonas&filters[title]=both');
      expect(body.data[0].journeyPersonas[0]).toMatchObject({ key: 'buyer', market: 'b2b' });
      expect(text).not.toContain('Secret');
      expect(text).not.toContain('buyingRole');
      expect(body.data[0].journeyPersonas[0]).not.toHaveProperty('position');
      for (const query of [
        'filters[journeyPersonas][story][$startsWith]=Secret',
        'filters[journeyPersonas][buyingRole]=Secret role',
        'sort=journeyPersonas.story',
        'populate[journeyPersonas][fields]=story',
        'populate[journeyPersonas][filters][story][$contains]=Secret',
        'populate[journeyPersonas][sort]=story',
        'filters[journeyStages][targetShare][$gt]=0',
        'populate[journeyStages][fields]=targetShare',
      ]) {
        expect([query, (await get(query)).status]).toEqual([query, 400]);
      }
    });
  });
};
