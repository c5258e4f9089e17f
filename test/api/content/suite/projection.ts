import { apiToken, grant, revoke, type Headers } from '../../../support/callers';
import { titles, type Site } from '../../../support/content/site';

type Settings = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** What comes with each piece: `fields`, `populate`, `on`, and the settings of a type. */
export const projectionTests = (site: () => Site): void => {
  describe('what comes with each piece', () => {
    let full: Headers;

    beforeAll(async () => {
      const create = async (uid: string, data: object) =>
        site()
          .app.strapi.documents(uid as never)
          .create({ data } as never);
      const vault = await create('api::vault.vault', { title: 'Locked away' });
      const author = await create('api::author.author', {
        title: 'Ada',
        email: 'ada@example.com',
      });
      const data = {
        body: 'Long text',
        internalNote: 'Only for us',
        author: author.documentId,
        dossier: vault.documentId,
        seo: { description: 'Found', writer: author.documentId },
        sections: [{ __component: 'shared.quote', text: 'Said', speaker: author.documentId }],
      };
      await site().seed([
        { title: 'article', stages: ['awareness'], personas: ['buyer'], data },
        { type: 'guide', title: 'guide' },
        { type: 'tip', title: 'tip' },
      ]);
      full = await apiToken(site().app, 'full-access');
    });
    afterAll(async () => {
      await site().clear();
      await site().app.strapi.db.query('api::author.author').deleteMany({});
    });

    const item = async (query: string, headers?: Headers) => {
      const { status, body, text } = await site().content(query, headers);
      if (status !== 200) throw new Error(text);
      return body.data[0];
    };
    const article = (query: string, headers?: Headers) => item(`types=articles&${query}`, headers);
    const error = async (query: string) => {
      const { status, body } = await site().content(query);
      expect(status).toBe(400);
      return body.error.details;
    };

    it('is every field that is not private, and no relation, when nothing is asked for', async () => {
      expect(Object.keys(await article('')).sort()).toEqual(
        [
          'documentId',
          'contentType',
          'locale',
          'journey',
          'title',
          'body',
          'createdAt',
          'updatedAt',
          'publishedAt',
        ].sort(),
      );
    });

    it.each([
      ['fields=title', ['title']],
      ['fields=title,body', ['body', 'title']],
      ['fields[0]=body&fields[1]=publishedAt', ['body', 'publishedAt']],
      ['fields=publishedAt', ['publishedAt']],
      ['fields=documentId', []],
      ['fields=*', ['body', 'createdAt', 'publishedAt', 'title', 'updatedAt']],
    ])('is %s', async (query, expected) => {
      const names = Object.keys(await article(query)).sort();
      expect(names).toEqual([...expected, 'contentType', 'documentId', 'journey', 'locale'].sort());
    });

    it('is fields of types without locale and without drafts as well', async () => {
      expect(Object.keys(await item('types=tips&fields=title')).sort()).toEqual(
        ['contentType', 'documentId', 'journey', 'locale', 'title'].sort(),
      );
      expect(await item('types=guides&fields=title')).toMatchObject({ locale: 'en' });
    });

    it.each([
      ['populate=author'],
      ['populate[0]=author'],
      ['populate[author]=true'],
      ['populate[author][fields][0]=title'],
      ['populate=*'],
    ])('brings a relation by %s, without what is private in it', async (query) => {
      const { author } = await article(query);
      expect(author).toMatchObject({ title: 'Ada' });
      expect(author).not.toHaveProperty('email');
    });

    it('brings components and dynamic zones, and their relations at the second level', async () => {
      expect((await article('populate=seo.writer')).seo).toMatchObject({
        description: 'Found',
        writer: { title: 'Ada' },
      });
      expect((await article('populate[seo][populate]=writer')).seo.writer.title).toBe('Ada');
      expect((await article('populate[seo][populate]=*')).seo.writer.title).toBe('Ada');
      const zone = 'populate[sections][on][shared.quote]';
      expect((await article(`${zone}[fields]=text`)).sections[0]).toMatchObject({ text: 'Said' });
      expect((await article(`${zone}[populate]=speaker`)).sections[0].speaker.title).toBe('Ada');
      expect((await article('populate[sections][populate]=*')).sections[0]).toMatchObject({
        text: 'Said',
        speaker: { title: 'Ada' },
      });
    });

    it('is what Strapi’s own endpoint gives', async () => {
      for (const query of ['', 'fields=title', 'populate=author', 'populate=*']) {
        const [own] = (await site().get(`/api/articles?${query}`)).body.data;
        const ours = await article(query);
        expect({ ...ours, id: own.id }).toEqual({
          locale: 'en',
          ...own,
          contentType: 'api::article.article',
          journey: ours.journey,
        });
      }
    });

    it('leaves out a relation that the caller may not see, and brings it to who may', async () => {
      expect(await article('populate=dossier')).not.toHaveProperty('dossier');
      expect(await article('populate=*')).not.toHaveProperty('dossier');
      expect((await article('populate=dossier', full)).dossier).toMatchObject({
        title: 'Locked away',
      });
    });

    it('brings the tags natively only to who may find them, and never what is private', async () => {
      expect(await article('populate=journeyPersonas')).not.toHaveProperty('journeyPersonas');
      const actions = ['plugin::journey.persona.find', 'plugin::journey.stage.find'];
      await grant(site().app, 'public', actions);
      const { journeyPersonas, journeyStages } = await article(
        'populate[0]=journeyPersonas&populate[1]=journeyStages',
      );
      expect(journeyStages[0]).toMatchObject({ key: 'awareness' });
      expect(journeyPersonas[0]).toMatchObject({ key: 'buyer', market: 'b2b' });
      for (const name of ['story', 'goals', 'pains', 'questions', 'buyingRole']) {
        expect(journeyPersonas[0]).not.toHaveProperty(name);
      }
      await revoke(site().app, 'public', actions);
      expect(await article('populate=journeyPersonas')).not.toHaveProperty('journeyPersonas');
    });

    it.each([
      ['fields=internalNote', 'fields', 'internalNote'],
      ['fields=title,nope', 'fields', 'nope'],
      ['fields=author', 'fields', 'author'],
      ['populate=nope', 'populate', 'nope'],
      ['populate=title', 'populate', 'title'],
      ['populate=createdBy.email', 'populate', 'createdBy.email'],
    ])('refuses %s, naming what would be valid', async (query, parameter, value) => {
      const details = await error(`types=articles&${query}`);
      expect(details).toMatchObject({ code: 'JOURNEY_INVALID_PARAMETER', parameter, value });
      if (value.includes('.')) return;
      expect(details.valid).toContain(parameter === 'fields' ? 'body' : 'author');
      expect(details.valid).not.toContain('internalNote');
    });

    it.each([
      ['populate=author.articles.author', 'populate', 'author.articles.author'],
      [
        'populate[author][populate]=articles.author',
        'populate[author][populate]',
        'articles.author',
      ],
      [
        'populate[author][populate][articles][populate]=*',
        'populate[author][populate][articles][populate]',
        '*',
      ],
    ])('refuses %s: more than two levels', async (query, parameter, value) => {
      expect(await error(`types=articles&${query}`)).toMatchObject({
        code: 'JOURNEY_INVALID_PARAMETER',
        parameter,
        value,
        expected: 'at most 2 levels of relations',
      });
    });

    it.each([
      ['populate[author][filters][title]=Ada', 'populate[author][filters]'],
      ['populate[author][sort]=title', 'populate[author][sort]'],
      ['populate[author][limit]=1', 'populate[author][limit]'],
      ['populate[author][count]=true', 'populate[author][count]'],
      [
        'populate[author][populate][articles][where][id]=1',
        'populate[author][populate][articles][where]',
      ],
      [
        'populate[sections][on][shared.quote][filters][text]=x',
        'populate[sections][on][shared.quote][filters]',
      ],
    ])('refuses %s: nothing filters or sorts inside a relation', async (query, parameter) => {
      expect(await error(`types=articles&${query}`)).toMatchObject({
        code: 'JOURNEY_UNKNOWN_PARAMETER',
        parameter,
      });
    });

    it.each([
      ['populate=', 'populate'],
      ['populate', 'populate'],
      ['populate[author]=no+such+word', 'populate[author]'],
      ['populate[author]', 'populate[author]'],
      ['populate[0][author]=true', 'populate'],
      ['populate[author]=*', 'populate[author]'],
      ['populate[author][on][shared.seo]=true', 'populate'],
      ['populate[sections][on][no.such][populate]=*', 'populate'],
      ['populate[sections][on]=x', 'populate[sections][on]'],
      ['populate[sections][populate]=speaker', 'populate'],
      ['fields=', 'fields'],
      ['fields', 'fields'],
      ['fields[title]=true', 'fields'],
    ])('refuses %s, which cannot be read', async (query, parameter) => {
      const details = await error(`types=articles&${query}`);
      expect(details.code).toMatch(/^JOURNEY_(INVALID|UNKNOWN)_PARAMETER$/);
      expect(details.parameter).toContain(parameter);
    });

    it.each([
      ['fields=__proto__', 'fields', '__proto__'],
      ['fields=title,constructor', 'fields', 'constructor'],
      ['fields[]=title&fields[]=toString', 'fields', 'toString'],
      ['on[articles][fields]=hasOwnProperty', 'on[articles][fields]', 'hasOwnProperty'],
      ['populate=__proto__', 'populate', '__proto__'],
      ['populate=author.constructor', 'populate', 'constructor'],
      ['populate[author][fields]=valueOf', 'populate', 'valueOf'],
      ['populate[seo][populate][writer][fields]=__proto__', 'populate', '__proto__'],
    ])('refuses %s, which is no field but has a name', async (query, parameter, value) => {
      const { status, body } = await site().content(`types=articles&${query}`, full);
      expect(status).toBe(400);
      const code = 'JOURNEY_INVALID_PARAMETER';
      expect(body.error.details).toMatchObject({ code, parameter, value });
    });

    it('names as valid only what the caller may populate, and nothing of what is inside', async () => {
      const valid = async (query: string) => (await error(`types=articles&${query}`)).valid;
      expect(await valid('populate=nope')).toContain('author');
      expect(await valid('populate=nope')).not.toContain('dossier');
      expect(await valid('populate[author][fields]=nope')).toBeUndefined();
      expect(await valid('populate[author][populate][nope]=true')).toBeUndefined();
    });

    it('says what may stand within "on" where there is something else', async () => {
      const details = await error('types=articles&on[articles]=1');
      expect(details).toMatchObject({
        code: 'JOURNEY_INVALID_PARAMETER',
        parameter: 'on[articles]',
        value: '1',
        expected: 'fields or populate',
      });
    });

    it('refuses more than ten relations, whichever way they are named', async () => {
      const names = Array.from({ length: 11 }, (_, index) => `writer${index}`);
      for (const query of [
        'populate=*',
        `populate=${names.join(',')}`,
        names.map((name) => `populate[${name}]=true`).join('&'),
      ]) {
        const { status, body } = await site().content(`types=hubs&${query}`, full);
        expect(status).toBe(400);
        expect(body.error.details).toMatchObject({
          code: 'JOURNEY_TOO_MANY_VALUES',
          parameter: 'populate',
          valid: [10],
        });
      }
      const ten = await site().content(`types=hubs&populate=${names.slice(1).join(',')}`, full);
      expect(ten.status).toBe(200);
    });

    it('counts the relations that a wildcard inside a relation brings', async () => {
      const tags = ['journeyStages', 'journeyPersonas', 'journeyFormat', 'journeyTouchpoints'];
      const others = [...tags, 'dossier', 'sections', 'localizations'];
      const ask = (names: readonly string[], seo: string) =>
        site().content(
          `types=articles&${names.map((name) => `populate[${name}]=true`).join('&')}&${seo}`,
          full,
        );
      // seven, the component and its writer are nine; with the author ten, and its articles eleven
      const author = 'populate[author][populate]=*';
      expect((await ask(others, `populate[seo][populate]=*`)).status).toBe(200);
      expect((await ask(others, `populate[seo][populate]=*&populate[author]=true`)).status).toBe(
        200,
      );
      const tooMany = await ask(others, `populate[seo][populate]=*&${author}`);
      expect(tooMany.status).toBe(400);
      expect(tooMany.body.error.details).toMatchObject({
        code: 'JOURNEY_TOO_MANY_VALUES',
        value: 11,
      });
    });

    describe('of several types', () => {
      it('is asked for by type, under any of its names', async () => {
        const { body } = await site().content(
          'types=articles,guides&on[articles][fields]=title&on[articles][populate]=author' +
            '&on[api::guide.guide][fields]=title',
        );
        const byType = Object.fromEntries(
          body.data.map((each: { contentType: string }) => [each.contentType, each]),
        );
        expect(byType['api::article.article'].author.title).toBe('Ada');
        expect(byType['api::article.article']).not.toHaveProperty('body');
        expect(byType['api::guide.guide']).not.toHaveProperty('updatedAt');
      });

      it('is Strapi’s default for a type that is not mentioned', async () => {
        const { body } = await site().content('types=articles,guides&on[guides][fields]=title');
        const found = body.data.find(
          (each: { contentType: string }) => each.contentType === 'api::article.article',
        );
        expect(found).toHaveProperty('body');
      });

      it.each([
        ['types=articles,guides&fields=title', 'JOURNEY_CONFLICTING_PARAMETERS', 'fields'],
        ['types=articles,guides&populate=author', 'JOURNEY_CONFLICTING_PARAMETERS', 'populate'],
        ['fields=title', 'JOURNEY_CONFLICTING_PARAMETERS', 'fields'],
        [
          'types=articles&fields=title&on[articles][populate]=author',
          'JOURNEY_CONFLICTING_PARAMETERS',
          'fields',
        ],
        ['types=articles&on[guides][fields]=title', 'JOURNEY_INVALID_PARAMETER', 'on'],
        ['types=articles&on[articles]=title', 'JOURNEY_INVALID_PARAMETER', 'on[articles]'],
        ['types=articles&on=title', 'JOURNEY_INVALID_PARAMETER', 'on'],
        [
          'types=articles&on[articles][filters][id]=1',
          'JOURNEY_UNKNOWN_PARAMETER',
          'on[articles][filters]',
        ],
        [
          'types=articles&on[articles][fields]=nope',
          'JOURNEY_INVALID_PARAMETER',
          'on[articles][fields]',
        ],
        [
          'types=articles&on[articles][populate]=author.articles.author',
          'JOURNEY_INVALID_PARAMETER',
          'on[articles][populate]',
        ],
      ])('refuses %s', async (query, code, parameter) => {
        expect(await error(query)).toMatchObject({ code, parameter });
      });
    });

    describe('by the settings of a type', () => {
      const settings = () => site().app.strapi.plugin('journey').service<Settings>('settings');
      const shape = (change: object) =>
        settings()['change']!({ answers: { 'api::article.article': change } });
      /** Stored when the type had other fields: a change by the service would refuse what is gone. */
      const shapeOfBefore = (change: object) =>
        site()
          .app.strapi.store({ type: 'plugin', name: 'journey' })
          .set({ key: 'settings', value: { answers: { 'api::article.article': change } } });
      afterEach(() => settings()['reset']!());

      it('comes unasked, and gives way to what is asked for', async () => {
        await shape({ defaultFields: ['title'], defaultPopulate: ['author'] });
        const unasked = await article('');
        expect(unasked).toMatchObject({ title: 'article', author: { title: 'Ada' } });
        expect(unasked).not.toHaveProperty('body');
        const asked = await article('fields=body&populate=seo');
        expect(asked).toMatchObject({ body: 'Long text', seo: { description: 'Found' } });
        expect(asked).not.toHaveProperty('author');
        expect(asked).not.toHaveProperty('title');
      });

      it('is the most that may be asked for', async () => {
        await shape({ allowedFields: ['title'], allowedPopulate: ['author', 'seo.writer'] });
        expect(await article('')).not.toHaveProperty('body');
        expect((await article('populate=author,seo')).seo).toMatchObject({ description: 'Found' });
        expect((await article('populate=seo.writer')).seo.writer.title).toBe('Ada');
        for (const [query, parameter, value] of [
          ['fields=body', 'fields', 'body'],
          ['fields=*', 'fields', '*'],
          ['populate=sections', 'populate', 'sections'],
          ['populate=*', 'populate', '*'],
          ['populate=author.articles', 'populate', 'author.articles'],
          ['populate[author][populate]=articles', 'populate', 'author.articles'],
          ['populate[author][populate]=*', 'populate', 'author.*'],
        ] as const) {
          const details = await error(`types=articles&${query}`);
          expect(details).toMatchObject({ code: 'JOURNEY_INVALID_PARAMETER', parameter, value });
          expect(details.valid).toEqual(
            parameter === 'fields' ? ['title'] : ['author', 'seo.writer'],
          );
        }
      });

      it('does not fail for a caller who may not see all of it, nor for what is gone', async () => {
        await shapeOfBefore({
          defaultFields: ['title', 'gone', 'internalNote'],
          defaultPopulate: ['dossier', 'author', 'gone'],
        });
        const found = await article('');
        expect(found).toMatchObject({ title: 'article', author: { title: 'Ada' } });
        expect(found).not.toHaveProperty('dossier');
        expect(found).not.toHaveProperty('internalNote');
        expect((await article('', full)).dossier.title).toBe('Locked away');
      });

      it('gives no field when none of those allowed is left, rather than all', async () => {
        await shapeOfBefore({ allowedFields: ['gone'] });
        expect(Object.keys(await article('')).sort()).toEqual(
          ['contentType', 'documentId', 'journey', 'locale'].sort(),
        );
      });

      it('is not told of a type that the caller may not read', async () => {
        await settings()['change']!({
          answers: { 'api::vault.vault': { allowedFields: ['title'], allowedPopulate: [] } },
        });
        for (const query of ['fields=body', 'populate=*', 'fields=nope']) {
          const answer = await site().content(`types=vaults&${query}`);
          expect(answer.status).toBe(200);
          expect(titles(answer)).toEqual([]);
        }
        const malformed = await site().content('types=vaults&populate[a][filters][b]=c');
        expect(malformed.status).toBe(400);
      });
    });
  });
};
