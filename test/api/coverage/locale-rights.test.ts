import type { Coverage, Gap } from '../../../server/src/core/coverage/types';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const READ = { action: 'plugin::journey.coverage.read' };

const explore = (subject: string, locales?: string[]) => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields: ['title'], ...(locales ? { locales } : {}) },
});

let app: TestApp;
let danish: Headers;

beforeAll(async () => {
  app = await startApp({
    types: [contentType('article'), contentType('note', { localized: false })],
  });
  await addLocales(app.strapi, ['da', 'sv']);
  await addPersonas(app.strapi, ['buyer']);
  const tags = (await tagger(app.strapi))({ stages: ['awareness'] });
  const articles = documentsOf(app.strapi, ARTICLE);
  for (const locale of ['en', 'da']) {
    await articles.create({ locale, status: 'published', data: { title: locale, ...tags } });
  }
  ({ headers: danish } = await adminUser(app, [READ, explore(ARTICLE, ['da'])]));
}, 240_000);
afterAll(() => app.remove());

const ask = async (report: string, headers: Headers, query: object = {}) =>
  (await app.request.get(`/journey/${report}`).query(query).set(headers)).body;

describe('an admin user who may read some languages only', () => {
  it('is reported on those alone, the first of them when none is asked for', async () => {
    const { data, meta } = await ask('coverage', danish);
    expect(meta.scope).toMatchObject({ locale: 'da', locales: ['da'] });
    expect((data as Coverage).totals.pieces).toBe(1);
    expect((data as Coverage).byLocale.every(({ locale }) => locale === 'da')).toBe(true);
  });

  it.each([{}, { locale: '*' }])('is told of no gap in another, asked by %j', async (query) => {
    const gaps = (await ask('gaps', danish, query)).data as Gap[];
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.flatMap(({ locale, existsIn }) => [locale ?? 'da', ...existsIn])).toEqual(
      expect.not.arrayContaining(['en']),
    );
    expect(gaps.filter(({ locale }) => locale === 'sv')).toEqual([]);
  });

  it.each(['coverage', 'gaps', 'inventory'])('may not ask %s for another', async (report) => {
    const { error } = await ask(report, danish, { locale: 'en' });
    expect([error.status, error.details]).toEqual([
      400,
      {
        code: 'JOURNEY_INVALID_PARAMETER',
        parameter: 'locale',
        value: 'en',
        valid: ['da', '*'],
      },
    ]);
  });

  it('is reported on every language that one of the types lets them read', async () => {
    const { headers } = await adminUser(app, [READ, explore(ARTICLE, ['sv', 'da']), explore(NOTE)]);
    expect((await ask('coverage', headers)).meta.scope.locales).toEqual(['da', 'sv']);
  });

  it('is reported on all languages where no type that they read is localized', async () => {
    const { headers } = await adminUser(app, [READ, explore(NOTE)]);
    expect((await ask('coverage', headers)).meta.scope.locales).toEqual(['en', 'da', 'sv']);
  });

  it('and one who may read all is reported on all', async () => {
    const { headers } = await adminUser(app, 'all');
    expect((await ask('coverage', headers)).meta.scope.locales).toEqual(['en', 'da', 'sv']);
  });
});
