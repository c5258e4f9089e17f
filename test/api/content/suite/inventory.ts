import { titles, type Seed, type Site } from '../../../support/content/site';

const at = (times: Seed['times'], title: string): Seed => ({
  title,
  stages: ['awareness'],
  ...(times ? { times } : {}),
});

/** Which pieces there are to rank: types, locales, versions, formats, touchpoints, defaults, sorts. */
export const inventoryTests = (site: () => Site): void => {
  const ask = async (query: string) => titles(await site().content(query));

  describe('types', () => {
    beforeAll(() =>
      site().seed([
        { title: 'article' },
        { type: 'guide', title: 'guide' },
        { type: 'tip', title: 'tip' },
        { type: 'faq', title: 'faq' },
        { type: 'homepage', title: 'homepage' },
        { type: 'testimonial', title: 'testimonial' },
        { type: 'vault', title: 'vault' },
      ]),
    );
    afterAll(() => site().clear());

    it('are all that are enabled and may be read, unless some are asked for', async () => {
      expect((await ask('stage=awareness')).sort()).toEqual(
        ['article', 'faq', 'guide', 'homepage', 'testimonial', 'tip'].sort(),
      );
    });

    it.each([
      ['a plural name', 'types=guides', ['guide']],
      ['a uid', 'types=api::guide.guide', ['guide']],
      ['a single type by its singular name', 'types=homepage', ['homepage']],
      ['a single type by its plural name', 'types=homepages', ['homepage']],
      ['several', 'types=guides,api::tip.tip', ['guide', 'tip']],
      ['several, repeated', 'types=tips&types=guides&types=tips', ['guide', 'tip']],
      ['several, in brackets', 'types[0]=tips&types[1]=guides', ['guide', 'tip']],
      ['one that may not be read: as if it had no pieces', 'types=vaults', []],
      ['one that may not be read among others', 'types=vaults,tips', ['tip']],
    ])('may be asked for by %s', async (_name, query, expected) => {
      expect((await ask(query)).sort()).toEqual(expected);
    });

    it('are named with each piece; the cache tags name only those that were searched', async () => {
      const { body } = await site().content('types=vaults,tips');
      expect(body.data[0]).toMatchObject({ contentType: 'api::tip.tip', locale: null });
      expect(body.meta.cache.tags).toEqual([
        'journey:five-stage',
        'stage:awareness',
        'api::tip.tip',
      ]);
    });
  });

  describe('versions and locales', () => {
    beforeAll(() =>
      site().seed([
        { title: 'english' },
        { title: 'dansk', locale: 'da', translationOf: 'english' },
        { title: 'changed since', state: 'modified' },
        { title: 'unpublished', state: 'draft' },
        { title: 'kun svensk', locale: 'sv' },
        { type: 'guide', title: 'guide på dansk', locale: 'da' },
        { type: 'tip', title: 'tip in no language' },
        { type: 'tip', title: 'tip draft', state: 'draft' },
        { type: 'faq', title: 'faq in no language' },
      ]),
    );
    afterAll(() => site().clear());

    const in_ = async (locale: string) => (await ask(locale)).sort();

    it('are the published ones in the default locale, with what has no locale', async () => {
      const english = ['changed since', 'english', 'faq in no language', 'tip in no language'];
      expect(await in_('')).toEqual(english);
      expect(await in_('locale=en')).toEqual(english);
      expect(await in_('locale=')).toEqual(english);
    });

    it('are those of another locale when it is asked for', async () => {
      const others = ['faq in no language', 'tip in no language'];
      expect(await in_('locale=da')).toEqual([
        'dansk',
        'faq in no language',
        'guide på dansk',
        'tip in no language',
      ]);
      expect(await in_('locale=de')).toEqual(others);
      expect(await in_('locale=en-GB')).toEqual(others);
    });

    it('are one for each document and locale with `*`', async () => {
      const answer = await site().content('locale=*');
      expect(titles(answer).sort()).toEqual(
        [
          'changed since',
          'dansk',
          'english',
          'faq in no language',
          'guide på dansk',
          'kun svensk',
          'tip in no language',
        ].sort(),
      );
      const both = answer.body.data.filter(
        (item: { documentId: string }) => item.documentId === site().id('english'),
      );
      expect(both.map((item: { locale: string }) => item.locale)).toEqual(
        expect.arrayContaining(['en', 'da']),
      );
      expect(answer.body.meta.pagination.total).toBe(7);
    });

    it('name the stage in the locale that is asked for, in the default one for `*`', async () => {
      const name = async (query: string) => (await site().content(query)).body.meta.stage.name;
      expect(await name('stage=decision&locale=da')).toBe('Beslutning');
      expect(await name('stage=decision&locale=de')).toBe('Decision');
      expect(await name('stage=decision&locale=*')).toBe('Decision');
    });

    it('leave a document out in all its locales when it is excluded', async () => {
      const rest = await ask(`locale=*&exclude=${site().id('english')}`);
      expect(rest).not.toContain('english');
      expect(rest).not.toContain('dansk');
    });
  });

  describe('formats and touchpoints', () => {
    beforeAll(() =>
      site().seed([
        { title: 'guide on the site', format: 'guide', touchpoints: ['website'] },
        { title: 'guide anywhere', format: 'guide' },
        { title: 'video by mail', format: 'video', touchpoints: ['email', 'store'] },
        { title: 'plain' },
      ]),
    );
    afterAll(() => site().clear());

    it.each([
      ['format=guide', ['guide anywhere', 'guide on the site']],
      ['format=guide,video', ['guide anywhere', 'guide on the site', 'video by mail']],
      ['format=faq', []],
      ['touchpoint=website', ['guide anywhere', 'guide on the site', 'plain']],
      ['touchpoint=store', ['guide anywhere', 'plain', 'video by mail']],
      ['touchpoint=reviews', ['guide anywhere', 'plain']],
      [
        'touchpoint[]=store&touchpoint[]=website',
        ['guide anywhere', 'guide on the site', 'plain', 'video by mail'],
      ],
      ['touchpoint=store&format=video', ['video by mail']],
    ])('%s is a hard filter; a piece without touchpoint fits all', async (query, expected) => {
      expect((await ask(`types=articles&${query}`)).sort()).toEqual(expected);
    });
  });

  describe('default tags', () => {
    beforeAll(() =>
      site().seed([
        { type: 'faq', title: 'bare' },
        { type: 'faq', title: 'own stage', stages: ['awareness'] },
        { type: 'faq', title: 'own format', format: 'guide', touchpoints: ['website'] },
      ]),
    );
    afterAll(() => site().clear());

    it('count where a piece has none of its own, and come out as what counted', async () => {
      const { body } = await site().content('types=faqs&stage=retention');
      const journeys = body.data.map((item: { title: string; journey: object }) => [
        item.title,
        item.journey,
      ]);
      expect(Object.fromEntries(journeys)).toMatchObject({
        bare: {
          stages: [{ key: 'retention', primary: true }],
          format: 'faq',
          touchpoints: ['customer-service'],
          match: { level: 'stage', stage: 'retention' },
        },
        'own stage': {
          stages: [{ key: 'awareness', primary: true }],
          format: 'faq',
          match: { level: 'near', stage: 'awareness' },
        },
        'own format': { format: 'guide', touchpoints: ['website'], match: { level: 'stage' } },
      });
    });

    it('are filtered by as well', async () => {
      expect((await ask('types=faqs&format=faq')).sort()).toEqual(['bare', 'own stage']);
      expect(await ask('types=faqs&touchpoint=website')).toEqual(['own format']);
    });
  });

  describe('stages of another journey', () => {
    beforeAll(() =>
      site().seed([
        { title: 'loyal', stages: ['marketing-funnel/loyalty'] },
        { title: 'both', stages: ['marketing-funnel/interest', 'awareness', 'decision'] },
      ]),
    );
    afterAll(() => site().clear());

    it('on a piece count as the stage of the tagged journey that they correspond to', async () => {
      const { body } = await site().content('types=articles&stage=advocacy');
      const [loyal, both] = body.data;
      expect(loyal.journey.stages).toEqual([{ key: 'advocacy', primary: true }]);
      expect(loyal.journey.match.level).toBe('stage');
      expect(both.journey.stages).toEqual([
        { key: 'awareness', primary: true },
        { key: 'decision', primary: false },
      ]);
    });
  });

  describe('the order within a level', () => {
    beforeAll(() =>
      site().seed([
        at({ publishedAt: 3000, updatedAt: 1000, createdAt: 2000 }, 'banana'),
        at({ publishedAt: 1000, updatedAt: 3000, createdAt: 2000 }, 'Apple'),
        at({ publishedAt: 2000, updatedAt: 2000, createdAt: 1000 }, 'Årstid'),
        at({ publishedAt: 2000, updatedAt: 2000, createdAt: 3000 }, 'ærlig'),
      ]),
    );
    afterAll(() => site().clear());

    const tied = () => ['Årstid', 'ærlig'].sort((a, b) => (site().id(a) < site().id(b) ? -1 : 1));
    const sorted = (sort: string) => ask(`types=articles&stage=awareness&${sort}`);

    it('is by publication, the newest first; then by document id', async () => {
      const newest = ['banana', ...tied(), 'Apple'];
      expect(await sorted('')).toEqual(newest);
      expect(await sorted('sort=publishedAt:desc')).toEqual(newest);
      expect(await sorted('sort=publishedAt:DESC')).toEqual(newest);
      expect(await sorted('sort[0]=publishedAt:desc')).toEqual(newest);
    });

    it('ties by document id, ascending whichever way it is sorted', async () => {
      expect(await sorted('sort=publishedAt:asc')).toEqual(['Apple', ...tied(), 'banana']);
      expect(await sorted('sort=publishedAt')).toEqual(['Apple', ...tied(), 'banana']);
      expect(await sorted('sort=updatedAt:asc')).toEqual(['banana', ...tied(), 'Apple']);
    });

    it('is by another field when it is asked for', async () => {
      const apples = ['Apple', 'banana'].sort((a, b) => (site().id(a) < site().id(b) ? -1 : 1));
      expect(await sorted('sort=createdAt:asc')).toEqual(['Årstid', ...apples, 'ærlig']);
      expect(await sorted('sort=title')).toEqual(['Apple', 'banana', 'Årstid', 'ærlig']);
      expect(await sorted('sort=title:desc')).toEqual(['ærlig', 'Årstid', 'banana', 'Apple']);
    });

    it('is by title only when every type that is asked for has one', async () => {
      const { body, status } = await site().content('types=articles,testimonials&sort=title');
      expect(status).toBe(400);
      expect(body.error.details).toMatchObject({
        code: 'JOURNEY_INVALID_PARAMETER',
        parameter: 'sort',
        value: 'title',
      });
      expect(body.error.details.valid).not.toContain('title:asc');
      expect((await site().content('types=articles,guides&sort=title')).status).toBe(200);
    });
  });
};
