import { documentsOf } from './documents';
import { expectTrueIndex, storedIndex } from './expected-index';
import { addPersonas } from './locales-and-personas';
import type { TestApp } from './strapi';
import { tagger } from './tags';

const ARTICLE = 'api::article.article';

/** A site of three tagged articles, as it was when its backup was made. */
export interface BackedUp {
  /** Retags one document, deletes one, and adds one. */
  writeOn(): Promise<void>;
  /** The index is true, and the one of the backup. */
  expectAsBefore(): Promise<void>;
}

/** Fills an app that has articles. */
export const fillToBackUp = async (app: TestApp): Promise<BackedUp> => {
  const articles = () => documentsOf(app.strapi, ARTICLE);
  const ids: string[] = [];
  await addPersonas(app.strapi, ['buyer']);
  const tags = await tagger(app.strapi);
  for (const stage of ['awareness', 'decision', 'retention']) {
    const data = { title: stage, ...tags({ stages: [stage], personas: ['buyer'] }) };
    ids.push((await articles().create({ data, status: 'published' })).documentId);
  }
  await expectTrueIndex(app.strapi);
  const before = await storedIndex(app.strapi);
  return {
    writeOn: async () => {
      const data = { title: 'Later', ...(await tagger(app.strapi))({ stages: ['advocacy'] }) };
      await articles().update({ documentId: ids[0], data, status: 'published' });
      await articles().delete({ documentId: ids[1] });
      await articles().create({ data, status: 'published' });
      await expectTrueIndex(app.strapi);
      expect(await storedIndex(app.strapi)).not.toEqual(before);
    },
    expectAsBefore: async () => {
      await expectTrueIndex(app.strapi);
      expect(await storedIndex(app.strapi)).toEqual(before);
    },
  };
};
