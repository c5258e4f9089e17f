import { makeCallers, type Caller } from '../../support/leaks/callers';
import { pryingPaths } from '../../support/leaks/requests';
import { startSiteWithSecrets } from '../../support/leaks/site';
import type { Site } from '../../support/content/site';

/*
 * What is hidden leaves no trace: no total, level, figure, tag, header or error text is another
 * with it than without it. One hidden thing after the other is taken away, and every answer to
 * those who may not see it stays the same, byte for byte.
 */

/** Answers by caller and path. */
type Answers = ReadonlyMap<string, { caller: Caller; path: string; told: string }>;

const ARTICLE = 'api::article.article';

let site: Site;
let callers: Caller[];
let before: Answers;

const ask = async (caller: Caller, path: string): Promise<string> => {
  const { status, text, headers } = await site.get(path, caller.headers);
  // A cache in front says itself whether it had the answer.
  const told = Object.entries(headers).filter(([name]) => !['date', 'x-cache'].includes(name));
  return JSON.stringify([status, told, text]);
};

const askAll = async (): Promise<Answers> => {
  const answers = new Map<string, { caller: Caller; path: string; told: string }>();
  for (const caller of callers) {
    for (const path of pryingPaths(site)) {
      answers.set(`${caller.name}: ${path}`, { caller, path, told: await ask(caller, path) });
    }
  }
  return answers;
};

beforeAll(async () => {
  ({ site } = await startSiteWithSecrets());
  const kinds = ['nobody known', 'a site user', 'a token that may preview', 'a full-access token'];
  callers = (await makeCallers(site)).filter(({ name }) => kinds.includes(name));
  before = await askAll();
}, 240_000);
afterAll(() => site.app.remove());

/** A write that the host tells of, so that nothing kept in memory stands for it; no time changes. */
const write = async (uid: string, data: object): Promise<number> =>
  (await site.app.strapi.db.query(uid).updateMany({ data: data as never })).count;
const table = (name: string) => site.app.strapi.db.connection(name);
type Change = (params: object) => Promise<{ entries: unknown[] }>;
const articles = () =>
  site.app.strapi.documents(ARTICLE as never) as unknown as Record<
    'delete' | 'discardDraft',
    Change
  >;
const deleteAll = async (uid: string): Promise<number> =>
  (await site.app.strapi.db.query(uid).deleteMany({})).count;

interface Hidden {
  readonly what: string;
  /** Gives how many rows or documents it was. */
  readonly takeAway: () => Promise<number>;
  readonly from: (caller: Caller, path: string) => boolean;
  /** Some caller may see it, and is told another thing now. */
  readonly isSeenBySome: boolean;
}

const fromAll = () => true;

/** The last takes away what an earlier one would, so they go in this order. */
const HIDDEN: Hidden[] = [
  {
    what: 'the private fields of a piece',
    takeAway: () => write(ARTICLE, { internalNote: null, pin: null }),
    from: fromAll,
    isSeenBySome: false,
  },
  {
    what: 'the private fields of a relation',
    takeAway: () => write('api::author.author', { email: null }),
    from: fromAll,
    isSeenBySome: false,
  },
  {
    what: 'who wrote a piece',
    takeAway: async () => {
      await table('articles').update({ created_by_id: null });
      return write(ARTICLE, { internalNote: null });
    },
    from: fromAll,
    isSeenBySome: false,
  },
  {
    what: 'what the strategist wrote of a persona',
    takeAway: () => write('plugin::journey.persona', { story: null, buyingRole: null }),
    from: fromAll,
    isSeenBySome: false,
  },
  {
    what: 'the pieces of a type that takes no part',
    takeAway: () => deleteAll('api::page.page'),
    from: fromAll,
    isSeenBySome: false,
  },
  {
    what: 'a relation to what may not be read',
    takeAway: async () => {
      await table('articles_dossier_lnk').delete();
      return write(ARTICLE, { internalNote: null });
    },
    from: ({ rights }) => !rights.includes('vault'),
    isSeenBySome: true,
  },
  {
    what: 'the pieces of a type that may not be read',
    takeAway: () => deleteAll('api::vault.vault'),
    from: ({ rights }) => !rights.includes('vault'),
    isSeenBySome: true,
  },
  {
    what: 'a changed draft of a published piece',
    takeAway: async () =>
      (await articles().discardDraft({ documentId: site.id('changed') })).entries.length,
    from: ({ rights }) => !rights.includes('preview'),
    isSeenBySome: true,
  },
  {
    what: 'a draft in another language of a published piece',
    takeAway: async () =>
      (await articles().delete({ documentId: site.id('open'), locale: 'sv' })).entries.length,
    from: ({ rights }) => !rights.includes('preview'),
    isSeenBySome: true,
  },
  {
    what: 'drafts',
    takeAway: async () => {
      const ids = [site.id('hidden-draft'), site.id('hidden-untagged-draft')];
      for (const documentId of ids) await articles().delete({ documentId });
      return ids.length;
    },
    from: ({ rights }) => !rights.includes('preview'),
    isSeenBySome: true,
  },
];

it.each(HIDDEN)(
  '$what: told to nobody, by no answer being another with it',
  async ({ takeAway, from, isSeenBySome }) => {
    expect(await takeAway()).toBeGreaterThan(0);
    const after = await askAll();
    const changed = [...before].filter(([key, { told }]) => after.get(key)?.told !== told);
    before = after;
    const traces = changed.filter(([, { caller, path }]) => from(caller, path));
    expect(traces.map(([key]) => key)).toEqual([]);
    expect(changed.length > 0).toBe(isSeenBySome);
  },
  60_000,
);
