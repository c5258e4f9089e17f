import {
  DRAFT_TYPES,
  LOCALES,
  LOCALIZED_TYPES,
  type Content,
  type Locale,
  type Piece,
  type Text,
} from './content';
import type { References } from './definitions';
import { slugOf } from './slug';
import { documentsOf, uidOf, type Strapi } from './strapi';

type Ids = ReadonlyMap<string, string>;

const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo content names "${key}", which does not exist`);
  return id;
};

const fieldsOf = (text: Text) => ({
  title: text.title,
  slug: slugOf(text.title),
  excerpt: text.excerpt,
  body: text.body.join('\n\n'),
});

/** What is the same in every locale. */
const sharedFields = ({ plan }: Piece, references: References, products: Ids) => ({
  ...(plan.author && { author: idOf(references.authors, plan.author) }),
  ...(plan.category && { category: idOf(references.categories, plan.category) }),
  ...(plan.products && { products: plan.products.map((key) => idOf(products, key)) }),
  ...(plan.price !== undefined && { price: plan.price }),
});

const tagsOf = ({ plan }: Piece, references: References) => ({
  journeyStages: plan.stages.map((key) => idOf(references.stages, key)),
  journeyPersonas: plan.personas.map((key) => idOf(references.personas, key)),
  journeyFormat: plan.format ? idOf(references.formats, plan.format) : null,
  journeyTouchpoints: (plan.touchpoints ?? []).map((key) => idOf(references.touchpoints, key)),
});

/** Creates the document in its first locale, with its tags, then the other locales: those take over the tags. */
const createDocument = async (
  strapi: Strapi,
  { piece, references, products }: { piece: Piece; references: References; products: Ids },
): Promise<string> => {
  const documents = documentsOf(strapi, uidOf(piece.type));
  const isLocalized = LOCALIZED_TYPES.includes(piece.type);
  const shared = sharedFields(piece, references, products);
  const texts = LOCALES.flatMap((locale): Array<[Locale, Text]> => {
    const text = piece.texts[locale];
    return text ? [[locale, text]] : [];
  });
  const [first, ...others] = texts;
  if (!first) throw new Error(`The demo content has no text for ${piece.type} "${piece.key}"`);

  const { documentId } = await documents.create({
    ...(isLocalized && { locale: first[0] }),
    data: { ...fieldsOf(first[1]), ...shared, ...tagsOf(piece, references) },
  });
  for (const [locale, text] of others) {
    await documents.update({ documentId, locale, data: { ...fieldsOf(text), ...shared } });
  }
  if (DRAFT_TYPES.includes(piece.type) && piece.plan.state !== 'planned') {
    await documents.publish({ documentId, ...(isLocalized && { locale: '*' }) });
  }
  return documentId;
};

/** Changes the draft of a published document, as someone in the middle of a revision would. */
const reviseDraft = async (strapi: Strapi, piece: Piece, documentId: string): Promise<void> => {
  const isLocalized = LOCALIZED_TYPES.includes(piece.type);
  await documentsOf(strapi, uidOf(piece.type)).update({
    documentId,
    ...(isLocalized && { locale: 'en' }),
    data: { excerpt: `${piece.texts.en?.excerpt ?? ''} (Being revised.)` },
  });
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Moves a document back in time. Written past the document service, which sets the time of
 * the last change itself.
 */
const setAge = async (strapi: Strapi, piece: Piece, documentId: string): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(uidOf(piece.type));
  const changed = new Date(Date.now() - piece.plan.daysOld * DAY_MS);
  const created = new Date(changed.getTime() - 14 * DAY_MS);
  const rows = strapi.db.connection(tableName).where({ document_id: documentId });
  await rows.clone().update({ created_at: created, updated_at: changed });
  await rows.clone().whereNotNull('published_at').update({ published_at: changed });
};

/**
 * Creates every piece of the demo content and gives it its age.
 * @returns how many documents were created
 */
export const createPieces = async (
  strapi: Strapi,
  content: Content,
  references: References,
): Promise<number> => {
  const products = new Map<string, string>();
  for (const piece of content.pieces) {
    const documentId = await createDocument(strapi, { piece, references, products });
    if (piece.type === 'product') products.set(piece.key, documentId);
    await setAge(strapi, piece, documentId);
    if (piece.plan.state === 'modified') await reviseDraft(strapi, piece, documentId);
  }
  return content.pieces.length;
};
