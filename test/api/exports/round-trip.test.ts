import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

import type { CheckedImport, CheckedLine } from '../../../server/src/contracts/import';
import { adminUser, type Grant } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';

const ARTICLE = 'api::article.article';
const SECRET = 'api::secret.secret';

let app: TestApp;
let admin: Headers;
let tags: (tags: Tags) => object;
const ids: Record<string, string> = {};

const mayImport = (action: 'read' | 'update', grant: Partial<Grant> = {}): Grant => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: ARTICLE,
  properties: { fields: ['title'], locales: ['en', 'da'] },
  ...grant,
});
const OURS: Grant[] = [
  { action: 'plugin::journey.coverage.read' },
  { action: 'plugin::journey.coverage.export' },
  { action: 'plugin::journey.targeting.import' },
];

const download = async (file: string, query: object = {}, headers = admin) =>
  app.request.get(`/journey/exports/${file}`).query(query).set(headers).buffer(true);

const check = async (csv: string, { headers = admin, query = {} } = {}): Promise<CheckedImport> => {
  const { status, body } = await app.request
    .post('/journey/imports/check')
    .query(query)
    .set(headers)
    .attach('files', Buffer.from(csv), 'tags.csv');
  expect([status, body.error]).toEqual([200, undefined]);
  return body.data as CheckedImport;
};

const apply = async (lines: readonly CheckedLine[], headers = admin) => {
  const asSent = lines.map(({ contentType: type, documentId, locale, changes }) => ({
    contentType: type,
    documentId,
    locale,
    changes,
  }));
  const { body } = await app.request
    .post('/journey/imports/apply')
    .set(headers)
    .send({ lines: asSent });
  return body.data as Array<{ outcome: string; reason: string | null }>;
};

const stagesOf = async (name: string): Promise<string[]> => {
  const document = (await app.strapi.documents(ARTICLE as never).findOne({
    documentId: ids[name]!,
    populate: ['journeyStages'],
  } as never)) as unknown as { journeyStages: Array<{ key: string }> };
  return document.journeyStages.map(({ key }) => key);
};

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article', { attributes: { slug: { type: 'uid', targetField: 'title' } } }),
      contentType('secret'),
    ],
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'seller']);
  tags = await tagger(app.strapi);
  const make = async (uid: string, title: string, given: Tags) => {
    const { documentId } = await app.strapi.documents(uid as never).create({
      data: {
        title,
        slug: title.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
        ...tags(given),
      } as never,
      status: 'published',
    });
    ids[title] = documentId;
  };
  await make(ARTICLE, 'Guide', { stages: ['awareness', 'decision'], personas: ['buyer'] });
  await make(ARTICLE, '=HYPERLINK("æøå")', { stages: ['decision'], format: 'comparison' });
  await make(ARTICLE, 'Untagged', {});
  await make(SECRET, 'Secret', { stages: ['awareness'] });
  ({ headers: admin } = await adminUser(app, 'all'));
}, 240_000);
afterAll(() => app.remove());

describe('the inventory as CSV', () => {
  it('is a file of the day, named after what it is narrowed to', async () => {
    const { headers } = await download('inventory.csv', { locale: 'en', persona: 'buyer' });
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="journey-inventory-en-buyer-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  it('lists what the page lists, all of it, and nothing that would run in a spreadsheet', async () => {
    const { text } = await download('inventory.csv', { lang: 'da' });
    const [header, ...rows] = parse(text, { bom: true });
    expect(header).toContain('Dokument-id');
    expect(rows.map(([title]) => title).sort()).toEqual(
      ['\'=HYPERLINK("æøå")', 'Guide', 'Secret', 'Untagged'].sort(),
    );
  });

  it.each([
    ['en', 'keep'],
    ['da', 'clear'],
    ['sv', 'clear'],
  ])(
    'changes nothing when it is imported, in %s and with blank cells to %s',
    async (lang, blank) => {
      const { text } = await download('inventory.csv', { lang });
      const found = await check(text, { query: { blank } });
      expect(found).toMatchObject({ lines: [], total: 4, unchanged: 4 });
    },
  );

  it('changes just what is edited in it', async () => {
    const { text } = await download('inventory.csv', { lang: 'da' });
    const rows = parse(text, { bom: true });
    const [title, stages] = [0, 3];
    for (const row of rows)
      if (row[title] === 'Untagged') row[stages] = 'consideration ; Awareness';
    const found = await check(stringify(rows, { delimiter: ';' }));
    expect(found.lines).toMatchObject([
      {
        documentId: ids['Untagged'],
        changes: { stages: { before: [], after: ['consideration', 'awareness'] } },
        problems: [],
      },
    ]);
    expect(await stagesOf('Untagged')).toEqual([]);
    expect(await apply(found.lines)).toMatchObject([{ outcome: 'changed' }]);
    expect(await stagesOf('Untagged')).toEqual(['consideration', 'awareness']);
    expect(await apply(found.lines)).toMatchObject([
      { outcome: 'skipped', reason: 'changed-since' },
    ]);
  });
});

describe('a line of an import', () => {
  const problemsOf = async (line: string, columns = 'type,documentId,slug,locale,journey,stages') =>
    (await check(`${columns}\n${line}\n`)).lines.flatMap(({ problems }) =>
      problems.map(({ kind, column }) => [kind, column]),
    );

  it('finds its piece by slug', async () => {
    const { lines } = await check('slug,stages\nguide,decision\n');
    expect(lines).toMatchObject([{ line: 2, documentId: ids['Guide'], title: 'Guide' }]);
  });

  it('is about the version in its own language, else about that in the default one', async () => {
    const { documentId } = await app.strapi.documents(ARTICLE as never).create({
      data: { title: 'Flow', slug: 'flow' } as never,
      locale: 'en',
    });
    await app.strapi.documents(ARTICLE as never).update({
      documentId,
      data: { title: 'Strøm', slug: 'stroem' } as never,
      locale: 'da',
    });
    const titleOf = async (locale: string) => {
      const { lines } = await check(`documentId,locale,stages\n${documentId},${locale},decision\n`);
      return lines.map(({ title }) => title);
    };
    expect(await titleOf('')).toEqual(['Flow']);
    expect(await titleOf('da | en')).toEqual(['Flow']);
    expect(await titleOf('da')).toEqual(['Strøm']);
    await app.strapi.documents(ARTICLE as never).delete({ documentId, locale: '*' });
  });

  it('says what is wrong with it, and where', async () => {
    const id = ids['Guide']!;
    expect(await problemsOf(',nowhere,,,,x')).toEqual([['unknown-document', 'documentId']]);
    expect(await problemsOf(',,nowhere,,,x')).toEqual([['unknown-document', 'slug']]);
    expect(await problemsOf(',,,,,x')).toEqual([['no-document', 'documentId']]);
    expect(await problemsOf(`essay,${id},,,,x`)).toEqual([['unknown-type', 'type']]);
    expect(await problemsOf(`secret,${id},,,,x`)).toEqual([['other-type', 'type']]);
    expect(await problemsOf(`article,${id},,,four-phase,x`)).toEqual([
      ['other-journey', 'journey'],
    ]);
    expect(await problemsOf(`Article,${id},,sv,,x`)).toEqual([['which-locale', 'locale']]);
    expect(await problemsOf(`${ARTICLE},${id},,en,,x`)).toEqual([['unknown-value', 'stages']]);
    expect(await problemsOf(`,${id},,,,\n,${id},,,,`)).toEqual([['repeated', null]]);
  });

  it('shows a clearing as one', async () => {
    const csv = `documentId,personas\n${ids['Guide']},\n`;
    expect((await check(csv)).lines).toEqual([]);
    expect((await check(csv, { query: { blank: 'clear' } })).lines).toMatchObject([
      { changes: { personas: { before: ['buyer'], after: [] } } },
    ]);
  });
});

describe('who imports', () => {
  it('may change what he may edit, without the right to assign tags elsewhere', async () => {
    const { headers } = await adminUser(app, [...OURS, mayImport('read'), mayImport('update')]);
    const { lines } = await check(`documentId,stages\n${ids['Guide']},decision\n`, { headers });
    expect(await apply(lines, headers)).toMatchObject([{ outcome: 'changed' }]);
    expect(await stagesOf('Guide')).toEqual(['decision']);
    const { status } = await app.request
      .put(`/content-manager/collection-types/${ARTICLE}/${ids['Guide']}`)
      .set(headers)
      .send({ title: 'Guide', journeyStages: { connect: [], set: [] } });
    expect(status).toBe(403);
  });

  it('changes nothing that he may only read, and is told of nothing that he may not', async () => {
    const { headers } = await adminUser(app, [...OURS, mayImport('read')]);
    const csv = `documentId,stages\n${ids['Guide']},awareness\n${ids['Secret']},decision\n`;
    const { lines } = await check(csv, { headers });
    expect(lines.map(({ title, problems }) => [title, problems[0]?.kind])).toEqual([
      ['Guide', 'no-permission'],
      ['', 'unknown-document'],
    ]);
    const changes = { stages: { before: ['decision'], after: ['awareness'] } };
    const forged = [
      { ...lines[0]!, changes },
      { ...lines[0]!, contentType: SECRET, documentId: ids['Secret']!, changes },
    ];
    expect(await apply(forged, headers)).toMatchObject([
      { outcome: 'skipped', reason: 'no-permission' },
      { outcome: 'skipped' },
    ]);
    expect(await stagesOf('Guide')).toEqual(['decision']);
    const { text } = await download('inventory.csv', {}, headers);
    expect(text).not.toContain('Secret');
  });

  it.each([
    ['no file', {}],
    ['a wrong parameter', { blank: 'perhaps' }],
  ])('is told what is missing: %s', async (_, query) => {
    const { status } = await app.request.post('/journey/imports/check').query(query).set(admin);
    expect(status).toBe(400);
  });

  it('is refused a file that is too large', async () => {
    const { status, body } = await app.request
      .post('/journey/imports/check')
      .set(admin)
      .attach('files', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'tags.csv');
    expect([status, body.error.details.code]).toEqual([413, 'JOURNEY_IMPORT_TOO_LARGE']);
  });
});

describe('the other exports', () => {
  it('have a line for each cell of the matrix and each stage, and each gap in a sentence', async () => {
    const { body: coverage } = await app.request.get('/journey/coverage').set(admin);
    const matrix = parse((await download('matrix.csv')).text, { bom: true });
    expect(matrix).toHaveLength(1 + coverage.data.cells.length + coverage.data.all.length);
    const { body: gaps } = await app.request.get('/journey/gaps').set(admin);
    const lines = parse((await download('gaps.csv', { lang: 'sv' })).text, {
      bom: true,
    });
    expect(lines).toHaveLength(1 + gaps.meta.pagination.total);
    expect(lines[1]?.[2]).toMatch(/på steget .* på engelska: .* innehåll/);
  });

  it('are a PDF too', async () => {
    const { body, headers } = await download('report.pdf', { lang: 'da' });
    expect(headers['content-type']).toBe('application/pdf');
    expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each(['inventory.csv', 'matrix.csv', 'gaps.csv', 'report.pdf'])(
    'refuse what the page would: %s',
    async (file) => {
      expect((await download(file, { persona: 'nobody' })).status).toBe(400);
      expect((await download(file, { lang: 'not a language' })).status).toBe(400);
      expect((await download(file, { pagination: { page: 1 } })).status).toBe(400);
    },
  );
});
