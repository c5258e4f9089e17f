import { service } from '../../../server/src/services/get';
import { apiToken, grant, revoke, siteUser, type Headers } from '../../support/callers';
import { startSite, titles, type Site } from '../../support/content/site';
import { SITE_COMPONENTS, uidOf } from '../../support/content/types';
import { documentsOf } from '../../support/documents';
import { readsOf, UNKNOWN } from '../../support/kept';
import { tagger } from '../../support/tags';
import { until } from '../../support/until';

/*
 * Whatever is written, the very next request on the same node shows it: from whom Journey keeps the
 * answer as a whole, ahead of Strapi, and from whom it keeps what the answer is made of.
 */

const ARTICLE = uidOf('article');
const AUTHOR = uidOf('author');
const CONTENT = 'plugin::journey.content.find';

type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>;
type Item = Record<string, Record<string, unknown>>;

let site: Site;
let full: Headers;
let author: string;

beforeAll(async () => {
  site = await startSite({
    middlewares: ['plugin::journey.answers'],
    components: { ...SITE_COMPONENTS, 'shared.seo': { description: { type: 'string' } } },
  });
  full = await apiToken(site.app, 'full-access');
  await grant(
    site.app,
    'public',
    ['persona', 'journey'].map((name) => `plugin::journey.${name}.find`),
  );
}, 120_000);
afterAll(() => site.app.remove());

beforeEach(async () => {
  author = (await documentsOf(site.app.strapi, AUTHOR).create({ data: { title: 'Ada' } }))
    .documentId;
  const data = { body: 'Text', author, seo: { description: 'Found' } };
  await site.seed([
    { title: 'One', stages: ['decision'], data },
    { title: 'Draft', state: 'draft', stages: ['decision'] },
    { title: 'En', locale: 'da', translationOf: 'One', stages: ['decision'] },
  ]);
});
afterEach(() => site.clear());

const articles = () => documentsOf(site.app.strapi, ARTICLE);
const query = (uid: string) => site.app.strapi.db.query(uid) as unknown as Calls;
const localesService = () => site.app.strapi.plugin('i18n').service('locales');
const settings = () => service(site.app.strapi, 'settings');
const save = (path: string, data: object) => site.app.request.put(path).set(full).send({ data });

const ask = (more: string, headers: Headers) =>
  site.content(`types=articles&stage=decision&sort=title&${more}`, headers);

type Look = (headers: Headers) => Promise<unknown>;

const articleTitles =
  (more = ''): Look =>
  async (headers) =>
    titles(await ask(more, headers));

/** Something of the article “One”. */
const ofOne =
  (pick: (item: Item) => unknown, more = ''): Look =>
  async (headers) => {
    const { data } = (await ask(more, headers)).body as {
      data: Array<Item & { documentId: string }>;
    };
    return pick(data.find(({ documentId }) => documentId === site.id('One'))!);
  };

interface Written {
  /** What the answer shows before and after it. */
  look: Look;
  before: unknown;
  write: () => PromiseLike<unknown>;
  after: unknown;
  /** Puts back what other tests need. */
  undo?: () => PromiseLike<unknown>;
}

const documentId = () => site.id('One');

const ofPieces: Record<string, Written> = {
  'a piece is published': {
    look: articleTitles(),
    before: ['One'],
    write: () => articles().publish({ documentId: site.id('Draft') }),
    after: ['Draft', 'One'],
  },
  'a piece is taken back': {
    look: articleTitles(),
    before: ['One'],
    write: () => articles().unpublish({ documentId: documentId() }),
    after: [],
  },
  'a published piece is changed by REST': {
    look: articleTitles(),
    before: ['One'],
    write: () => save(`/api/articles/${documentId()}?status=published`, { title: 'Two' }),
    after: ['Two'],
  },
  'a published piece is changed past the document service': {
    look: articleTitles(),
    before: ['One'],
    write: () =>
      query(ARTICLE)['update']!({
        where: { documentId: documentId(), locale: 'en', publishedAt: { $notNull: true } },
        data: { title: 'Two' },
      }),
    after: ['Two'],
  },
  'a piece is deleted': {
    look: articleTitles(),
    before: ['One'],
    write: () => site.app.request.delete(`/api/articles/${documentId()}`).set(full),
    after: [],
  },
  'its tags are changed': {
    look: ofOne((item) => item['journey']?.['match']),
    before: { level: 'stage', stage: 'decision', persona: null },
    write: async () => {
      const tags = await tagger(site.app.strapi);
      const data = tags({ stages: ['advocacy'] });
      await articles().update({ documentId: documentId(), data, status: 'published' });
    },
    after: { level: 'near', stage: 'advocacy', persona: null },
  },
  'a component of it is changed': {
    look: ofOne((item) => item['seo']?.['description'], 'populate=seo'),
    before: 'Found',
    write: () => query('shared.seo')['updateMany']!({ where: {}, data: { description: 'Lost' } }),
    after: 'Lost',
  },
  'its author is renamed': {
    look: ofOne((item) => item['author']?.['title'], 'populate=author'),
    before: 'Ada',
    write: () =>
      documentsOf(site.app.strapi, AUTHOR).update({ documentId: author, data: { title: 'Eve' } }),
    after: 'Eve',
  },
  'its author is deleted': {
    look: ofOne((item) => item['author'] ?? null, 'populate[author][fields]=title'),
    before: expect.objectContaining({ title: 'Ada' }),
    write: () => query(AUTHOR)['deleteMany']!({ where: {} }),
    after: null,
  },
};

const ofTheSite: Record<string, Written> = {
  'a persona is renamed': {
    look: async (headers) =>
      (await site.get('/api/journey/personas', headers)).body.data.map(({ name }: Item) => name),
    before: expect.arrayContaining(['buyer']),
    write: () =>
      service(site.app.strapi, 'definitions').saveDefinition({
        kind: 'persona',
        body: { key: 'buyer', name: { en: 'Purchaser' } },
        mode: 'update',
      }),
    after: expect.arrayContaining(['Purchaser']),
  },
  'another journey becomes the default one': {
    look: async (headers) => (await site.content('', headers)).body.meta.match.served.journey,
    before: 'five-stage',
    write: () => service(site.app.strapi, 'definitions').makeDefault('marketing-funnel'),
    after: 'marketing-funnel',
    undo: () => service(site.app.strapi, 'definitions').makeDefault('five-stage'),
  },
  'the cache headers are set': {
    look: async (headers) => (await ask('', headers)).headers['cache-control'],
    before: expect.stringMatching(/^(public|private)/),
    write: () =>
      settings().change({ cacheControl: { anonymous: 'max-age=7', authenticated: 'max-age=7' } }),
    after: 'max-age=7',
    undo: () => settings().reset(),
  },
  'the fields of a type are set': {
    look: ofOne((item) => item['body'] ?? null),
    before: 'Text',
    write: () => settings().change({ answers: { [ARTICLE]: { defaultFields: ['title'] } } }),
    after: null,
    undo: () => settings().reset(),
  },
  'another language becomes the default one': {
    look: articleTitles(),
    before: ['One'],
    write: () => localesService()['setDefaultLocale']!({ code: 'da' }),
    after: ['En'],
    undo: () => localesService()['setDefaultLocale']!({ code: 'en' }),
  },
  'a language is deleted': {
    look: articleTitles('locale=*'),
    before: ['En', 'One'],
    write: async () => {
      const { id } = (await localesService()['findByCode']!('da')) as { id: number };
      await localesService()['delete']!({ id });
    },
    after: ['One'],
    undo: () => localesService()['create']!({ code: 'da', name: 'Danish (da)' }),
  },
};

/** Asks twice, so that there is something kept, writes, and asks again. */
const expectShown = async (
  { look, before, write, after, undo }: Written,
  callers: readonly Headers[],
): Promise<void> => {
  for (const headers of callers) expect(await look(headers)).toEqual(before);
  // The host may still have something to write of what the test has done before.
  await until(async () => {
    const readAgain = await readsOf(site.app, async () => {
      for (const headers of callers) await look(headers);
    });
    expect(readAgain).toEqual([]);
  });
  await write();
  try {
    for (const headers of callers) expect(await look(headers)).toEqual(after);
  } finally {
    await undo?.();
  }
};

describe('the very next request shows that', () => {
  it.each(Object.entries({ ...ofPieces, ...ofTheSite }))('%s', (_what, written) =>
    expectShown(written, [UNKNOWN, full]),
  );
});

describe('the very next request obeys that', () => {
  const statusOf: Look = async (headers) => (await ask('', headers)).status;
  const allTitles: Look = async (headers) =>
    titles(await site.content('sort=createdAt', headers)).sort();

  beforeEach(() => site.seed([{ type: 'guide', title: 'guide' }]));

  it('a type is granted to everybody, and taken away again', async () => {
    const find = [`${uidOf('guide')}.find`];
    await expectShown(
      {
        look: allTitles,
        before: ['One', 'guide'],
        write: () => revoke(site.app, 'public', find),
        after: ['One'],
      },
      [UNKNOWN],
    );
    await expectShown(
      {
        look: allTitles,
        before: ['One'],
        write: () => grant(site.app, 'public', find),
        after: ['One', 'guide'],
      },
      [UNKNOWN],
    );
  });

  it('nobody unknown may ask any longer', async () => {
    await expectShown(
      {
        look: statusOf,
        before: 200,
        write: () => revoke(site.app, 'public', [CONTENT]),
        after: 403,
        undo: () => grant(site.app, 'public', [CONTENT]),
      },
      [UNKNOWN],
    );
  });

  it('a token may do something else', async () => {
    const permissions = [CONTENT, `${uidOf('guide')}.find`];
    const token = await apiToken(site.app, 'custom', permissions);
    const { id } = (await query('admin::api-token')['findOne']!({
      where: { type: 'custom' },
      orderBy: { id: 'desc' },
    })) as { id: number };
    const tokens = site.app.strapi.service('admin::api-token');
    await expectShown(
      {
        look: allTitles,
        before: ['guide'],
        write: () => tokens['update']!(id, { permissions: [CONTENT, `${ARTICLE}.find`] }),
        after: ['One'],
      },
      [token],
    );
  });

  it('a user of the site has another role', async () => {
    const rights = [CONTENT, `${uidOf('guide')}.find`];
    await grant(site.app, 'authenticated', rights);
    const user = await siteUser(site.app);
    const setRole = async (type: string) => {
      const role = (await query('plugin::users-permissions.role')['findOne']!({
        where: { type },
      })) as { id: number };
      const users = query('plugin::users-permissions.user');
      const { id } = (await users['findOne']!({ where: {} })) as { id: number };
      await users['update']!({ where: { id }, data: { role: role.id } });
    };
    await expectShown(
      {
        look: allTitles,
        before: ['guide'],
        write: () => setRole('public'),
        after: ['One', 'guide'],
      },
      [user],
    );
    await revoke(site.app, 'authenticated', rights);
  });
});
