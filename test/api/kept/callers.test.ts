import { apiToken, grant, revoke, siteUser, type Headers } from '../../support/callers';
import { startSite, type Site } from '../../support/content/site';
import { uidOf } from '../../support/content/types';
import { documentsOf } from '../../support/documents';
import { readsOf, UNKNOWN, untilQuiet, writeElsewhere } from '../../support/kept';

/*
 * One URL, asked by callers who may each see something else of the same pieces. What is kept for
 * one of them must never reach another, whoever comes first.
 */

const CONTENT = 'plugin::journey.content.find';
const find = (...names: string[]): string[] => names.map((name) => `${uidOf(name)}.find`);
const PATHS = [
  '/api/journey/content?stage=decision&populate=author,dossier&types=articles',
  '/api/journey/content?stage=decision&sort=createdAt',
  '/api/journey/content?stage=decision&pagination[pageSize]=1&on[articles][populate]=author',
];

let site: Site;
let callers: ReadonlyArray<readonly [string, Headers]>;

beforeAll(async () => {
  site = await startSite({ middlewares: ['plugin::journey.answers'] });
  const { app } = site;
  const author = await documentsOf(app.strapi, uidOf('author')).create({ data: { title: 'Ada' } });
  const vault = await documentsOf(app.strapi, uidOf('vault')).create({ data: { title: 'Locked' } });
  const data = { author: author.documentId, dossier: vault.documentId, internalNote: 'Ours' };
  await site.seed([
    { title: 'article', stages: ['decision'], data },
    { type: 'guide', title: 'guide', stages: ['decision'] },
    { type: 'vault', title: 'vault', stages: ['decision'] },
  ]);
  await revoke(app, 'public', find('author', 'guide'));
  await grant(app, 'authenticated', [CONTENT, ...find('article', 'author')]);
  callers = [
    ['somebody unknown', UNKNOWN],
    ['a user of the site', await siteUser(app)],
    ['a full-access token', await apiToken(app, 'full-access')],
    ['a read-only token', await apiToken(app, 'read-only')],
    [
      'a token for articles and vaults',
      await apiToken(app, 'custom', [CONTENT, ...find('article', 'vault')]),
    ],
    ['a token for guides', await apiToken(app, 'custom', [CONTENT, ...find('guide', 'author')])],
    ['a token for no type', await apiToken(app, 'custom', [CONTENT])],
    ['a token that may not ask', await apiToken(app, 'custom', find('article'))],
    ['a token that nobody knows', { Authorization: 'Bearer nonsense' }],
  ];
  await untilQuiet(site.app);
}, 120_000);
afterAll(() => site.app.remove());

interface Told {
  status: number;
  text: string;
  etag: unknown;
  cacheControl: unknown;
}

const ask = async (path: string, headers: Headers): Promise<Told> => {
  const { status, text, headers: told } = await site.get(path, headers);
  return { status, text, etag: told['etag'], cacheControl: told['cache-control'] };
};

/** What each caller is told who asks first after a write, when nothing is kept of anybody. */
const askedFirst = async (path: string): Promise<Told[]> => {
  const told: Told[] = [];
  for (const [, headers] of callers) {
    await writeElsewhere(site.app);
    told.push(await ask(path, headers));
  }
  return told;
};

describe.each(PATHS)('%s', (path) => {
  it('is answered to each of many callers as if nobody had asked before', async () => {
    const alone = await askedFirst(path);
    expect(new Set(alone.map(({ text }) => text)).size).toBeGreaterThanOrEqual(6);
    await writeElsewhere(site.app);
    const orders = [callers, [...callers].reverse(), callers];
    for (const order of orders) {
      for (const [name, headers] of order) {
        const expected = alone[callers.findIndex(([each]) => each === name)];
        expect([name, await ask(path, headers)]).toEqual([name, expected]);
      }
    }
  });

  it('is answered alike when all ask at the same time', async () => {
    const alone = await askedFirst(path);
    await writeElsewhere(site.app);
    const together = await Promise.all(callers.map(([, headers]) => ask(path, headers)));
    expect(together).toEqual(alone);
  });
});

it('A relation that only some may see, and a private field, stay with whom they are for', async () => {
  const [path = ''] = PATHS;
  const [unknown, user, full] = [callers[0], callers[1], callers[2]].map((each) => each![1]);
  await writeElsewhere(site.app);
  const all = await ask(path, full!);
  expect(all.text).toContain('"Locked"');
  expect(all.text).toContain('"Ada"');
  const own = await ask(path, user!);
  expect(own.text).toContain('"Ada"');
  expect(own.text).not.toContain('Locked');
  const few = await ask(path, unknown!);
  expect(few.text).toContain('"article"');
  expect(few.text).not.toMatch(/Ada|Locked/);
  for (const { text } of [all, own, few]) expect(text).not.toContain('Ours');
});

it('Two users with the same role are told the same, each from what is kept for them alone', async () => {
  const [path = ''] = PATHS;
  const users = [await siteUser(site.app), await siteUser(site.app)];
  await writeElsewhere(site.app);
  const [first, second] = [await ask(path, users[0]!), await ask(path, users[1]!)];
  expect(second).toEqual(first);
  expect(
    await readsOf(site.app, async () => {
      for (const headers of users) expect(await ask(path, headers)).toEqual(first);
    }),
  ).toEqual([]);
});
