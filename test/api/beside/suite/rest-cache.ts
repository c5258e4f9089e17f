import { keysOf, NOTE, titlesOf, type SharedSite } from '../../../support/beside/site';

export const restCacheTests = (site: () => SharedSite): void => {
  describe('the REST cache', () => {
    const cacheOf = async (path: string): Promise<unknown> =>
      (await site().get(path)).headers['x-cache'];
    /** Has an answer kept, and sees that it is. */
    const keep = async (path: string): Promise<void> => {
      await site().get(path);
      expect([path, await cacheOf(path)]).toEqual([path, 'HIT']);
    };

    it('forgets a piece that is tagged by Journey, and its list, and keeps the others', async () => {
      const id = await site().createNote('To be tagged');
      const one = `/api/notes/${id}?populate=journeyStages`;
      const other = `/api/notes/${await site().createNote('Left alone')}`;
      const list = '/api/notes?journeyStage=consideration';
      for (const path of [one, other, list]) await keep(path);

      expect(await site().tagNote(id, 'consideration')).toEqual(['changed']);
      const { body, headers } = await site().get(one);
      expect(headers['x-cache']).toBe('MISS');
      expect(keysOf((body as { data: { journeyStages: unknown } }).data.journeyStages)).toEqual([
        'consideration',
      ]);
      expect(titlesOf(await site().get(list))).toEqual(['To be tagged']);
      expect(await cacheOf(other)).toBe('HIT');
    });

    it('forgets what an import has tagged', async () => {
      const documentId = await site().createNote('Imported');
      const list = '/api/notes?journeyStage=decision';
      await keep(list);
      const changes = { stages: { before: [], after: ['decision'] } };
      const { body } = await site()
        .app.request.post('/journey/imports/apply')
        .set(site().admin.headers)
        .send({ lines: [{ contentType: NOTE, documentId, locale: null, changes }] });
      expect((body as { data: unknown }).data).toMatchObject([{ outcome: 'changed' }]);
      expect(titlesOf(await site().get(list))).toEqual(['Imported']);
    });

    it('forgets what GraphQL has published', async () => {
      const list = '/api/articles?journeyStage=decision';
      await keep(list);
      await site().createArticle('By GraphQL', { stages: ['decision'] });
      expect(titlesOf(await site().get(list))).toEqual(['By GraphQL']);
    });

    it('forgets a name that is changed', async () => {
      const id = await site().createNote('Of a persona', { personas: ['buyer'] });
      const path = `/api/notes/${id}?populate=journeyPersonas`;
      await keep(path);
      await site()
        .app.request.put('/journey/personas/buyer')
        .set(site().admin.headers)
        .send({ key: 'buyer', name: { en: 'Purchaser' } });
      expect((await site().get(path)).text).toContain('Purchaser');
    });

    it('never comes before Journey’s own answers, even if it is told to', async () => {
      await site().createNote('First', { stages: ['advocacy'] });
      const path = 'stage=advocacy&types=notes';
      expect(await site().served(path)).toContain('First');
      await site().createNote('Second', { stages: ['advocacy'] });
      expect(await site().served(path)).toEqual(expect.arrayContaining(['First', 'Second']));
      expect(await cacheOf(`/api/journey/content?${path}`)).toBeUndefined();
    });
  });
};
