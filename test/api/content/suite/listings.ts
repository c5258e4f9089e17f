import { apiToken, type Headers } from '../../../support/callers';
import type { Site } from '../../../support/content/site';

const PRIVATE = ['story', 'goals', 'pains', 'questions', 'buyingRole'];

/** Journeys, stages, personas, formats and touchpoints. */
export const listingTests = (site: () => Site): void => {
  describe('listings', () => {
    let reader: Headers;
    beforeAll(async () => {
      reader = await apiToken(site().app, 'read-only');
    });

    const ask = (path: string) => site().get(`/api/journey/${path}`, reader);
    const data = async (path: string) => {
      const { status, body, text } = await ask(path);
      if (status !== 200) throw new Error(text);
      expect(body.meta).toEqual({});
      return body.data;
    };
    const keys = (rows: Array<{ key: string }>): string[] => rows.map(({ key }) => key);

    it('give journeys with their stages in order, and which one is the default', async () => {
      const journeys = await data('journeys');
      expect(keys(journeys)).toEqual(['five-stage', 'marketing-funnel']);
      expect(journeys.map((journey: { isDefault: boolean }) => journey.isDefault)).toEqual([
        true,
        false,
      ]);
      expect(keys(journeys[0].stages)).toEqual([
        'awareness',
        'consideration',
        'decision',
        'retention',
        'advocacy',
      ]);
      expect(journeys[0].stages[1]).toEqual({
        key: 'consideration',
        name: 'Consideration',
        visitorExpects: expect.any(String),
        readiness: { from: 50, to: 80 },
        previous: 'awareness',
        next: 'decision',
      });
      expect(await data('journeys/marketing-funnel')).toEqual(journeys[1]);
    });

    it('give the stages of the default journey, or of another', async () => {
      const stages = await data('stages');
      expect(keys(stages)[0]).toBe('awareness');
      expect(stages[0].previous).toBeNull();
      expect(stages[4].next).toBeNull();
      const funnel = await data('stages?journey=marketing-funnel');
      expect(keys(funnel)).toEqual([
        'awareness',
        'interest',
        'consideration',
        'purchase-decision',
        'post-purchase',
        'loyalty',
        'referral',
      ]);
      expect(await data('stages/interest?journey=marketing-funnel')).toEqual(funnel[1]);
      expect(await data('stages/decision')).toEqual(stages[2]);
    });

    it('give personas without what the strategist wrote of them', async () => {
      const personas = await data('personas');
      expect(personas).toEqual([
        { key: 'it-manager', name: 'it-manager', market: 'b2b' },
        { key: 'buyer', name: 'buyer', market: 'b2b' },
        { key: 'end-user', name: 'end-user', market: 'b2b' },
      ]);
      expect(await data('personas/buyer')).toEqual(personas[1]);
      for (const path of ['personas', 'personas/buyer', 'personas?locale=da']) {
        const { text } = await ask(path);
        expect(text).not.toContain('Secret');
        for (const name of PRIVATE) expect(text).not.toContain(name);
      }
    });

    it('give formats and touchpoints', async () => {
      expect(await data('formats')).toContainEqual({ key: 'comparison', name: 'Comparison' });
      expect(await data('touchpoints')).toContainEqual({
        key: 'website',
        name: expect.any(String),
        influence: expect.any(String),
      });
    });

    it('name things in the locale that is asked for, else in English', async () => {
      const name = async (path: string) => (await data(path)).name;
      expect(await name('stages/decision?locale=da')).toBe('Beslutning');
      expect(await name('stages/decision?locale=da-DK')).toBe('Beslutning');
      expect(await name('stages/decision?locale=de')).toBe('Decision');
      expect(await name('stages/decision?locale=*')).toBe('Decision');
      expect(await name('stages/decision?locale=')).toBe('Decision');
      expect(await name('personas/buyer?locale=da')).toBe('buyer (da)');
      const formats = await data('formats?locale=sv');
      expect(formats).toContainEqual({ key: 'comparison', name: 'Jämförelse' });
    });

    it.each([
      ['journeys/nope', 'JOURNEY_UNKNOWN_JOURNEY', ['five-stage', 'marketing-funnel']],
      ['stages/nope', 'JOURNEY_UNKNOWN_STAGE', ['decision']],
      ['stages/interest', 'JOURNEY_UNKNOWN_STAGE', ['decision']],
      ['personas/nope', 'JOURNEY_UNKNOWN_PERSONA', ['buyer']],
      ['personas/1', 'JOURNEY_UNKNOWN_PERSONA', ['buyer']],
      ['journeys/__proto__', 'JOURNEY_UNKNOWN_JOURNEY', []],
      ['journeys/constructor', 'JOURNEY_UNKNOWN_JOURNEY', []],
      ['journeys/%E0%A4%A', 'JOURNEY_UNKNOWN_JOURNEY', []],
      ['journeys/a%00b', 'JOURNEY_UNKNOWN_JOURNEY', []],
      [`journeys/${'a'.repeat(7000)}`, 'JOURNEY_UNKNOWN_JOURNEY', []],
    ])('answer 404 to %s', async (path, code, valid) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
      expect(body.error.details).toMatchObject({ code, parameter: 'key' });
      expect(body.error.details.valid).toEqual(expect.arrayContaining(valid));
    });

    it.each([
      ['stages?journey=nope', 'JOURNEY_UNKNOWN_JOURNEY', 'journey'],
      ['stages/decision?journey=nope', 'JOURNEY_UNKNOWN_JOURNEY', 'journey'],
      ['journeys?journey=five-stage', 'JOURNEY_UNKNOWN_PARAMETER', 'journey'],
      ['personas?filters[story][$contains]=Secret', 'JOURNEY_UNKNOWN_PARAMETER', 'filters'],
      ['personas/buyer?fields=story', 'JOURNEY_UNKNOWN_PARAMETER', 'fields'],
      ['personas?populate=*', 'JOURNEY_UNKNOWN_PARAMETER', 'populate'],
      ['formats?sort=key', 'JOURNEY_UNKNOWN_PARAMETER', 'sort'],
      ['touchpoints?pagination[page]=2', 'JOURNEY_UNKNOWN_PARAMETER', 'pagination'],
      ['journeys?locale=e', 'JOURNEY_INVALID_PARAMETER', 'locale'],
      ['formats?locale[]=en', 'JOURNEY_INVALID_PARAMETER', 'locale'],
    ])('answer 400 to %s', async (path, code, parameter) => {
      const { status, body } = await ask(path);
      expect(status).toBe(400);
      expect(body.error.details).toMatchObject({ code, parameter });
    });
  });
};
