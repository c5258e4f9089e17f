import path from 'node:path';

import { readDismissals } from '../../../server/src/coverage/dismissals';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { runStrapi } from '../../support/node/cli';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { versionsOf } from '../../support/versions';

const ARTICLE = 'api::article.article';
const TAGS = {
  stages: ['decision', 'awareness', 'retention'],
  personas: ['owner', 'buyer'],
  format: 'guide',
  touchpoints: ['website', 'email'],
};
const DISMISSAL = {
  gap: 'missing/consideration/*/*/en',
  reason: 'Sold by partners',
  until: '2999-12-31',
};
const OTHER = { stages: ['advocacy'], personas: [], format: null, touchpoints: ['email'] };

const types = [contentType('article'), contentType('note', { localized: false })];

let source: TestApp;
let archive: string;
let documentId: string;
let definitions: unknown;
let rows: number;
let dismissed: unknown;

/** Which gaps are dismissed; by whom is not carried over, as admin users are not. */
const dismissals = async (app: TestApp): Promise<unknown> =>
  (await readDismissals(app.strapi)).map(({ gap, reason, until }) => ({ gap, reason, until }));

/** Everything defined, without the ids that differ from database to database. */
const defined = async (app: TestApp): Promise<unknown> => {
  const { journeys, tagged, personas, formats, touchpoints, expectations } = await service(
    app.strapi,
    'definitions',
  ).load();
  const named = (list: readonly { key: string; name: object }[]) =>
    list.map(({ key, name }) => ({ key, name }));
  return {
    journeys,
    tagged: tagged.key,
    personas: named(personas),
    formats: named(formats),
    touchpoints: named(touchpoints),
    expectations: [...expectations],
  };
};

beforeAll(async () => {
  source = await startApp({ types, isFirstStart: true });
  const { headers } = await adminUser(source, 'all');
  await addLocales(source.strapi, ['da']);
  await addPersonas(source.strapi, ['buyer', 'owner']);
  await service(source.strapi, 'definitions').addPreset('four-phase');
  await service(source.strapi, 'settings').change({ targetingPerLocale: false });
  const tags = await tagger(source.strapi);
  const articles = documentsOf(source.strapi, ARTICLE);
  ({ documentId } = await articles.create({ data: { title: 'One', ...tags(TAGS) } }));
  await articles.update({ documentId, locale: 'da', data: { title: 'To' } });
  await articles.publish({ documentId, locale: '*' });
  await articles.update({ documentId, data: tags(OTHER) });
  await expectTrueIndex(source.strapi);
  rows = (await storedIndex(source.strapi)).length;
  definitions = await defined(source);
  const { body } = await source.request.post('/journey/dismissals').set(headers).send(DISMISSAL);
  expect(body).toEqual({ data: { gap: DISMISSAL.gap } });
  dismissed = await dismissals(source);
  await source.stop();
  archive = path.join(source.dir, 'backup');
  const exported = await runStrapi(source, ['export', '--no-encrypt', '--file', archive]);
  expect(exported).toMatchObject({ code: 0 });
});
afterAll(() => source.remove());

const importInto = async (app: TestApp): Promise<void> => {
  await app.stop();
  const file = `${archive}.tar.gz`;
  const imported = await runStrapi(app, ['import', '--force', '--file', file]);
  expect(imported).toMatchObject({ code: 0 });
  await app.restart();
};

const expectAll = async (app: TestApp): Promise<void> => {
  await expectTrueIndex(app.strapi);
  expect(await storedIndex(app.strapi)).toHaveLength(rows);
  expect(await defined(app)).toEqual(definitions);
  expect(await dismissals(app)).toEqual(dismissed);
  expect(dismissed).toEqual([DISMISSAL]);
  expect(await versionsOf(app.strapi, ARTICLE, documentId)).toEqual({
    'en draft': OTHER,
    'en published': TAGS,
    'da draft': OTHER,
    'da published': TAGS,
  });
};

describe('strapi export and import carry definitions, tags and their order', () => {
  it('into an empty project', async () => {
    const target = await startApp({ types, isFirstStart: true });
    await importInto(target);
    await expectAll(target);
    await target.remove();
  });

  it('into a filled one, in the place of what was there', async () => {
    const target = await startApp({ types, isFirstStart: true });
    await addPersonas(target.strapi, ['analyst', 'buyer', 'visitor']);
    const data = { title: 'Mine', ...(await tagger(target.strapi))({ personas: ['visitor'] }) };
    for (const uid of [ARTICLE, 'api::note.note']) {
      await documentsOf(target.strapi, uid).create({ data, status: 'published' });
    }
    await importInto(target);
    await expectAll(target);
    await target.remove();
  });
});
