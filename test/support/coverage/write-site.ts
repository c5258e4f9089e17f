import fc from 'fast-check';

import type { TestApp } from '../strapi';
import { tagger, type Tags } from '../tags';
import { timeColumn } from '../time-column';
import { FEATURES } from './types';

const LOCALES = ['en', 'da', 'sv'];
export const PERSONAS = ['a', 'b', 'c'];
const FORMATS = ['article', 'video', 'comparison', 'case-study'];
const STAGES = [
  ...['awareness', 'consideration', 'decision', 'retention', 'advocacy'],
  ...['four-phase/purchase', 'readiness/searching', 'readiness/not-interested'],
];

const anyTags = (): fc.Arbitrary<Tags> =>
  fc.record({
    stages: fc.uniqueArray(fc.constantFrom(...STAGES), { maxLength: 4 }),
    personas: fc.uniqueArray(fc.constantFrom(...PERSONAS), { maxLength: 2 }),
    format: fc.constantFrom(null, ...FORMATS),
  });

interface Document {
  uid: string;
  /** One locale where the type is not localized. */
  versions: Array<{ locale: string; tags: Tags; publish: boolean; draft: Tags | null }>;
  /** Days since each version was changed. */
  ages: number[];
  /** Which of the creators made it; null: none. */
  creator: number | null;
}

const anyDocument: fc.Arbitrary<Document> = fc.record({
  uid: fc.constantFrom(...FEATURES.filter(({ single }) => !single).map(({ uid }) => uid)),
  versions: fc.uniqueArray(
    fc.record({
      locale: fc.constantFrom(...LOCALES),
      tags: anyTags(),
      publish: fc.boolean(),
      draft: fc.option(anyTags(), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ locale }) => locale },
  ),
  ages: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 3 }),
  creator: fc.constantFrom(null, 0, 1),
});

/** A random site; the same for the same seed. */
export const sampleDocuments = (seed: number, documents: number): Document[] => {
  const sampled = fc.sample(anyDocument, { seed, numRuns: documents });
  // Of a single type there is one document.
  return [{ ...sampled[0]!, uid: FEATURES.find(({ single }) => single)!.uid }, ...sampled];
};

const DAY = 86_400_000;

/** Ages all rows of a document, behind the back of the host and the plugin. */
const setAges = async (
  app: TestApp,
  options: { uid: string; documentId: string; ages: readonly number[] },
): Promise<void> => {
  const { uid, documentId, ages } = options;
  const { tableName } = app.strapi.db.metadata.get(uid);
  const knex = app.strapi.db.connection;
  const ids: number[] = await knex(tableName)
    .where('document_id', documentId)
    .orderBy('id')
    .pluck('id');
  for (const [at, id] of ids.entries()) {
    // In the middle of a day, so that no day ends between the request and the count.
    const changed = new Date(Date.now() - (ages[at % ages.length]! + 0.5) * DAY);
    await knex(tableName)
      .where({ id })
      .update({ updated_at: timeColumn(app.strapi, changed) });
  }
};

/**
 * Writes documents by the document service, each with the tags of its versions.
 *
 * @param creators ids of admin users that documents are said to be made by
 */
export const writeDocuments = async (
  app: TestApp,
  documents: readonly Document[],
  creators: readonly number[],
): Promise<void> => {
  const tagsOf = await tagger(app.strapi);
  for (const [number, { uid, versions, ages, creator }] of documents.entries()) {
    const { localized, drafts } = FEATURES.find((type) => type.uid === uid)!;
    const service = app.strapi.documents(uid as never);
    let documentId: string | undefined;
    for (const { locale, tags, publish, draft } of localized ? versions : versions.slice(0, 1)) {
      const where = localized ? { locale } : {};
      const write = async (wanted: Tags): Promise<void> => {
        const title = `${uid} ${number} ${locale}`;
        const by = creator === null ? {} : { createdBy: creators[creator] };
        const params = { ...where, data: { title, ...by, ...tagsOf(wanted) } } as never;
        const saved = documentId
          ? await service.update({ documentId, ...(params as object) } as never)
          : await service.create(params);
        documentId = (saved as { documentId: string }).documentId;
      };
      await write(tags);
      if (!drafts) continue;
      if (publish) await service.publish({ documentId: documentId!, ...where } as never);
      if (draft) await write(draft);
    }
    await setAges(app, { uid, documentId: documentId!, ages });
  }
};
