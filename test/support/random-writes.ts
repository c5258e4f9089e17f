import fc from 'fast-check';

import { service } from '../../server/src/services/get';
import { documentsOf } from './documents';
import { addPersonas } from './locales-and-personas';
import type { TestApp } from './strapi';
import { tagger } from './tags';
import { versionsOf, type VersionTags } from './versions';

/** A type with drafts and one without, both localized. */
export const ARTICLE = 'api::article.article';
export const PLACE = 'api::place.place';
export const LOCALES = ['en', 'da', 'sv'] as const;

/** What a document should be like: its locales, and the tags they share, version by version. */
interface Expected {
  uid: string;
  documentId: string;
  drafts: Set<string>;
  published: Set<string>;
  draftTags: VersionTags;
  publishedTags: VersionTags;
}

/** An app, and what should be in it. */
export interface World {
  app: TestApp;
  documents: Expected[];
  /** Keys of personas; never fewer than two. */
  personas: string[];
  personasMade: number;
}

const some = (values: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

/** Personas by number: which there are is known only when the write is made. */
const tags = fc.record(
  {
    stages: some(['awareness', 'consideration', 'decision', 'retention', 'advocacy'], 3),
    personas: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
    format: fc.constantFrom('guide', 'video', null),
    touchpoints: some(['website', 'email', 'store'], 2),
  },
  { requiredKeys: [] },
);

const ACTIONS = [
  'create',
  'retag',
  'rename',
  'publish',
  'unpublish',
  'discard',
  'clone',
  'deleteLocale',
  'deleteDocument',
  'replacePersona',
] as const;

/** One write, to one of the documents that there are by then. */
const write = fc.record({
  action: fc.constantFrom(...ACTIONS, 'create', 'retag', 'publish' as const),
  document: fc.nat(5),
  uid: fc.constantFrom(ARTICLE, ARTICLE, PLACE),
  locale: fc.constantFrom(...LOCALES),
  andPublish: fc.boolean(),
  tags,
});
export type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

export const writes = fc.array(write, { minLength: 2, maxLength: 14 });

const NONE: VersionTags = { stages: [], personas: [], format: null, touchpoints: [] };

const withPersonas = ({ personas }: World, write: Write): Partial<VersionTags> => {
  const { personas: numbers, ...others } = write.tags;
  return numbers
    ? { ...others, personas: numbers.flatMap((number) => personas[number] ?? []) }
    : others;
};

const save = async (world: World, target: Expected, write: Write): Promise<void> => {
  const { locale, andPublish, action } = write;
  const changed = action === 'retag' ? withPersonas(world, write) : {};
  const data = { title: `${action} ${locale}`, ...(await tagger(world.app.strapi))(changed) };
  const { uid, documentId } = target;
  const status = andPublish ? { status: 'published' } : {};
  await documentsOf(world.app.strapi, uid).update({ documentId, locale, data, ...status });
  target.drafts.add(locale);
  target.draftTags = { ...target.draftTags, ...changed };
  if (andPublish) {
    target.published.add(locale);
    target.publishedTags = target.draftTags;
  }
};

const remove = (world: World, target: Expected): void => {
  world.documents.splice(world.documents.indexOf(target), 1);
};

type Doing = (world: World, target: Expected, write: Write) => Promise<void>;

const DOINGS: Record<Exclude<Write['action'], 'create' | 'replacePersona'>, Doing> = {
  retag: save,
  rename: save,
  publish: async ({ app }, target, { locale }) => {
    if (target.uid === PLACE || !target.drafts.has(locale)) return;
    await documentsOf(app.strapi, target.uid).publish({ documentId: target.documentId, locale });
    target.published.add(locale);
    target.publishedTags = target.draftTags;
  },
  unpublish: async ({ app }, target, { locale }) => {
    if (target.uid === PLACE) return;
    await documentsOf(app.strapi, target.uid).unpublish({ documentId: target.documentId, locale });
    target.published.delete(locale);
  },
  discard: async ({ app }, target, { locale }) => {
    if (target.uid === PLACE || !target.published.has(locale)) return;
    const { documentId } = target;
    await documentsOf(app.strapi, target.uid).discardDraft({ documentId, locale });
    target.draftTags = target.publishedTags;
  },
  clone: async ({ app, documents }, target) => {
    const { uid, documentId, drafts, draftTags } = target;
    const clone = await documentsOf(app.strapi, uid).clone({ documentId, locale: '*', data: {} });
    documents.push({
      uid,
      documentId: clone.documentId,
      drafts: new Set(drafts),
      published: new Set(),
      draftTags,
      publishedTags: draftTags,
    });
  },
  deleteLocale: async (world, target, { locale }) => {
    const { uid, documentId } = target;
    await documentsOf(world.app.strapi, uid).delete({ documentId, locale });
    target.drafts.delete(locale);
    target.published.delete(locale);
    if (target.drafts.size === 0) remove(world, target);
  },
  deleteDocument: async (world, target) => {
    const { uid, documentId } = target;
    await documentsOf(world.app.strapi, uid).delete({ documentId, locale: '*' });
    remove(world, target);
  },
};

const create = async (world: World, write: Write): Promise<void> => {
  const { uid, locale, andPublish } = write;
  const draftTags = { ...NONE, ...withPersonas(world, write) };
  const data = { title: 'New', ...(await tagger(world.app.strapi))(draftTags) };
  const status = andPublish ? { status: 'published' } : {};
  const documents = documentsOf(world.app.strapi, uid);
  const { documentId } = await documents.create({ locale, data, ...status });
  world.documents.push({
    uid,
    documentId,
    drafts: new Set([locale]),
    published: new Set(andPublish ? [locale] : []),
    draftTags,
    publishedTags: draftTags,
  });
};

const replacePersona = async (world: World, { document }: Write): Promise<void> => {
  const { app, personas } = world;
  const [key] = personas.splice(document % personas.length, 1) as [string];
  const [replaceBy] = personas as [string];
  await service(app.strapi, 'definitions').removeDefinition({ kind: 'persona', key, replaceBy });
  const replaced = (tags: VersionTags): VersionTags => ({
    ...tags,
    personas: [...new Set(tags.personas.map((each) => (each === key ? replaceBy : each)))],
  });
  for (const each of world.documents) {
    each.draftTags = replaced(each.draftTags);
    each.publishedTags = replaced(each.publishedTags);
  }
  await addPersona(world);
};

const addPersona = async (world: World): Promise<void> => {
  const key = `persona-${world.personasMade}`;
  world.personasMade += 1;
  await addPersonas(world.app.strapi, [key]);
  world.personas.push(key);
};

/** An app with no documents and three personas. */
export const createWorld = async (app: TestApp): Promise<World> => {
  const world: World = { app, documents: [], personas: [], personasMade: 0 };
  for (let persona = 0; persona < 3; persona += 1) await addPersona(world);
  return world;
};

/** Deletes all documents. */
export const clear = async (world: World): Promise<void> => {
  for (const uid of [ARTICLE, PLACE]) await world.app.strapi.db.query(uid).deleteMany({});
  world.documents = [];
};

/** Makes a write in the app, and says what should come of it. */
export const perform = async (world: World, write: Write): Promise<void> => {
  if (write.action === 'create') return create(world, write);
  if (write.action === 'replacePersona') return replacePersona(world, write);
  const target = world.documents[write.document % Math.max(1, world.documents.length)];
  if (target) await DOINGS[write.action](world, target, write);
};

/** The versions that a document should have, as `versionsOf` tells those it has. */
const expectedVersions = (document: Expected): Record<string, VersionTags> =>
  Object.fromEntries([
    ...[...document.drafts].map((locale) => [
      `${locale} ${document.uid === PLACE ? 'published' : 'draft'}`,
      document.draftTags,
    ]),
    ...(document.uid === PLACE
      ? []
      : [...document.published].map((locale) => [`${locale} published`, document.publishedTags])),
  ]) as Record<string, VersionTags>;

/** Compares the tags of every document with what they should be. */
export const expectTrueTags = async ({ app, documents }: World): Promise<void> => {
  for (const document of documents) {
    const versions = await versionsOf(app.strapi, document.uid, document.documentId);
    expect(versions).toEqual(expectedVersions(document));
  }
};
