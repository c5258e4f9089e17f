import type { Content } from './content';
import { documentsOf, uidOf, type Strapi } from './strapi';

/** Document ids by key, of everything that a piece points to. */
export interface References {
  readonly stages: ReadonlyMap<string, string>;
  readonly personas: ReadonlyMap<string, string>;
  readonly formats: ReadonlyMap<string, string>;
  readonly touchpoints: ReadonlyMap<string, string>;
  readonly authors: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
}

type Ids = Map<string, string>;

const idsByKey = async (strapi: Strapi, uid: string, filters = {}): Promise<Ids> => {
  const rows = await documentsOf(strapi, uid).findMany({ filters, limit: 1000 });
  return new Map(rows.map((row) => [row.key, row.documentId]));
};

const createPersonas = async (strapi: Strapi, content: Content): Promise<Ids> => {
  const ids: Ids = new Map();
  for (const [position, persona] of content.personas.entries()) {
    const { documentId } = await documentsOf(strapi, 'plugin::journey.persona').create({
      data: { ...persona, position },
    });
    ids.set(persona.key, documentId);
  }
  return ids;
};

const createAuthors = async (strapi: Strapi, content: Content): Promise<Ids> => {
  const ids: Ids = new Map();
  for (const [key, author] of Object.entries(content.authors)) {
    const { documentId } = await documentsOf(strapi, uidOf('author')).create({ data: author });
    ids.set(key, documentId);
  }
  return ids;
};

const createCategories = async (strapi: Strapi, content: Content): Promise<Ids> => {
  const ids: Ids = new Map();
  const documents = documentsOf(strapi, uidOf('category'));
  for (const [slug, { en, ...translations }] of Object.entries(content.categories)) {
    const { documentId } = await documents.create({ locale: 'en', data: { slug, name: en } });
    for (const [locale, name] of Object.entries(translations)) {
      await documents.update({ documentId, locale, data: { slug, name } });
    }
    ids.set(slug, documentId);
  }
  return ids;
};

/** Creates personas, authors and categories; stages, formats and touchpoints are Journey's own, put in by its first start. */
export const createDefinitions = async (strapi: Strapi, content: Content): Promise<References> => ({
  stages: await idsByKey(strapi, 'plugin::journey.stage', { journey: { key: 'five-stage' } }),
  formats: await idsByKey(strapi, 'plugin::journey.format'),
  touchpoints: await idsByKey(strapi, 'plugin::journey.touchpoint'),
  personas: await createPersonas(strapi, content),
  authors: await createAuthors(strapi, content),
  categories: await createCategories(strapi, content),
});
