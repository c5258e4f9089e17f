import { titles, type Site } from '../../../support/content/site';

/** Two nodes that publish at once can leave the host with two published rows of one document. */
export const duplicateTests = (site: () => Site): void => {
  describe('two published rows of one document', () => {
    beforeAll(async () => {
      await site().seed([{ title: 'first', stages: ['decision'] }, { title: 'other' }]);
      await site()
        .app.strapi.db.query('api::article.article')
        .create({
          data: {
            title: 'second',
            documentId: site().id('first'),
            locale: 'en',
            publishedAt: new Date(Date.now() + 60_000),
          },
        });
    });
    afterAll(() => site().clear());

    it('give one item, the newest, wherever it stands', async () => {
      expect(titles(await site().get('/api/articles?sort=title'))).toEqual([
        'first',
        'other',
        'second',
      ]);
      const answer = await site().content('types=articles&stage=decision&fields=title');
      expect(titles(answer)).toEqual(['second', 'other']);
      expect(answer.body.meta.pagination.total).toBe(2);
      expect(answer.body.meta.match.levels).toEqual({ untargeted: 2 });
      expect(titles(await site().content('locale=*'))).toEqual(['second', 'other']);
    });
  });
};
