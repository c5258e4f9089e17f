import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { versionsOf, type VersionTags } from '../../support/versions';

const ARTICLE = 'api::article.article';
const PLACE = 'api::place.place';
const HOMEPAGE = 'api::homepage.homepage';

const TAGS = {
  stages: ['decision', 'awareness'],
  personas: ['owner', 'buyer'],
  format: 'guide',
  touchpoints: ['website', 'email'],
};
const OTHER = { stages: ['advocacy'], personas: ['buyer'], format: 'video', touchpoints: [] };
const NONE: VersionTags = { stages: [], personas: [], format: null, touchpoints: [] };

interface Options {
  locale?: string | string[];
  status?: 'draft' | 'published';
  data?: object;
}

let app: TestApp;
let tags: (tags: Tags) => Record<string, unknown>;
/** The document id that a key of a definition stands for. */
let idOf: (field: keyof Tags, key: string) => string;

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article'),
      contentType('place', { draftAndPublish: false }),
      contentType('homepage', { kind: 'singleType' }),
    ],
  });
  await addLocales(app.strapi, ['da', 'sv']);
  await addPersonas(app.strapi, ['buyer', 'owner', 'analyst']);
  tags = (await tagger(app.strapi)) as typeof tags;
  idOf = (field, key) => {
    const [value] = Object.values(tags({ [field]: field === 'format' ? key : [key] }));
    return [value].flat()[0] as string;
  };
}, 240_000);
afterAll(() => app.remove());
afterEach(() => expectTrueIndex(app.strapi));

const update = (documentId: string, options: Options, uid = ARTICLE) =>
  documentsOf(app.strapi, uid).update({ documentId, ...options });
const publish = (documentId: string, options: Options) =>
  documentsOf(app.strapi, ARTICLE).publish({ documentId, ...options });
const discard = (documentId: string, options: Options) =>
  documentsOf(app.strapi, ARTICLE).discardDraft({ documentId, ...options });

const versions = (documentId: string, uid = ARTICLE) => versionsOf(app.strapi, uid, documentId);

/** A document in English, tagged, and in the further languages named. */
const create = async (locales: string[] = [], uid = ARTICLE): Promise<string> => {
  const data = { title: 'One', ...tags(TAGS) };
  const { documentId } = await documentsOf(app.strapi, uid).create({ data });
  for (const locale of locales) await update(documentId, { locale, data: { title: 'To' } }, uid);
  return documentId;
};

describe('a new locale', () => {
  it.each([ARTICLE, HOMEPAGE])('of %s starts with the tags of the others', async (uid) => {
    const documentId = await create(['da'], uid);
    expect(await versions(documentId, uid)).toEqual({ 'en draft': TAGS, 'da draft': TAGS });
  });

  it('starts with the tags of the others where there are no drafts', async () => {
    const documentId = await create(['da'], PLACE);
    expect(await versions(documentId, PLACE)).toEqual({
      'en published': TAGS,
      'da published': TAGS,
    });
  });

  it('starts with them when it is published in the same request', async () => {
    const documentId = await create();
    await update(documentId, { locale: 'da', data: { title: 'To' }, status: 'published' });
    expect(await versions(documentId)).toEqual({
      'en draft': TAGS,
      'da draft': TAGS,
      'da published': TAGS,
    });
  });

  it('has the draft tags, and not the published ones', async () => {
    const documentId = await create();
    await publish(documentId, { locale: 'en' });
    await update(documentId, { data: tags(OTHER) });
    await update(documentId, { locale: 'da', data: { title: 'To' } });
    expect(await versions(documentId)).toEqual({
      'en draft': OTHER,
      'en published': TAGS,
      'da draft': OTHER,
    });
  });

  it('with tags of its own gives them to the others', async () => {
    const documentId = await create();
    await update(documentId, { locale: 'da', data: { title: 'To', ...tags(OTHER) } });
    expect(await versions(documentId)).toEqual({ 'en draft': OTHER, 'da draft': OTHER });
  });

  it('with tags for one field keeps the others of the document', async () => {
    const documentId = await create();
    await update(documentId, {
      locale: 'da',
      data: { title: 'To', ...tags({ personas: ['analyst'] }) },
    });
    const mixed = { ...TAGS, personas: ['analyst'] };
    expect(await versions(documentId)).toEqual({ 'en draft': mixed, 'da draft': mixed });
  });

  it('that the admin saves with untouched relations has the tags of the others', async () => {
    const documentId = await create();
    const untouched = { connect: [], disconnect: [] };
    const data = {
      title: 'To',
      journeyStages: untouched,
      journeyPersonas: untouched,
      journeyFormat: untouched,
      journeyTouchpoints: untouched,
    };
    await update(documentId, { locale: 'da', data });
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS, 'da draft': TAGS });
  });

  it('that connects a tag adds it to those of the document', async () => {
    const documentId = await create();
    const connect = [idOf('personas', 'analyst')];
    await update(documentId, { locale: 'da', data: { journeyPersonas: { connect } } });
    const more = { ...TAGS, personas: ['owner', 'buyer', 'analyst'] };
    expect(await versions(documentId)).toEqual({ 'en draft': more, 'da draft': more });
  });

  it('that connects a tag at the start puts it before those of the document', async () => {
    const documentId = await create();
    const connect = [{ documentId: idOf('stages', 'retention'), position: { start: true } }];
    await update(documentId, { locale: 'da', data: { journeyStages: { connect } } });
    const more = { ...TAGS, stages: ['retention', 'decision', 'awareness'] };
    expect(await versions(documentId)).toEqual({ 'en draft': more, 'da draft': more });
  });

  it('that disconnects a tag takes it from the document, and no other', async () => {
    const documentId = await create();
    await update(documentId, {
      locale: 'da',
      data: {
        journeyStages: { disconnect: [{ documentId: idOf('stages', 'decision') }] },
        journeyFormat: { disconnect: [idOf('format', 'guide')] },
      },
    });
    const less = { ...TAGS, stages: ['awareness'], format: null };
    expect(await versions(documentId)).toEqual({ 'en draft': less, 'da draft': less });
  });

  it('that connects another format replaces that of the document', async () => {
    const documentId = await create();
    const connect = [{ documentId: idOf('format', 'video') }];
    await update(documentId, { locale: 'da', data: { journeyFormat: { connect } } });
    const other = { ...TAGS, format: 'video' };
    expect(await versions(documentId)).toEqual({ 'en draft': other, 'da draft': other });
  });
});

describe('the locales of a document', () => {
  it('take the tags that one of them is given', async () => {
    const documentId = await create(['da', 'sv']);
    await update(documentId, { locale: 'da', data: tags(OTHER) });
    expect(await versions(documentId)).toEqual({
      'en draft': OTHER,
      'da draft': OTHER,
      'sv draft': OTHER,
    });
  });

  it('take them where there are no drafts', async () => {
    const documentId = await create(['da'], PLACE);
    await update(documentId, { locale: 'da', data: tags(OTHER) }, PLACE);
    expect(await versions(documentId, PLACE)).toEqual({
      'en published': OTHER,
      'da published': OTHER,
    });
  });

  it('take them by connect and disconnect too', async () => {
    const documentId = await create(['da']);
    await update(documentId, {
      locale: 'da',
      data: {
        journeyStages: {
          connect: [idOf('stages', 'retention')],
          disconnect: [idOf('stages', 'decision')],
        },
      },
    });
    const moved = { ...TAGS, stages: ['awareness', 'retention'] };
    expect(await versions(documentId)).toEqual({ 'en draft': moved, 'da draft': moved });
  });

  it('share the published tags once one of them is published', async () => {
    const documentId = await create(['da', 'sv']);
    await publish(documentId, { locale: ['en', 'da'] });
    await update(documentId, { data: tags(OTHER) });
    await publish(documentId, { locale: 'en' });
    expect(await versions(documentId)).toEqual({
      'en draft': OTHER,
      'en published': OTHER,
      'da draft': OTHER,
      'da published': OTHER,
      'sv draft': OTHER,
    });
  });

  it('share them when one is saved and published in the same request', async () => {
    const documentId = await create(['da']);
    await publish(documentId, { locale: '*' });
    await update(documentId, { locale: 'da', data: tags(OTHER), status: 'published' });
    expect(await versions(documentId)).toEqual({
      'en draft': OTHER,
      'en published': OTHER,
      'da draft': OTHER,
      'da published': OTHER,
    });
  });

  it('share the draft tags once the draft of one of them is discarded', async () => {
    const documentId = await create(['da', 'sv']);
    await publish(documentId, { locale: ['en', 'da'] });
    await update(documentId, { data: tags(OTHER) });
    await discard(documentId, { locale: 'da' });
    expect(await versions(documentId)).toEqual({
      'en draft': TAGS,
      'en published': TAGS,
      'da draft': TAGS,
      'da published': TAGS,
      'sv draft': TAGS,
    });
  });

  it('keep their tags when one of them is unpublished or deleted', async () => {
    const documentId = await create(['da', 'sv']);
    await publish(documentId, { locale: '*' });
    await documentsOf(app.strapi, ARTICLE).unpublish({ documentId, locale: 'da' });
    await documentsOf(app.strapi, ARTICLE).delete({ documentId, locale: 'sv' });
    expect(await versions(documentId)).toEqual({
      'en draft': TAGS,
      'en published': TAGS,
      'da draft': TAGS,
    });
  });

  it('are cloned with their tags', async () => {
    const documentId = await create(['da']);
    const clone = await documentsOf(app.strapi, ARTICLE).clone({
      documentId,
      locale: '*',
      data: {},
    });
    expect(await versions(clone.documentId)).toEqual({ 'en draft': TAGS, 'da draft': TAGS });
  });

  it('keep the times of the locales whose tags do not change', async () => {
    const documentId = await create(['da']);
    const updatedAt = async () =>
      (await documentsOf(app.strapi, ARTICLE).findOne({ documentId, locale: 'da' }))?.['updatedAt'];
    const before = await updatedAt();
    await update(documentId, { locale: 'en', data: { title: 'Two', ...tags(TAGS) } });
    expect(await updatedAt()).toBe(before);
  });
});

describe('a locale that is deleted in the settings', () => {
  it('goes from the index, and leaves the others their tags', async () => {
    const documentId = await create(['da', 'sv']);
    await publish(documentId, { locale: '*' });
    const locales = app.strapi.plugin('i18n').service('locales') as unknown as {
      findByCode(code: string): Promise<{ id: number }>;
      delete(locale: { id: number }): Promise<unknown>;
    };
    await locales.delete({ id: (await locales.findByCode('sv')).id });
    await expectTrueIndex(app.strapi);
    expect(await versions(documentId)).toEqual({
      'en draft': TAGS,
      'en published': TAGS,
      'da draft': TAGS,
      'da published': TAGS,
    });
    await addLocales(app.strapi, ['sv']);
  });
});

describe('with targetingPerLocale', () => {
  const perLocale = (targetingPerLocale: boolean) =>
    service(app.strapi, 'settings').change({ targetingPerLocale });
  beforeAll(() => perLocale(true));
  afterAll(() => perLocale(false));

  it('a new locale starts without tags', async () => {
    const documentId = await create(['da']);
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS, 'da draft': NONE });
  });

  it('each locale has its own, drafts and published', async () => {
    const documentId = await create(['da']);
    await update(documentId, { locale: 'da', data: tags(OTHER) });
    await publish(documentId, { locale: '*' });
    await publish(documentId, { locale: 'en' });
    await discard(documentId, { locale: 'da' });
    expect(await versions(documentId)).toEqual({
      'en draft': TAGS,
      'en published': TAGS,
      'da draft': OTHER,
      'da published': OTHER,
    });
  });
});
