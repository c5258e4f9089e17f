import type { Response } from 'supertest';

import { adminUser, type AdminUser } from '../admin-users';
import { contentType } from '../app-types';
import { ANONYMOUS, apiToken, grant, type Headers } from '../callers';
import { documentsOf } from '../documents';
import { addLocales, addPersonas } from '../locales-and-personas';
import { startApp, type TestApp } from '../strapi';
import { tagger, type Tags } from '../tags';
import { versionsOf } from '../versions';
import type { Beside } from './plugins';
import type { Hit } from './search-server';

export const ARTICLE = 'api::article.article';
export const NOTE = 'api::note.note';

interface Reply {
  data: Record<string, unknown>;
  errors?: Array<{ message: string }>;
}

/** A site with Journey and the other plugins: articles, and notes that have no drafts. */
export interface SharedSite {
  readonly app: TestApp;
  readonly beside: Beside;
  readonly admin: AdminUser;
  readonly tags: (tags: Tags) => Record<string, unknown>;
  /** As a token that may do everything, unless told otherwise. */
  graphql(query: string, variables?: object, headers?: Headers): Promise<Reply>;
  /** By GraphQL, as the same; answers with its document id. */
  createArticle(title: string, given: Tags, status?: 'DRAFT' | 'PUBLISHED'): Promise<string>;
  /** As anybody. */
  get(path: string): Promise<Response>;
  /** Titles in Journey's own answer, no stage but the one asked for. */
  served(query: string): Promise<string[]>;
  createNote(title: string, given?: Tags): Promise<string>;
  /** Gives a note one stage, by Journey's bulk action; tells how that went. */
  tagNote(documentId: string, stage: string): Promise<string[]>;
  stagesOfNote(documentId: string): Promise<string[]>;
  /** What the search has of a piece. */
  found(index: string, title: string): Hit | undefined;
}

const CREATE = `mutation ($data: ArticleInput!, $status: PublicationStatus!) {
  createArticle(data: $data, status: $status) { documentId }
}`;

export const titlesOf = ({ body }: Response): string[] =>
  (body as { data: Array<{ title: string }> }).data.map(({ title }) => title).sort();

export const keysOf = (related: unknown): string[] =>
  (related as Array<{ key: string }>).map(({ key }) => key);

const defineAndGrant = async (app: TestApp): Promise<void> => {
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer']);
  await grant(app, 'public', [
    ...['content', 'stage', 'persona'].map((kind) => `plugin::journey.${kind}.find`),
    ...[ARTICLE, NOTE].flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
  ]);
};

export const startSharedSite = async (beside: Beside): Promise<SharedSite> => {
  const note = contentType('note', { draftAndPublish: false, localized: false });
  const app = await startApp({ beside, types: [contentType('article'), note] });
  await defineAndGrant(app);
  const admin = await adminUser(app, 'all');
  const token = await apiToken(app, 'full-access');
  const tags = (await tagger(app.strapi)) as SharedSite['tags'];
  const get: SharedSite['get'] = async (path) => app.request.get(path).set(ANONYMOUS);
  const graphql: SharedSite['graphql'] = async (query, variables = {}, headers = token) =>
    (await app.request.post('/graphql').set(headers).send({ query, variables })).body as Reply;
  return {
    app,
    beside,
    admin,
    tags,
    get,
    graphql,
    createArticle: async (title, given, status = 'PUBLISHED') => {
      const { data } = await graphql(CREATE, { data: { title, ...tags(given) }, status });
      return (data['createArticle'] as { documentId: string }).documentId;
    },
    served: async (query) => titlesOf(await get(`/api/journey/content?fallback=none&${query}`)),
    createNote: async (title, given = {}) =>
      (await documentsOf(app.strapi, NOTE).create({ data: { title, ...tags(given) } })).documentId,
    tagNote: async (documentId, stage) => {
      const change = { stages: { kind: 'replace', keys: [stage] } };
      const { body } = await app.request
        .post('/journey/targeting/change')
        .set(admin.headers)
        .send({ change, pieces: [{ contentType: NOTE, documentId }] });
      return (body as { data: Array<{ outcome: string }> }).data.map(({ outcome }) => outcome);
    },
    stagesOfNote: async (documentId) =>
      Object.values(await versionsOf(app.strapi, NOTE, documentId)).flatMap(({ stages }) => stages),
    found: (index, title) => app.search.hits(index).find((hit) => hit['title'] === title),
  };
};
