import type { Response } from 'supertest';

import { apiToken } from '../../../support/callers';
import type { Site } from '../../../support/content/site';
import { CONTENT_PARAMETERS } from '../../../../server/src/content/request';

const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];
const LEVELS = ['exact', 'stage', 'near-exact', 'near', 'untargeted'];
const many = (count: number, value = 'buyer'): string[] =>
  Array.from({ length: count }, (_, index) => `${value}${index}`);

/** Query → code, parameter, value (as it was sent), valid (some of what would do). */
type Bad = [query: string, code: string, parameter: string, value: unknown, valid?: unknown[]];

const UNKNOWN: Bad[] = [
  ['stage=nope', 'JOURNEY_UNKNOWN_STAGE', 'stage', 'nope', STAGES],
  ['stage=Decision', 'JOURNEY_UNKNOWN_STAGE', 'stage', 'Decision', STAGES],
  ['stage=referral', 'JOURNEY_UNKNOWN_STAGE', 'stage', 'referral', STAGES],
  [
    'journey=marketing-funnel&stage=decision',
    'JOURNEY_UNKNOWN_STAGE',
    'stage',
    'decision',
    ['interest'],
  ],
  [
    'journey=nope',
    'JOURNEY_UNKNOWN_JOURNEY',
    'journey',
    'nope',
    ['five-stage', 'marketing-funnel'],
  ],
  [
    'persona=nope',
    'JOURNEY_UNKNOWN_PERSONA',
    'persona',
    'nope',
    ['it-manager', 'buyer', 'end-user'],
  ],
  ['persona=buyer,nope', 'JOURNEY_UNKNOWN_PERSONA', 'persona', 'nope', ['buyer']],
  ['format=nope', 'JOURNEY_UNKNOWN_FORMAT', 'format', 'nope', ['guide', 'comparison']],
  ['touchpoint=nope', 'JOURNEY_UNKNOWN_TOUCHPOINT', 'touchpoint', 'nope', ['website', 'email']],
  ['types=nope', 'JOURNEY_UNKNOWN_TYPE', 'types', 'nope', ['articles', 'tips']],
  ['types=article', 'JOURNEY_UNKNOWN_TYPE', 'types', 'article', ['articles']],
  ['types=articles,api::no.no', 'JOURNEY_UNKNOWN_TYPE', 'types', 'api::no.no', ['articles']],
  ['types=plugin::journey.persona', 'JOURNEY_UNKNOWN_TYPE', 'types', 'plugin::journey.persona'],
  ['types=admin::user', 'JOURNEY_UNKNOWN_TYPE', 'types', 'admin::user'],
  ['types=pages', 'JOURNEY_TYPE_NOT_ENABLED', 'types', 'pages', ['articles']],
  ['types=api::page.page', 'JOURNEY_TYPE_NOT_ENABLED', 'types', 'api::page.page'],
  [
    'fallback=nope',
    'JOURNEY_INVALID_PARAMETER',
    'fallback',
    'nope',
    ['nearest', 'none', ...LEVELS],
  ],
  ['fallback=exact,nope', 'JOURNEY_INVALID_PARAMETER', 'fallback', 'nope', LEVELS],
  ['fallback=exact,nearest', 'JOURNEY_INVALID_PARAMETER', 'fallback', 'nearest', LEVELS],
  ['sort=nope', 'JOURNEY_INVALID_PARAMETER', 'sort', 'nope', ['publishedAt:desc', 'createdAt:asc']],
  ['sort=publishedAt:down', 'JOURNEY_INVALID_PARAMETER', 'sort', 'publishedAt:down'],
  ['sort=publishedAt:asc:desc', 'JOURNEY_INVALID_PARAMETER', 'sort', 'publishedAt:asc:desc'],
  ['types=articles&sort=internalNote', 'JOURNEY_INVALID_PARAMETER', 'sort', 'internalNote'],
  ['types=articles&sort=author.email', 'JOURNEY_INVALID_PARAMETER', 'sort', 'author.email'],
];

const INVALID: Bad[] = [
  ['readiness=-1', 'JOURNEY_INVALID_PARAMETER', 'readiness', '-1'],
  ['readiness=200.1', 'JOURNEY_INVALID_PARAMETER', 'readiness', '200.1'],
  ['readiness=', 'JOURNEY_INVALID_PARAMETER', 'readiness', ''],
  ['readiness=0x10', 'JOURNEY_INVALID_PARAMETER', 'readiness', '0x10'],
  ['readiness=1e2', 'JOURNEY_INVALID_PARAMETER', 'readiness', '1e2'],
  ['readiness=NaN', 'JOURNEY_INVALID_PARAMETER', 'readiness', 'NaN'],
  ['readiness=50&readiness=60', 'JOURNEY_INVALID_PARAMETER', 'readiness', ['50', '60']],
  ['stage=decision&readiness=100', 'JOURNEY_CONFLICTING_PARAMETERS', 'readiness', 100],
  ['stage=', 'JOURNEY_INVALID_PARAMETER', 'stage', '', STAGES],
  ['stage', 'JOURNEY_INVALID_PARAMETER', 'stage', null],
  [
    'stage=decision&stage=retention',
    'JOURNEY_INVALID_PARAMETER',
    'stage',
    ['decision', 'retention'],
  ],
  ['stage[key]=decision', 'JOURNEY_INVALID_PARAMETER', 'stage', { key: 'decision' }],
  ['stage=a%00b', 'JOURNEY_INVALID_PARAMETER', 'stage', 'a\u0000b'],
  ['journey[]=x', 'JOURNEY_INVALID_PARAMETER', 'journey', ['x'], ['five-stage']],
  ['persona[a]=buyer', 'JOURNEY_INVALID_PARAMETER', 'persona', { a: 'buyer' }, ['buyer']],
  ['persona=buyer,,it-manager', 'JOURNEY_INVALID_PARAMETER', 'persona', 'buyer,,it-manager'],
  ['persona[][key]=buyer', 'JOURNEY_INVALID_PARAMETER', 'persona', [{ key: 'buyer' }]],
  ['exclude=a%00b', 'JOURNEY_INVALID_PARAMETER', 'exclude', 'a\u0000b'],
  ['exclude[a][b]=c', 'JOURNEY_INVALID_PARAMETER', 'exclude', { a: { b: 'c' } }],
  ['fallback=', 'JOURNEY_INVALID_PARAMETER', 'fallback', ''],
  ['fallback[exact]=true', 'JOURNEY_INVALID_PARAMETER', 'fallback', { exact: 'true' }],
  ['locale=e', 'JOURNEY_INVALID_PARAMETER', 'locale', 'e'],
  ['locale=en_US', 'JOURNEY_INVALID_PARAMETER', 'locale', 'en_US'],
  ['locale=../../etc', 'JOURNEY_INVALID_PARAMETER', 'locale', '../../etc'],
  ['locale=en,da', 'JOURNEY_INVALID_PARAMETER', 'locale', 'en,da'],
  ['locale[]=en', 'JOURNEY_INVALID_PARAMETER', 'locale', ['en']],
  [
    'sort[0]=title&sort[1]=publishedAt',
    'JOURNEY_INVALID_PARAMETER',
    'sort',
    ['title', 'publishedAt'],
  ],
  ['sort[title]=asc', 'JOURNEY_INVALID_PARAMETER', 'sort', { title: 'asc' }, ['createdAt:asc']],
  ['explain=maybe', 'JOURNEY_INVALID_PARAMETER', 'explain', 'maybe'],
  ['explain=', 'JOURNEY_INVALID_PARAMETER', 'explain', ''],
  ['pagination=1', 'JOURNEY_INVALID_PARAMETER', 'pagination', '1'],
  ['pagination[page]=0', 'JOURNEY_INVALID_PARAMETER', 'pagination[page]', '0'],
  ['pagination[page]=-1', 'JOURNEY_INVALID_PARAMETER', 'pagination[page]', '-1'],
  ['pagination[page]=1.5', 'JOURNEY_INVALID_PARAMETER', 'pagination[page]', '1.5'],
  ['pagination[page]=1e9', 'JOURNEY_INVALID_PARAMETER', 'pagination[page]', '1e9'],
  ['pagination[page]=9999999999', 'JOURNEY_INVALID_PARAMETER', 'pagination[page]', '9999999999'],
  ['pagination[pageSize]=0', 'JOURNEY_INVALID_PARAMETER', 'pagination[pageSize]', '0'],
  ['pagination[limit]=0', 'JOURNEY_INVALID_PARAMETER', 'pagination[limit]', '0'],
  ['pagination[limit]=-2', 'JOURNEY_INVALID_PARAMETER', 'pagination[limit]', '-2'],
  ['pagination[start]=-1', 'JOURNEY_INVALID_PARAMETER', 'pagination[start]', '-1'],
  ['pagination[withCount]=maybe', 'JOURNEY_INVALID_PARAMETER', 'pagination[withCount]', 'maybe'],
  [
    'pagination[offset]=1',
    'JOURNEY_UNKNOWN_PARAMETER',
    'pagination[offset]',
    '1',
    ['pagination[start]'],
  ],
  [
    'pagination[page]=1&pagination[start]=0',
    'JOURNEY_CONFLICTING_PARAMETERS',
    'pagination',
    { page: '1', start: '0' },
  ],
];

const TOO_MANY: Bad[] = [
  [`persona=${many(21).join(',')}`, 'JOURNEY_TOO_MANY_VALUES', 'persona', 21, [20]],
  [
    many(21)
      .map((key) => `persona=${key}`)
      .join('&'),
    'JOURNEY_TOO_MANY_VALUES',
    'persona',
    21,
    [20],
  ],
  [
    many(100, 'a')
      .map(() => 'persona=buyer')
      .join('&'),
    'JOURNEY_TOO_MANY_VALUES',
    'persona',
    100,
    [20],
  ],
  [
    many(101)
      .map((id) => `exclude=${id}`)
      .join('&'),
    'JOURNEY_TOO_MANY_VALUES',
    'exclude',
    101,
    [100],
  ],
  [`types=${many(21).join(',')}`, 'JOURNEY_TOO_MANY_VALUES', 'types', 21, [20]],
  [`format=${many(21).join(',')}`, 'JOURNEY_TOO_MANY_VALUES', 'format', 21, [20]],
  [`touchpoint=${many(21).join(',')}`, 'JOURNEY_TOO_MANY_VALUES', 'touchpoint', 21, [20]],
  [`fallback=${many(21).join(',')}`, 'JOURNEY_TOO_MANY_VALUES', 'fallback', 21, [20]],
  [`exclude=${many(101).join(',')}`, 'JOURNEY_TOO_MANY_VALUES', 'exclude', 101, [100]],
  [`types=articles&fields=${many(101).join(',')}`, 'JOURNEY_TOO_MANY_VALUES', 'fields', 101, [100]],
];

/** What Strapi's own endpoints take, what the database layer takes, and what nobody takes. */
const NOT_OURS = [
  'filters[title][$eq]=article',
  'filters[$or][0][title]=a',
  'where[updatedBy][resetPasswordToken][$startsWith]=a',
  'lookup[id]=1',
  '_q=article',
  'status=draft',
  'publicationState=preview',
  'publicationFilter=draft',
  'hasPublishedVersion=true',
  'journeyStage=awareness',
  'page=1',
  'limit=1',
  'select=id',
  'data[title]=x',
  'orderBy=id',
  'STAGE=awareness',
  'stages=awareness',
  'personas=buyer',
  '%00=1',
  'a'.repeat(99),
];

/** What may be answered or refused, but breaks nothing. */
const HOSTILE: Array<[query: string]> = [
  ['__proto__[stage]=nope'],
  ['__proto__=x'],
  ['constructor[prototype][stage]=nope'],
  ['persona[__proto__]=buyer'],
  ['on[__proto__][fields]=title'],
  ['types=__proto__'],
  ['types=constructor'],
  ['stage=__proto__'],
  ['persona=constructor'],
  ['locale=constructor'],
  ['sort=__proto__'],
  ['fallback=__proto__'],
  [`stage=${'a'.repeat(7000)}`],
  [`exclude=${'a'.repeat(7000)}`],
  [`locale=${'a'.repeat(7000)}`],
  [`${'populate[author]'.repeat(1)}${'[populate][articles]'.repeat(200)}=true`],
  [`stage${'[a]'.repeat(2000)}=b`],
  [many(1500, 'x').join('&').slice(0, 7500)],
  ['stage=%E0%A4%A'],
  ['stage=%C3%28'],
  ['exclude=%F0%9F%9A%80'],
  ['exclude=%27%20OR%201=1%20--'],
  ["exclude=');DROP TABLE journey_index;--"],
  ['format=%25'],
  ['stage=awareness%20'],
  ['&&&==&=&'],
  ['?stage=awareness'],
  ['stage=awareness#x'],
  ['pagination[page]=1&pagination[page]=2'],
  ['persona[20]=buyer'],
  ['persona[999999]=buyer'],
  ['exclude[]=a&exclude[1000]=b'],
  ['pagination[page][toString]=1'],
];

/** Each with what of its query fits into the name of a test. */
const named = <T extends [query: string, ...rest: unknown[]]>(cases: readonly T[]) =>
  cases.map((each): [name: string, each: T] => [each[0].slice(0, 60), each]);

/** Bad and hostile requests: always 400, always by the same shape, never 500. */
export const errorTests = (site: () => Site): void => {
  describe('errors', () => {
    beforeAll(() => site().seed([{ title: 'article', stages: ['awareness'] }]));
    afterAll(() => site().clear());

    const isRefused = ({ status, body }: Response): void => {
      expect(status).toBe(400);
      expect(body).toEqual({
        data: null,
        error: {
          status: 400,
          name: 'ValidationError',
          message: expect.any(String),
          details: expect.objectContaining({ code: expect.stringMatching(/^JOURNEY_[A-Z_]+$/) }),
        },
      });
    };

    it('says how far one may page', async () => {
      const answer = await site().content('pagination[page]=1000000000');
      expect(answer.body.error.message).toContain('a whole number from 1 to 999999999');
      expect((await site().content('pagination[page]=999999999')).status).toBe(200);
    });

    it.each(named([...UNKNOWN, ...INVALID, ...TOO_MANY]))(
      'refuses %s, naming the parameter, the value and what would do',
      async (_name, [query, code, parameter, value, valid = []]) => {
        const answer = await site().content(query);
        isRefused(answer);
        const { details, message } = answer.body.error;
        expect(details).toMatchObject({ code, parameter, value });
        expect(message).toContain(parameter);
        expect(details.valid ?? []).toEqual(expect.arrayContaining(valid));
      },
    );

    it('says how to enable a type that is not', async () => {
      const { body } = await site().content('types=pages');
      expect(body.error.message).toContain('pluginOptions.journey.enabled');
      expect(body.error.message).toContain('"pages"');
    });

    it('names only types that the caller may read as valid', async () => {
      expect((await site().content('types=nope')).body.error.details.valid).not.toContain('vaults');
      const full = await apiToken(site().app, 'full-access');
      const { body } = await site().content('types=nope', full);
      expect(body.error.details.valid).toContain('vaults');
    });

    it.each(NOT_OURS)('lets no parameter through but its own: %s', async (query) => {
      const answer = await site().content(query);
      isRefused(answer);
      expect(answer.body.error.details).toMatchObject({
        code: 'JOURNEY_UNKNOWN_PARAMETER',
        valid: [...CONTENT_PARAMETERS],
      });
    });

    it.each(named(HOSTILE))('survives %s', async (_name, [query]) => {
      const { status } = await site().app.request.get(`/api/journey/content?${query}`);
      expect([200, 400]).toContain(status);
      expect((await site().content('stage=awareness&types=articles')).body.data).toHaveLength(1);
      expect(({} as Record<string, unknown>)['stage']).toBeUndefined();
    });

    it('takes a hundred ids to exclude, in whichever form', async () => {
      const ids = [...many(99, 'id'), site().id('article')];
      for (const query of [
        `exclude=${ids.join(',')}`,
        ids.map((id) => `exclude=${id}`).join('&'),
        ids.map((id, index) => `exclude[${index}]=${id}`).join('&'),
      ]) {
        const answer = await site().content(query);
        expect(answer.status).toBe(200);
        expect(answer.body.data).toEqual([]);
      }
    });

    it('answers 414 to a URL of more than 8 KB, on every route', async () => {
      const url = (path: string, length: number) => {
        const start = `/api/journey/${path}?stage=`;
        return `${start}${'a'.repeat(length - start.length)}`;
      };
      expect((await site().app.request.get(url('content', 8192))).status).toBe(400);
      const answer = await site().app.request.get(url('content', 8193));
      expect(answer.status).toBe(414);
      expect(answer.body).toEqual({
        data: null,
        error: {
          status: 414,
          name: 'URITooLongError',
          message: expect.stringContaining('8192'),
          details: { code: 'JOURNEY_URL_TOO_LONG', parameter: 'url', value: 8193, valid: [8192] },
        },
      });
      const full = await apiToken(site().app, 'full-access');
      for (const path of ['preview', 'journeys', 'stages/decision', 'coverage', 'gaps']) {
        expect((await site().get(url(path, 9000), full)).status).toBe(414);
      }
    });

    it('is found at its path in any case and with a slash at the end, and answers alike', async () => {
      const plain = await site().get('/api/journey/content?stage=awareness');
      for (const path of ['/api/journey/content/', '/API/Journey/CONTENT']) {
        const { status, body } = await site().get(`${path}?stage=awareness`);
        expect({ status, body }).toEqual({ status: 200, body: plain.body });
        expect((await site().get(`${path}?stage=nope`)).status).toBe(400);
        expect((await site().get(`${path}?filters[id]=1`)).status).toBe(400);
      }
    });

    it('answers GET and HEAD alone', async () => {
      for (const method of ['post', 'put', 'patch', 'delete'] as const) {
        const { status } = await site().app.request[method]('/api/journey/content').send({});
        expect(status).toBe(405);
      }
    });

    it('has no other path', async () => {
      for (const path of [
        'content/x',
        'formats/guide',
        'nope',
        'content//',
        '../journey/contents',
      ]) {
        expect((await site().get(`/api/journey/${path}`)).status).toBe(404);
      }
    });
  });
};
