import { addPersonas } from '../locales-and-personas';
import type { TestApp } from '../strapi';
import { tagger } from '../tags';
import { versionsOf, type VersionTags } from '../versions';

/** A type with drafts and one without, both localized. */
export const ARTICLE = 'api::article.article';
export const PLACE = 'api::place.place';
export const LOCALES = ['en', 'da', 'sv'] as const;

/** What a document should be like: its locales, and the tags they share, version by version. */
export interface Expected {
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

export const addPersona = async (world: World): Promise<void> => {
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

/** Says that a document is gone, or that nobody can foretell any more what it is like. */
export const forget = (world: World, document: Expected): void => {
  world.documents = world.documents.filter((each) => each !== document);
};

/** The relations that tag a document, from keys. */
export const relations = async ({ app }: World, tags: Partial<VersionTags>): Promise<object> =>
  (await tagger(app.strapi))(tags);

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
