import { ranked, titles, type Seed, type Site } from '../../../support/content/site';

const stages = (...keys: string[]) => ({ stages: keys });

/** What stands at each level for an IT manager in consideration, each level out of order. */
const LADDER: Seed[] = [
  { title: 'untargeted for the persona', personas: ['it-manager'] },
  { title: 'untargeted' },
  { title: 'near, far off', ...stages('advocacy') },
  { title: 'near, before', ...stages('awareness') },
  { title: 'near, after', ...stages('decision') },
  { title: 'near, by its nearest', ...stages('advocacy', 'retention') },
  { title: 'near-exact, far off', ...stages('retention'), personas: ['it-manager'] },
  { title: 'near-exact, before', ...stages('awareness'), personas: ['it-manager'] },
  { title: 'near-exact, after', ...stages('decision'), personas: ['it-manager'] },
  { title: 'near-exact, second', ...stages('advocacy', 'decision'), personas: ['it-manager'] },
  { title: 'stage, second', ...stages('decision', 'consideration') },
  { title: 'stage', ...stages('consideration') },
  { title: 'exact, second', ...stages('awareness', 'consideration'), personas: ['it-manager'] },
  { title: 'exact', ...stages('consideration'), personas: ['buyer', 'it-manager'] },
  { title: 'for another', ...stages('consideration'), personas: ['buyer'] },
  { title: 'draft', ...stages('consideration'), state: 'draft' },
];

export const ladderTests = (site: () => Site): void => {
  describe('the ladder', () => {
    beforeAll(() => site().seed(LADDER));
    afterAll(() => site().clear());

    const ask = async (query: string) => ranked(await site().content(`types=articles&${query}`));
    const forItManager = 'stage=consideration&persona=it-manager&pagination[pageSize]=50';

    it('goes from exact to untargeted; the nearest stage, the later of two, the primary first', async () => {
      expect(await ask(forItManager)).toEqual([
        'exact: exact',
        'exact: exact, second',
        'stage: stage',
        'stage: stage, second',
        'near-exact: near-exact, after',
        'near-exact: near-exact, second',
        'near-exact: near-exact, before',
        'near-exact: near-exact, far off',
        'near: near, after',
        'near: near, before',
        'near: near, by its nearest',
        'near: near, far off',
        'untargeted: untargeted for the persona',
        'untargeted: untargeted',
      ]);
    });

    it('says of each piece what it is tagged with and how it came there', async () => {
      const { body } = await site().content(`types=articles&${forItManager}`);
      expect(body.data[0].journey).toEqual({
        stages: [{ key: 'consideration', primary: true }],
        personas: ['buyer', 'it-manager'],
        format: null,
        touchpoints: [],
        match: { level: 'exact', stage: 'consideration', persona: 'it-manager' },
      });
      expect(body.data[5].journey).toMatchObject({
        stages: [
          { key: 'advocacy', primary: true },
          { key: 'decision', primary: false },
        ],
        match: { level: 'near-exact', stage: 'decision', persona: 'it-manager' },
      });
      expect(body.data[13].journey.match).toEqual({
        level: 'untargeted',
        stage: null,
        persona: null,
      });
    });

    it('tells what was asked for, what was served, and how many stand at each level', async () => {
      const { body } = await site().content(`types=articles&${forItManager}`);
      expect(body.meta).toEqual({
        pagination: { page: 1, pageSize: 50, pageCount: 1, total: 14 },
        match: {
          requested: { stage: 'consideration', persona: ['it-manager'], locale: 'en' },
          served: { journey: 'five-stage', stage: 'consideration' },
          assumed: false,
          fallback: true,
          levels: { exact: 2, stage: 2, 'near-exact': 4, near: 4, untargeted: 2 },
        },
        stage: {
          key: 'consideration',
          name: 'Consideration',
          previous: 'awareness',
          next: 'decision',
        },
        cache: {
          tags: [
            'journey:five-stage',
            'stage:consideration',
            'persona:it-manager',
            'api::article.article',
          ],
        },
      });
    });

    it('serves pieces of every persona when the caller names none', async () => {
      const answer = await site().content('types=articles&stage=decision&pagination[limit]=50');
      expect(answer.body.meta.match.levels).toEqual({ stage: 4, near: 9, untargeted: 2 });
      expect(titles(answer)).toContain('for another');
      const persons = answer.body.data.map(
        (item: { journey: { match: { persona: unknown } } }) => item.journey.match.persona,
      );
      expect(new Set(persons)).toEqual(new Set([null]));
    });

    it('goes by the caller’s order of personas, then everyone', async () => {
      const level = async (personas: string, level: string) =>
        ask(`stage=consideration&${personas}&fallback=${level}`);
      expect(await level('persona=end-user,buyer,it-manager', 'exact')).toEqual([
        'exact: for another',
        'exact: exact',
        'exact: exact, second',
      ]);
      expect(await level('persona=it-manager&persona=buyer', 'exact')).toEqual([
        'exact: exact',
        'exact: for another',
        'exact: exact, second',
      ]);
      expect(await level('persona[]=end-user', 'untargeted')).toEqual(['untargeted: untargeted']);
    });

    it('never serves a piece for another persona', async () => {
      expect(titles(await site().content(forItManager))).not.toContain('for another');
    });

    it('uses only the levels that are allowed, in the ladder’s order', async () => {
      const levels = async (fallback: string) => {
        const { body } = await site().content(`types=articles&${forItManager}&${fallback}`);
        return body.meta.match;
      };
      expect((await levels('fallback=none')).levels).toEqual({ exact: 2, stage: 2 });
      expect((await levels('fallback=none')).fallback).toBe(false);
      expect((await levels('fallback=nearest')).levels.untargeted).toBe(2);
      expect((await levels('fallback=near,exact')).levels).toEqual({ exact: 2, near: 4 });
      expect((await levels('fallback[]=untargeted&fallback[]=stage')).levels).toEqual({
        stage: 2,
        untargeted: 2,
      });
      expect(await ask(`${forItManager}&fallback=untargeted,stage`)).toEqual([
        'stage: stage',
        'stage: stage, second',
        'untargeted: untargeted for the persona',
        'untargeted: untargeted',
      ]);
    });

    it('does not let a piece in at a lower level than its best', async () => {
      expect(await ask('stage=decision&fallback=near&pagination[limit]=50')).not.toContain(
        'near: stage, second',
      );
    });

    it('leaves out what is excluded, and counts without it', async () => {
      const query = `types=articles&${forItManager}&fallback=none`;
      const answer = await site().content(
        `${query}&exclude=${site().id('stage')},${site().id('exact')}`,
      );
      expect(titles(answer)).toEqual(['exact, second', 'stage, second']);
      expect(answer.body.meta.pagination.total).toBe(2);
      expect(answer.body.meta.match.levels).toEqual({ exact: 1, stage: 1 });
    });

    it('turns the stage of another journey into the tagged one', async () => {
      const match = async (query: string) => (await site().content(query)).body.meta;
      const funnel = await match('journey=marketing-funnel&stage=referral');
      expect(funnel.match.requested).toEqual({
        stage: 'referral',
        journey: 'marketing-funnel',
        persona: [],
        locale: 'en',
      });
      expect(funnel.match.served).toEqual({ journey: 'five-stage', stage: 'advocacy' });
      expect(funnel.stage).toMatchObject({ key: 'advocacy', previous: 'retention', next: null });
      const interest = await match('journey=marketing-funnel&stage=interest');
      expect(interest.match.served.stage).toBe('awareness');
      const purchase = await match('journey=marketing-funnel&stage=purchase-decision');
      expect(purchase.match.served.stage).toBe('decision');
    });

    it.each([
      ['0', 'awareness'],
      ['49.9', 'awareness'],
      ['50', 'consideration'],
      ['119.99', 'decision'],
      ['120', 'retention'],
      ['200', 'advocacy'],
    ])('finds the stage that owns readiness %s', async (readiness, stage) => {
      const { body } = await site().content(`readiness=${readiness}`);
      expect(body.meta.match).toMatchObject({
        requested: { readiness: Number(readiness) },
        served: { journey: 'five-stage', stage },
        assumed: false,
      });
    });

    it('takes a visitor of whom nothing is known to be at the first stage, and says so', async () => {
      const { body } = await site().content('');
      expect(body.meta.match).toMatchObject({
        requested: { persona: [], locale: 'en' },
        served: { stage: 'awareness' },
        assumed: true,
      });
      expect(body.meta.match.requested).not.toHaveProperty('stage');
      const other = await site().content('journey=marketing-funnel');
      expect(other.body.meta.match).toMatchObject({
        requested: { journey: 'marketing-funnel' },
        served: { stage: 'awareness' },
        assumed: true,
      });
    });

    it('answers 200 with nothing when nothing matches', async () => {
      const answer = await site().content('types=guides&stage=decision');
      expect(answer.status).toBe(200);
      expect(answer.body.data).toEqual([]);
      expect(answer.body.meta.pagination).toEqual({
        page: 1,
        pageSize: 10,
        pageCount: 0,
        total: 0,
      });
      expect(answer.body.meta.match.levels).toEqual({});
      expect(answer.body.meta.match.fallback).toBe(false);
    });

    describe('page by page', () => {
      const query = `types=articles&${forItManager}`.replace(/&pagination.*/, '');
      const whole = async () => titles(await site().content(`${query}&pagination[pageSize]=100`));

      it('gives everything once, whatever the size of a page', async () => {
        for (const size of [1, 3, 5, 14]) {
          const pages: unknown[] = [];
          for (let page = 1; page <= Math.ceil(14 / size) + 1; page += 1) {
            const answer = await site().content(
              `${query}&pagination[page]=${page}&pagination[pageSize]=${size}`,
            );
            expect(answer.body.meta.pagination).toEqual({
              page,
              pageSize: size,
              pageCount: Math.ceil(14 / size),
              total: 14,
            });
            pages.push(...titles(answer));
          }
          expect(pages).toEqual(await whole());
        }
      });

      it('gives the stretch from start to limit', async () => {
        for (const [start, limit] of [
          [0, 4],
          [3, 7],
          [13, 5],
          [14, 5],
          [999_999_999, 100],
        ] as const) {
          const answer = await site().content(
            `${query}&pagination[start]=${start}&pagination[limit]=${limit}`,
          );
          expect(titles(answer)).toEqual((await whole()).slice(start, start + limit));
          expect(answer.body.meta.pagination).toEqual({ start, limit, total: 14 });
        }
      });

      it('does not count when it is told not to', async () => {
        for (const no of ['false', '0', 'f']) {
          const answer = await site().content(
            `${query}&pagination[page]=2&pagination[pageSize]=4&pagination[withCount]=${no}`,
          );
          expect(answer.body.meta.pagination).toEqual({ page: 2, pageSize: 4 });
          expect(titles(answer)).toEqual((await whole()).slice(4, 8));
          expect(answer.body.meta.match.levels).toEqual({ 'near-exact': 4 });
        }
        const first = await site().content(
          `${query}&pagination[start]=0&pagination[limit]=9&pagination[withCount]=false`,
        );
        expect(first.body.meta.pagination).toEqual({ start: 0, limit: 9 });
        expect(titles(first)).toEqual((await whole()).slice(0, 9));
        expect(first.body.meta.match.levels).toEqual({
          exact: 2,
          stage: 2,
          'near-exact': 4,
          near: 1,
        });
      });

      it('gives ten when it is not told how many, and a hundred at most', async () => {
        const size = async (asked: string) =>
          (await site().content(`${query}${asked}`)).body.meta.pagination;
        expect(await size('')).toMatchObject({ page: 1, pageSize: 10 });
        expect(await size('&pagination[page]=2')).toMatchObject({ page: 2, pageSize: 10 });
        expect(await size('&pagination[start]=0')).toMatchObject({ start: 0, limit: 10 });
        expect(await size('&pagination[pageSize]=101')).toMatchObject({ pageSize: 100 });
        expect(await size('&pagination[limit]=500')).toMatchObject({ limit: 100 });
        expect(await size('&pagination[limit]=-1')).toMatchObject({ limit: 100 });
      });
    });
  });
};
