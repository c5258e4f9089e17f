import { ERROR_CODES } from '../../../server/src/errors';
import { adminUser } from '../../support/admin-users';
import { apiToken, type Headers } from '../../support/callers';
import { startSite, type Site } from '../../support/content/site';
import { expectTrueIndex } from '../../support/expected-index';
import { ADMIN_TARGETS, CONTENT_TARGETS, type Target } from '../../support/hostile/routes';
import { untilQuiet } from '../../support/kept';
import { statementsOf } from '../../support/statements';

/*
 * The requests that keep Strapi's own endpoints busy for seconds, or read what they should not:
 * at ours each is refused before anything of the content is read.
 */

let site: Site;
let token: Headers;
let admin: Headers;

beforeAll(async () => {
  site = await startSite();
  token = await apiToken(site.app, 'full-access');
  ({ headers: admin } = await adminUser(site.app, 'all'));
  await site.seed([{ title: 'article', stages: ['decision'], personas: ['buyer'] }]);
  await expectTrueIndex(site.app.strapi);
  await untilQuiet(site.app);
}, 120_000);
afterAll(() => site.app.remove());

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('&');

/** Query → the parameter that is named as wrong, at the routes that refuse what they do not take. */
const REFUSED: ReadonlyArray<readonly [what: string, query: string, parameter: string]> = [
  ['100 × $or', times(100, (n) => `filters[$or][${n}][body][$containsi]=a${n}`), 'filters'],
  [
    'a filter four relations away',
    'filters[author][articles][author][articles][title][$contains]=a',
    'filters',
  ],
  ['a filter by what is private', 'filters[author][email][$startsWith]=a', 'filters'],
  ['where', 'where[updatedBy][resetPasswordToken][$startsWith]=a', 'where'],
  ['lookup', 'lookup[updatedBy][password][$startsWith]=a', 'lookup'],
  ['a column of the query’s own', 'filters[t1.password][$startsWith]=a', 'filters'],
  ['having', 'having[id]=1', 'having'],
  ['a NUL in a name', '%00=1', '\u0000'],
  ['another case', 'LOCALE=en', 'LOCALE'],
  ['a name in Cyrillic', 'l%D0%BEcale=en', 'l\u043ecale'],
  ['a hundred names', times(100, (n) => `p${n}=1`), 'p0'],
];

/** What is deep or long in a parameter that they take. */
const DEEP: ReadonlyArray<readonly [what: string, query: string]> = [
  ['locale as an object', 'locale[a]=en'],
  ['locale as a list', 'locale[]=en&locale[]=da'],
  ['locale a hundred times', times(100, () => 'locale=en')],
  ['a very long locale', `locale=${'a'.repeat(5000)}`],
  ['a NUL in the locale', 'locale=e%00n'],
  ['a locale that is no UTF-8', 'locale=%C3%28'],
  ['a locale nested deep', `locale${'[a]'.repeat(300)}=en`],
  ['__proto__ for the locale', 'locale=__proto__'],
];

const POPULATES: ReadonlyArray<readonly [what: string, query: string]> = [
  [
    'populate nested deep',
    `populate[author]${'[populate][articles][populate][author]'.repeat(50)}=true`,
  ],
  ['populate in dots', `populate=${'author.articles.'.repeat(100)}author`],
  ['a filter in populate', 'populate[author][filters][email][$startsWith]=a'],
  [
    'populate in on',
    `on[articles][populate][author][populate]${'[articles][populate]'.repeat(20)}=*`,
  ],
  ['a component that there is not', 'populate[sections][on][a.b][populate]=*'],
  ['relations that there are not', times(100, (n) => `populate[r${n}]=true`)],
  ['a field of another table', 'fields[0]=author.email&fields[1]=t1.password'],
  ['a sort by a relation', 'sort=author.articles.author.title'],
];

const isApi = ({ path }: Target): boolean => path.startsWith('/api/');
const get = (target: Target, query: string) =>
  site.get(`${target.path}?${query}`, isApi(target) ? token : admin);

/** What of the site's content is read for a request. */
const readsOf = async (target: Target, query: string) => {
  let answer: Awaited<ReturnType<typeof get>> | undefined;
  const statements = await statementsOf(site.app, async () => {
    answer = await get(target, query);
  });
  const reads = statements.filter((sql) => /articles|journey_index/.test(sql));
  return { answer: answer!, reads };
};

describe.each(CONTENT_TARGETS)('$path', (target) => {
  it.each(REFUSED)('refuses %s, and reads nothing for it', async (_what, query, parameter) => {
    const { answer, reads } = await readsOf(target, query);
    const { status, body } = answer;
    expect([status, body.data]).toEqual([400, null]);
    const { details, message } = body.error;
    expect(ERROR_CODES).toContain(details.code);
    expect(details).toMatchObject({ parameter, valid: expect.any(Array) });
    expect(details).toHaveProperty('value');
    expect(message).toContain(parameter);
    expect(reads).toEqual([]);
  });

  it.each(DEEP)('refuses %s, and reads nothing for it', async (_what, query) => {
    const { answer, reads } = await readsOf(target, query);
    expect([answer.status, answer.body.data]).toEqual([400, null]);
    expect(answer.body.error.details).toMatchObject({ parameter: 'locale' });
    expect(reads).toEqual([]);
  });

  it('gives no prototype anything', async () => {
    for (const query of [
      '__proto__[stage]=x',
      'locale[__proto__][stage]=x',
      'constructor[prototype][stage]=x',
    ]) {
      expect([200, 400]).toContain((await get(target, query)).status);
      expect(({} as Record<string, unknown>)['stage']).toBeUndefined();
    }
  });

  it('is found in any case, with a slash at the end, by HEAD, and by nothing that writes', async () => {
    const { path } = target;
    const plain = await get(target, '');
    for (const written of [`${path}/`, path.replace('/api/journey', '/API/Journey')]) {
      const { status, body } = await site.get(written, token);
      expect([status, body]).toEqual([200, plain.body]);
      expect((await site.get(`${written}?filters[id]=1`, token)).status).toBe(400);
      expect((await site.get(written, { Authorization: 'Bearer no' })).status).toBe(401);
    }
    const head = await site.app.request.head(path).set(token);
    expect([head.status, head.text]).toEqual([200, undefined]);
    const options = await site.app.request.options(path).set(token);
    expect([options.status < 500, options.text]).toEqual([true, '']);
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      expect((await site.app.request[method](path).set(token).send({})).status).toBe(405);
    }
  });
});

describe.each(CONTENT_TARGETS.filter(({ parameters }) => parameters.includes('populate')))(
  '$path',
  (target) => {
    it.each(POPULATES)('refuses %s, and reads nothing for it', async (_what, query) => {
      const { answer, reads } = await readsOf(target, `types=articles&${query}`);
      expect([answer.status, answer.body.data]).toEqual([400, null]);
      expect(ERROR_CODES).toContain(answer.body.error.details.code);
      expect(answer.body.error.details).toHaveProperty('parameter');
      expect(reads).toEqual([]);
    });
  },
);

describe.each(ADMIN_TARGETS)('$path', (target) => {
  it('answers each of them, or refuses it in Strapi’s form', async () => {
    for (const [what, query] of [...REFUSED, ...DEEP, ...POPULATES]) {
      const { status, body } = await get(target, query);
      expect([what, status < 500]).toEqual([what, true]);
      const error = { status, message: expect.any(String) };
      if (status !== 200) expect(body).toMatchObject({ data: null, error });
    }
  });
});
