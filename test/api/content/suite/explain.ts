import { apiToken } from '../../../support/callers';
import { titles, type Seed, type Site } from '../../../support/content/site';

interface LeftOut {
  contentType: string;
  documentId?: string;
  locale?: string | null;
  reason: string;
}

/** `explain=true`: the arithmetic of each place, and what was left out and why. */
export const explainTests = (site: () => Site): void => {
  describe('explain', () => {
    const query = 'types=articles&stage=consideration&persona=it-manager,buyer&explain=true';
    const published = Date.parse('2026-01-02T03:04:05.678Z');

    beforeAll(() =>
      site().seed([
        {
          title: 'exact',
          stages: ['awareness', 'consideration'],
          personas: ['buyer'],
          times: { publishedAt: published },
        },
        { title: 'far', stages: ['advocacy'] },
        { title: 'none' },
        { title: 'for another', stages: ['consideration'], personas: ['end-user'] },
        { title: 'excluded', stages: ['consideration'] },
        { title: 'draft', stages: ['consideration'], state: 'draft' },
        { title: 'changed since', stages: ['retention'], state: 'modified' },
        { title: 'dansk', stages: ['consideration'], locale: 'da' },
        { title: 'engelsk udkast', translationOf: 'dansk', state: 'draft' },
      ]),
    );
    afterAll(() => site().clear());

    it('is absent unless it is asked for', async () => {
      for (const explain of ['', '&explain=false']) {
        const { body } = await site().content(`types=articles&stage=consideration${explain}`);
        expect(body.meta).not.toHaveProperty('explain');
        expect(body.data[0].journey).not.toHaveProperty('explain');
      }
    });

    it('gives the arithmetic of each place', async () => {
      const { body } = await site().content(query);
      const explained = Object.fromEntries(
        body.data.map((item: { title: string; journey: { explain: object } }) => [
          item.title,
          item.journey.explain,
        ]),
      );
      const sort = { field: 'publishedAt', direction: 'desc', value: expect.any(Number) };
      expect(explained).toMatchObject({
        exact: {
          level: 'exact',
          levelRank: 1,
          stage: { asked: 'consideration', matched: 'consideration', distance: 0, primary: false },
          persona: { matched: 'buyer', rank: 2 },
          sort: { ...sort, value: published },
        },
        far: {
          level: 'near',
          levelRank: 4,
          stage: { asked: 'consideration', matched: 'advocacy', distance: 70, primary: true },
          persona: { matched: null, rank: null },
          sort,
        },
        none: {
          level: 'untargeted',
          levelRank: 5,
          stage: { asked: 'consideration', matched: null, distance: null, primary: null },
          persona: { matched: null, rank: null },
          sort,
        },
      });
      const byTitle = await site().content(`${query}&sort=title`);
      expect(byTitle.body.data[0].journey.explain.sort).toEqual({
        field: 'title',
        direction: 'asc',
        value: 'exact',
      });
    });

    const leftOut = async (rest: string, headers = {}): Promise<LeftOut[]> =>
      (await site().content(`${query}${rest}`, headers)).body.meta.explain.leftOut;
    const piece = (title: string, reason: string, locale = 'en') => ({
      contentType: 'api::article.article',
      documentId: site().id(title),
      locale,
      reason,
    });

    it('names what was excluded and what is for another persona', async () => {
      const left = await leftOut(`&exclude=${site().id('excluded')},no-such-id`);
      expect(left).toEqual([piece('excluded', 'excluded'), piece('for another', 'other-persona')]);
    });

    it('names drafts only to who may preview them, and only what is published nowhere', async () => {
      expect((await leftOut('')).map(({ reason }) => reason)).not.toContain('not-published');
      const full = await apiToken(site().app, 'full-access');
      const drafts = (await leftOut('', full)).filter(({ reason }) => reason === 'not-published');
      expect(drafts).toEqual(
        [piece('draft', 'not-published'), piece('dansk', 'not-published')].sort((a, b) =>
          a.documentId < b.documentId ? -1 : 1,
        ),
      );
      const without = await apiToken(site().app, 'custom', [
        'plugin::journey.content.find',
        'api::article.article.find',
      ]);
      expect(await leftOut('', without)).toEqual([piece('for another', 'other-persona')]);
    });

    it('names a type that was asked for and may not be read, and nothing in it', async () => {
      await site().seed([{ type: 'vault', title: 'vault', stages: ['consideration'] }]);
      const { body } = await site().content('types=vaults,tips&explain=true');
      expect(body.meta.explain.leftOut).toEqual([
        { contentType: 'api::vault.vault', reason: 'type-not-readable' },
      ]);
      const unasked = await site().content('explain=true');
      expect(unasked.text).not.toContain('vault');
    });

    it('names twenty of a reason at most', async () => {
      const others = Array.from({ length: 23 }, (_, index): Seed => ({
        type: 'tip',
        title: `tip ${index}`,
        personas: ['end-user'],
      }));
      await site().seed(others);
      const { body } = await site().content('types=tips&persona=buyer&explain=true');
      const left: LeftOut[] = body.meta.explain.leftOut;
      expect(left).toHaveLength(20);
      expect(left.every(({ reason }) => reason === 'other-persona')).toBe(true);
      expect(new Set(left.map(({ documentId }) => documentId)).size).toBe(20);
      const all = others.map(({ title }) => `exclude=${site().id(title)}`).join('&');
      const excluded = await site().content(`types=tips&explain=true&${all}`);
      expect(titles(excluded)).toEqual([]);
      expect(excluded.body.meta.explain.leftOut).toHaveLength(20);
    });

    it('says the same for a preview, in which drafts stand', async () => {
      const full = await apiToken(site().app, 'full-access');
      const { body } = await site().get(`/api/journey/preview?${query}`, full);
      const left: LeftOut[] = body.meta.explain.leftOut;
      expect(left).toEqual([piece('for another', 'other-persona')]);
      const drafted = body.data.find((item: { title: string }) => item.title === 'draft');
      expect(drafted.journey.explain.level).toBe('stage');
    });
  });
};
