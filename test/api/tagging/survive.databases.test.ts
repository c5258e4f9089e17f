import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { versionsOf } from '../../support/versions';

/** Neither in the order of the journey nor of the alphabet, so that only a kept order passes. */
const TAGS = {
  stages: ['decision', 'awareness', 'retention'],
  personas: ['owner', 'buyer'],
  format: 'guide',
  touchpoints: ['website', 'email'],
};
const OTHER = { stages: ['advocacy', 'decision'], personas: [], format: null, touchpoints: [] };

const VARIANTS = [
  { name: 'article', draftAndPublish: true, localized: true, kind: 'collectionType' },
  { name: 'note', draftAndPublish: true, localized: false, kind: 'collectionType' },
  { name: 'place', draftAndPublish: false, localized: true, kind: 'collectionType' },
  { name: 'fact', draftAndPublish: false, localized: false, kind: 'collectionType' },
  { name: 'homepage', draftAndPublish: true, localized: true, kind: 'singleType' },
  { name: 'footer', draftAndPublish: false, localized: false, kind: 'singleType' },
] as const;

let app: TestApp;
let tags: (tags: Tags) => object;
beforeAll(async () => {
  app = await startApp({
    types: VARIANTS.map(({ name, ...variant }) => contentType(name, variant)),
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'owner']);
  tags = await tagger(app.strapi);
}, 240_000);
afterAll(() => app.remove());
afterEach(() => expectTrueIndex(app.strapi));

describe.each(VARIANTS)(
  '$name ($kind, drafts: $draftAndPublish, localized: $localized)',
  ({ name, draftAndPublish, localized, kind }) => {
    const uid = `api::${name}.${name}`;
    const documents = () => documentsOf(app.strapi, uid);
    const versions = (documentId: string) => versionsOf(app.strapi, uid, documentId);
    const version = (status: 'draft' | 'published') => (localized ? `en ${status}` : status);
    const [draft, published] = [version('draft'), version('published')];
    const first = draftAndPublish ? draft : published;

    const create = async (): Promise<string> => {
      const data = { title: 'One', ...tags(TAGS) };
      return (await documents().create({ data })).documentId;
    };
    const retag = (documentId: string) => documents().update({ documentId, data: tags(OTHER) });
    const indexed = async (documentId: string) =>
      (await storedIndex(app.strapi)).filter((row) => row['document_id'] === documentId);

    it('keeps the tags it was created with, in order', async () => {
      const documentId = await create();
      expect(await versions(documentId)).toEqual({ [first]: TAGS });
    });

    it('keeps its tags when something else is changed', async () => {
      const documentId = await create();
      await documents().update({ documentId, data: { title: 'Two' } });
      expect(await versions(documentId)).toEqual({ [first]: TAGS });
    });

    it('takes other tags, and none', async () => {
      const documentId = await create();
      await retag(documentId);
      expect(await versions(documentId)).toEqual({ [first]: OTHER });
    });

    it('leaves no tags and no rows behind when it is deleted', async () => {
      const documentId = await create();
      await expectTrueIndex(app.strapi);
      expect(await indexed(documentId)).not.toEqual([]);
      await documents().delete({ documentId });
      await expectTrueIndex(app.strapi);
      expect(await indexed(documentId)).toEqual([]);
    });

    if (kind === 'collectionType') {
      it('hands its tags on to a clone, which then goes its own way', async () => {
        const documentId = await create();
        const clone = await documents().clone({ documentId, data: { title: 'Copy' } });
        expect(await versions(clone.documentId)).toEqual({ [first]: TAGS });
        await retag(clone.documentId);
        expect(await versions(clone.documentId)).toEqual({ [first]: OTHER });
        expect(await versions(documentId)).toEqual({ [first]: TAGS });
      });

      it('is cloned with other tags', async () => {
        const documentId = await create();
        // As `set`: the host merges plain lists with those of the original, item by item.
        const set = Object.entries(tags(OTHER)).map(([field, value]) => [
          field,
          { set: value ?? [] },
        ]);
        const data = { title: 'Copy', ...Object.fromEntries(set) };
        const clone = await documents().clone({ documentId, data });
        expect(await versions(clone.documentId)).toEqual({ [first]: OTHER });
      });
    }

    if (!draftAndPublish) return;

    it('publishes its tags, in order', async () => {
      const documentId = await create();
      await documents().publish({ documentId });
      expect(await versions(documentId)).toEqual({ [draft]: TAGS, [published]: TAGS });
    });

    it('is created and published in one', async () => {
      const data = { title: 'One', ...tags(TAGS) };
      const { documentId } = await documents().create({ data, status: 'published' });
      expect(await versions(documentId)).toEqual({ [draft]: TAGS, [published]: TAGS });
    });

    it('keeps the published tags until it is published again', async () => {
      const documentId = await create();
      await documents().publish({ documentId });
      await retag(documentId);
      expect(await versions(documentId)).toEqual({ [draft]: OTHER, [published]: TAGS });
      await documents().publish({ documentId });
      expect(await versions(documentId)).toEqual({ [draft]: OTHER, [published]: OTHER });
    });

    it('keeps its tags when it is published again unchanged', async () => {
      const documentId = await create();
      await documents().publish({ documentId });
      await documents().publish({ documentId });
      expect(await versions(documentId)).toEqual({ [draft]: TAGS, [published]: TAGS });
    });

    it('is retagged and published in one', async () => {
      const documentId = await create();
      await documents().publish({ documentId });
      const data = tags(OTHER);
      await documents().update({ documentId, data, status: 'published' });
      expect(await versions(documentId)).toEqual({ [draft]: OTHER, [published]: OTHER });
    });

    it('keeps the draft tags when it is unpublished', async () => {
      const documentId = await create();
      await documents().publish({ documentId });
      await documents().unpublish({ documentId });
      expect(await versions(documentId)).toEqual({ [draft]: TAGS });
    });

    it('goes back to the published tags when its draft is discarded', async () => {
      const documentId = await create();
      await documents().publish({ documentId });
      await retag(documentId);
      await documents().discardDraft({ documentId });
      expect(await versions(documentId)).toEqual({ [draft]: TAGS, [published]: TAGS });
      await expectTrueIndex(app.strapi);
      const statuses = (await indexed(documentId)).map((row) => row['status']);
      expect(new Set(statuses)).toEqual(new Set(['draft', 'published']));
    });
  },
);
