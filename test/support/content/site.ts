import type { Response } from 'supertest';

import { ANONYMOUS, grant, type Headers } from '../callers';
import { startApp, type AppOptions, type TestApp } from '../strapi';
import { tagger, type Tags } from '../tags';
import { PUBLIC_TYPES, SITE_COMPONENTS, SITE_TYPES, uidOf } from './types';

/** What a test puts on the site. Times in milliseconds; left out, they are what Strapi makes them. */
export interface Seed extends Tags {
  /** Singular name; an article unless told otherwise. */
  type?: string;
  title: string;
  /** What the test calls it: the title unless told otherwise. */
  name?: string;
  locale?: string;
  /** A type without drafts is always published. `modified`: published, and changed since. */
  state?: 'published' | 'draft' | 'modified';
  /** Name of a piece seeded before, of which this is another locale. */
  translationOf?: string;
  times?: Partial<Record<'publishedAt' | 'updatedAt' | 'createdAt', number>>;
  data?: object;
}

export const PERSONAS = ['it-manager', 'buyer', 'end-user'];

/** A site with content: an app with the types of `types.ts`, and shortcuts to ask it. */
export interface Site {
  readonly app: TestApp;
  /** Document id of a seeded piece. */
  id(name: string): string;
  get(path: string, headers?: Headers): Promise<Response>;
  /** `GET /api/journey/content?…` */
  content(query?: string, headers?: Headers): Promise<Response>;
  seed(pieces: readonly Seed[]): Promise<void>;
  /** Deletes every piece of the enabled types. */
  clear(): Promise<void>;
}

type Documents = Record<string, (params: object) => Promise<{ documentId: string }>>;

const documents = (app: TestApp, uid: string): Documents =>
  app.strapi.documents(uid as never) as unknown as Documents;

const enabledUids = SITE_TYPES.filter((type) => 'journey' in type.pluginOptions).map((type) =>
  uidOf(type.info.singularName),
);

const write = async (
  app: TestApp,
  seed: Seed,
  options: { documentId: string | undefined; tags: object },
): Promise<string> => {
  const { type = 'article', title, locale, state = 'published', data = {} } = seed;
  const schema = app.strapi.contentTypes[uidOf(type) as never] as unknown as {
    options: { draftAndPublish: boolean };
    attributes: object;
  };
  const api = documents(app, uidOf(type));
  const isPublished = state !== 'draft' || !schema.options.draftAndPublish;
  const params = {
    ...(locale ? { locale } : {}),
    ...(schema.options.draftAndPublish && isPublished ? { status: 'published' } : {}),
    data: {
      ...('title' in schema.attributes ? { title } : { name: title }),
      ...options.tags,
      ...data,
    },
  };
  const { documentId } = options;
  const saved = documentId
    ? await api['update']!({ documentId, ...params })
    : await api['create']!(params);
  if (state === 'modified') {
    await api['update']!({
      documentId: saved.documentId,
      ...(locale ? { locale } : {}),
      data: { title: `${title} (draft)` },
    });
  }
  return saved.documentId;
};

/** Straight into the table, since Strapi sets these columns itself. */
const setTimes = async (app: TestApp, documentId: string, seed: Seed): Promise<void> => {
  if (!seed.times) return;
  const { tableName } = app.strapi.db.metadata.get(uidOf(seed.type ?? 'article'));
  const { publishedAt, updatedAt, createdAt } = seed.times;
  const knex = app.strapi.db.connection;
  const inLocale = { document_id: documentId, ...(seed.locale ? { locale: seed.locale } : {}) };
  if (publishedAt !== undefined) {
    await knex(tableName)
      .where(inLocale)
      .whereNotNull('published_at')
      .update({ published_at: new Date(publishedAt) });
  }
  if (updatedAt !== undefined) {
    await knex(tableName)
      .where(inLocale)
      .update({ updated_at: new Date(updatedAt) });
  }
  if (createdAt !== undefined) {
    await knex(tableName)
      .where(inLocale)
      .update({ created_at: new Date(createdAt) });
  }
};

const define = async (app: TestApp): Promise<void> => {
  const locales = app.strapi.plugin('i18n').service('locales') as unknown as {
    create(locale: object): Promise<unknown>;
  };
  await locales.create({ code: 'da', name: 'Danish (da)' });
  await locales.create({ code: 'sv', name: 'Swedish (sv)' });
  const definitions = app.strapi.plugin('journey').service('definitions') as unknown as {
    addPreset(key: string): Promise<void>;
  };
  await definitions.addPreset('marketing-funnel');
  for (const [position, key] of PERSONAS.entries()) {
    const name = { en: key, da: `${key} (da)` };
    const story = `Secret story of ${key}`;
    const data = { key, name, market: 'b2b', position, story, buyingRole: 'Secret role' };
    await documents(app, 'plugin::journey.persona')['create']!({ data });
  }
};

const rebuild = async (app: TestApp): Promise<void> => {
  const index = app.strapi.plugin('journey').service('index') as unknown as {
    rebuild(): Promise<unknown>;
  };
  await index.rebuild();
};

/** Starts a site that anybody may ask for content; it has definitions, and no pieces yet. */
export const startSite = async (options: Partial<AppOptions> = {}): Promise<Site> => {
  const app = await startApp({ types: SITE_TYPES, components: SITE_COMPONENTS, ...options });
  await define(app);
  await grant(app, 'public', [
    'plugin::journey.content.find',
    ...PUBLIC_TYPES.map((name) => `${uidOf(name)}.find`),
  ]);
  const ids = new Map<string, string>();
  const get: Site['get'] = async (path, headers = ANONYMOUS) => app.request.get(path).set(headers);
  return {
    app,
    get,
    content: (query = '', headers = ANONYMOUS) => get(`/api/journey/content?${query}`, headers),
    id: (name) => {
      const id = ids.get(name);
      if (!id) throw new Error(`Nothing is seeded as "${name}"`);
      return id;
    },
    seed: async (pieces) => {
      const toRelations = await tagger(app.strapi);
      for (const seed of pieces) {
        const documentId = await write(app, seed, {
          documentId: seed.translationOf === undefined ? undefined : ids.get(seed.translationOf),
          tags: toRelations(seed),
        });
        ids.set(seed.name ?? seed.title, documentId);
        await setTimes(app, documentId, seed);
      }
      if (pieces.some((seed) => seed.times)) await rebuild(app);
    },
    clear: async () => {
      for (const uid of enabledUids) {
        await app.strapi.db.query(uid).deleteMany({ where: {} });
      }
      ids.clear();
    },
  };
};

const items = ({ status, text, body }: Response): Array<Record<string, unknown>> => {
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return body.data;
};

/** Titles of an answer's pieces, in order. */
export const titles = (answer: Response): unknown[] =>
  items(answer).map((item) => item['title'] ?? item['name']);

/** Titles of an answer's pieces by their match level, in order: `['exact: One', …]`. */
export const ranked = (answer: Response): string[] =>
  items(answer).map(({ title, journey }) => {
    const { match } = journey as { match: { level: string } };
    return `${match.level}: ${String(title)}`;
  });
