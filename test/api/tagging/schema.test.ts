import { readFileSync } from 'node:fs';
import path from 'node:path';

import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addPersonas } from '../../support/locales-and-personas';
import { logOf } from '../../support/log';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

const TAGS = {
  stages: ['decision', 'awareness'],
  personas: ['buyer'],
  format: 'guide',
  touchpoints: ['website'],
};

const article = contentType('article', { localized: false });
const clash = contentType('clash', {
  localized: false,
  plural: 'clashes',
  attributes: { journeyStages: { type: 'string' }, journeyFormat: { type: 'json' } },
});
const testimonial = contentType('testimonial', {
  localized: false,
  defaults: {
    stages: ['advocacy', 'decision'],
    personas: ['buyer'],
    format: 'testimonial',
    touchpoints: ['reviews', 'no-such-touchpoint'],
  },
});
const visit = contentType('visit', { localized: false, defaults: { personas: 'newcomer' } });

let app: TestApp;
let log: string;
beforeAll(async () => {
  log = await logOf(async () => {
    process.env['TEST_LOG'] = 'warn';
    app = await startApp({ types: [article, clash, testimonial, visit] });
  });
  delete process.env['TEST_LOG'];
  await addPersonas(app.strapi, ['buyer', 'owner']);
});
afterAll(() => app.remove());

/** What a type's schema.json says: the one the host has started with, or the one its builder writes. */
const schemaIn = (dir: string, name: string): unknown =>
  JSON.parse(
    readFileSync(path.join(dir, 'src', 'api', name, 'content-types', name, 'schema.json'), 'utf8'),
  );

describe('a type with an attribute of a name that Journey needs', () => {
  const uid = 'api::clash.clash';

  it('is refused with a line in the log that says which and what to do', () => {
    expect(log).toContain(
      `[journey] ${uid} is not enabled: its own attribute journeyStages, journeyFormat`,
    );
    expect(log).toContain('Rename it');
  });

  it('works as it did, and is not in the index', async () => {
    const data = { title: 'Mine', journeyStages: 'my own', journeyFormat: { mine: true } };
    const { documentId } = await documentsOf(app.strapi, uid).create({ data, status: 'published' });
    const read = await documentsOf(app.strapi, uid).findOne({ documentId, status: 'published' });
    expect(read).toMatchObject(data);
    expect(Object.keys(app.strapi.contentType(uid as never).attributes)).not.toContain(
      'journeyPersonas',
    );
    await expectTrueIndex(app.strapi);
    expect((await storedIndex(app.strapi)).filter((row) => row['content_type'] === uid)).toEqual(
      [],
    );
  });

  it('leaves other types as they should be', async () => {
    const data = { title: 'One', ...(await tagger(app.strapi))(TAGS) };
    await documentsOf(app.strapi, 'api::article.article').create({ data });
    await expectTrueIndex(app.strapi);
    const rows = await storedIndex(app.strapi);
    expect(rows.filter((row) => row['content_type'] === 'api::article.article')).toHaveLength(4);
  });
});

describe('default tags of a type', () => {
  const uid = 'api::testimonial.testimonial';
  const visitor = 'api::visit.visit';
  const indexed = async (documentId: string) => {
    await expectTrueIndex(app.strapi);
    const [row] = (await storedIndex(app.strapi)).filter(
      (each) => each['document_id'] === documentId && each['head'] === true,
    );
    return row;
  };

  it('count for a piece without tags', async () => {
    const { documentId } = await documentsOf(app.strapi, uid).create({ data: { title: 'Fine' } });
    expect(await indexed(documentId)).toMatchObject({
      stage: 'advocacy',
      stages: '|advocacy|decision|',
      personas: '|buyer|',
      format: 'testimonial',
      touchpoints: '|reviews|',
    });
  });

  it('give way to a piece’s own tags, one field at a time', async () => {
    const own = (await tagger(app.strapi))({ stages: ['awareness'], personas: ['owner'] });
    const data = { title: 'Fine', ...own };
    const { documentId } = await documentsOf(app.strapi, uid).create({ data });
    expect(await indexed(documentId)).toMatchObject({
      stages: '|awareness|',
      personas: '|owner|',
      format: 'testimonial',
      touchpoints: '|reviews|',
    });
  });

  it('are not written to the piece', async () => {
    const { documentId } = await documentsOf(app.strapi, uid).create({ data: { title: 'Fine' } });
    const read = await documentsOf(app.strapi, uid).findOne({
      documentId,
      populate: ['journeyStages', 'journeyFormat'],
    });
    expect(read).toMatchObject({ journeyStages: [], journeyFormat: null });
  });

  it('count for pieces that were there before what they name was defined', async () => {
    const { documentId } = await documentsOf(app.strapi, visitor).create({ data: { title: 'Hi' } });
    expect(await indexed(documentId)).toMatchObject({ personas: '', persona: '*' });
    await addPersonas(app.strapi, ['newcomer']);
    expect(await indexed(documentId)).toMatchObject({ personas: '|newcomer|' });
  });

  it('are told beside what pieces have themselves, and keep what they name from being deleted', async () => {
    const { headers } = await adminUser(app, 'all');
    const usage = await app.request.get('/journey/definitions/usage').set(headers);
    const { pieces, byDefault, defaultOf } = usage.body.data.format.testimonial;
    expect(pieces).toBe(0);
    expect(byDefault).toBeGreaterThan(0);
    expect(defaultOf).toEqual(['testimonial']);
    const definitions = await app.request.get('/journey/definitions').set(headers);
    for (const path of [
      'formats/testimonial',
      'formats/testimonial?replaceBy=guide',
      'personas/buyer',
      'touchpoints/reviews',
      `journeys/${definitions.body.data.journey.key}/stages/decision?replaceBy=awareness`,
    ]) {
      const { status, body } = await app.request.delete(`/journey/${path}`).set(headers);
      expect([path, status, body.error?.details.code]).toEqual([path, 400, 'JOURNEY_IS_DEFAULT']);
    }
  });

  it('that name nothing are said in the log', () => {
    expect(log).toContain(`${uid}: default touchpoints names "no-such-touchpoint"`);
  });
});

describe('the user’s schema.json', () => {
  it('is as it was', () => {
    expect(schemaIn(app.distDir, 'article')).toEqual(article);
    expect(schemaIn(app.distDir, 'testimonial')).toEqual(testimonial);
  });

  /** Saves the type as the Content-Type Builder does: everything it was shown, sent back as it was. */
  const saveInBuilder = async (change: {
    pluginOptions: object;
    attributes?: object[];
  }): Promise<typeof article> => {
    const { headers } = await adminUser(app, 'all');
    app.strapi.config.set('autoReload', true);
    const reload = jest.spyOn(app.strapi, 'reload').mockImplementation(() => undefined);
    const builder = await app.request.get('/content-type-builder/schema').set(headers);
    type Shown = Record<string, { attributes: { name: string }[] }>;
    const { contentTypes } = (builder.body as { data: { contentTypes: Shown } }).data;
    const shown = contentTypes['api::article.article']!.attributes;
    const { attributes = [], pluginOptions } = change;
    const type = {
      action: 'update',
      uid: 'api::article.article',
      displayName: 'article',
      draftAndPublish: true,
      pluginOptions,
      attributes: [
        ...shown.map(({ name, ...properties }) => ({ action: 'update', name, properties })),
        ...attributes,
      ],
    };
    const saved = await app.request
      .post('/content-type-builder/update-schema')
      .set(headers)
      .send({ data: { components: [], contentTypes: [type] } });
    expect(saved.body).not.toHaveProperty('error');
    reload.mockRestore();
    // It takes no other save until the host has started again, as it does by itself in development.
    await app.restart();
    return schemaIn(app.dir, 'article') as typeof article;
  };

  it('changes in nothing but our options when these are saved in the Content-Type Builder', async () => {
    const defaults = { stages: ['decision', 'awareness'], format: 'guide' };
    const journey = { enabled: true, defaults };
    const i18n = { localized: true };
    const on = await saveInBuilder({ pluginOptions: { i18n, journey } });
    const off = await saveInBuilder({ pluginOptions: { i18n } });
    expect(off).toMatchObject({ attributes: article.attributes, pluginOptions: { i18n } });
    expect(Object.keys(off.attributes)).toEqual(['title']);
    expect(on).toEqual({ ...off, pluginOptions: { i18n, journey } });
  });

  it('gets nothing of ours when a field is added in the Content-Type Builder', async () => {
    const summary = { action: 'create', name: 'summary', properties: { type: 'text' } };
    const written = await saveInBuilder({
      pluginOptions: article.pluginOptions,
      attributes: [summary],
    });
    expect(Object.keys(written.attributes)).toEqual(['title', 'summary']);
    expect(written.pluginOptions).toEqual(article.pluginOptions);
  });
});
