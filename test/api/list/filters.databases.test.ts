import { service } from '../../../server/src/services/get';
import { adminUser, type AdminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';

const ARTICLE = 'api::article.article';
const FAQ = 'api::faq.faq';
const READ = 'plugin::content-manager.explorer.read';

/** What one version of a document is tagged with; `purchase` of four phases counts as decision. */
interface Version {
  uid: string;
  title: string;
  locale: 'en' | 'da' | null;
  status: 'draft' | 'published';
  stages: string[];
  personas: string[];
  format: string | null;
}

const STAGES: ReadonlyArray<readonly string[]> = [
  [],
  ['decision'],
  ['decision', 'awareness'],
  ['awareness', 'consideration', 'decision'],
  ['four-phase/purchase'],
  ['four-phase/purchase', 'decision'],
  ['retention'],
];
const PERSONAS: ReadonlyArray<readonly string[]> = [[], ['buyer'], ['buyer', 'owner'], ['owner']];
const FORMATS = [null, 'guide', 'video'];

const counted = (stages: readonly string[]): string[] =>
  stages.map((stage) => (stage === 'four-phase/purchase' ? 'decision' : stage));

let app: TestApp;
let limited: AdminUser;
const versions: Version[] = [];

const write = async (uid: string, params: { title: string; tags: Tags; retag?: Tags }) => {
  const relations = await tagger(app.strapi);
  const documents = documentsOf(app.strapi, uid);
  const { title, tags, retag } = params;
  const note = (status: Version['status'], locale: Version['locale'], held: Tags) =>
    versions.push({
      ...{ uid, title, locale, status },
      stages: counted(held.stages ?? []),
      personas: [...(held.personas ?? [])],
      format: held.format ?? null,
    });
  const data = { title, ...relations(tags) };
  if (uid === FAQ) {
    await documents.create({ data });
    note('published', null, tags);
    return;
  }
  const { documentId } = await documents.create({ data, status: retag ? 'published' : 'draft' });
  if (retag) {
    note('published', 'en', tags);
    await documents.update({ documentId, data: relations(retag) });
  }
  await documents.update({ documentId, locale: 'da', data: { title } });
  for (const locale of ['en', 'da'] as const) note('draft', locale, retag ?? tags);
};

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article'),
      contentType('faq', {
        localized: false,
        draftAndPublish: false,
        defaults: { stages: ['retention'], personas: ['buyer'], format: 'guide' },
      }),
    ],
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'owner']);
  await service(app.strapi, 'definitions').addPreset('four-phase');
  let number = 0;
  for (const stages of STAGES) {
    for (const personas of PERSONAS) {
      const format = FORMATS[number % 3] ?? null;
      const tags = { stages, personas, format };
      const title = `${number % 2 === 0 ? 'Even' : 'Odd'} ${number}`;
      const retag = number % 5 === 0 ? { ...tags, stages: ['advocacy'], format: null } : undefined;
      await write(ARTICLE, { title, tags, ...(retag ? { retag } : {}) });
      if (number % 2 === 0) await write(FAQ, { title, tags });
      number += 1;
    }
  }
  limited = await adminUser(app, [
    { action: READ, subject: ARTICLE, properties: { fields: ['title'], locales: ['en', 'da'] } },
    { action: READ, subject: FAQ, properties: { fields: ['title'] } },
  ]);
}, 400_000);
afterAll(() => app.remove());

interface Page {
  results: Array<{ title: string }>;
  pagination: { total: number; pageCount: number };
}

/** As the list view writes it: with a number for each filter, which `query` of the client leaves out. */
const written = (query: object, at = ''): string =>
  Object.entries(query)
    .map(([name, value]: [string, unknown]) => {
      const path = at === '' ? name : `${at}[${name}]`;
      return typeof value === 'object' && value !== null
        ? written(value, path)
        : `${encodeURIComponent(path)}=${encodeURIComponent(String(value))}`;
    })
    .join('&');

const list = async (uid: string, query: object, { headers } = limited): Promise<Page> => {
  const answer = await app.request
    .get(`/content-manager/collection-types/${uid}`)
    .query(written({ pageSize: 100, sort: 'id:ASC', ...query }))
    .set(headers);
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
  return answer.body as Page;
};

const titles = ({ results }: Page): string[] => results.map(({ title }) => title);

/** How the list view puts filters into the address. */
const asked = (...filters: object[]) => ({ filters: { $and: filters } });
const filter = (field: string, operator: string, value: string) => ({
  [field]: { key: { [operator]: value } },
});

const HELD: Record<string, (version: Version) => string[]> = {
  journeyStages: ({ stages }) => stages,
  journeyPersonas: ({ personas }) => personas,
  journeyFormat: ({ format }) => (format === null ? [] : [format]),
};
const MEANS: Record<string, (held: string[], value: string) => boolean> = {
  $eq: (held, value) => held.includes(value),
  $ne: (held, value) => !held.includes(value),
  $null: (held) => held.length === 0,
  $notNull: (held) => held.length > 0,
};

type Place = Pick<Version, 'uid' | 'locale' | 'status'>;

const expected = (place: Place, isWanted: (version: Version) => boolean): string[] =>
  versions
    .filter(({ uid, locale, status }) =>
      [uid === place.uid, locale === place.locale, status === place.status].every(Boolean),
    )
    .filter(isWanted)
    .map(({ title }) => title);

const PLACES: ReadonlyArray<[string, Place, object]> = [
  ['drafts', { uid: ARTICLE, locale: 'en', status: 'draft' }, { locale: 'en' }],
  [
    'published articles',
    { uid: ARTICLE, locale: 'en', status: 'published' },
    { locale: 'en', status: 'published' },
  ],
  ['drafts in Danish', { uid: ARTICLE, locale: 'da', status: 'draft' }, { locale: 'da' }],
  [
    'a type without drafts or locales that has default tags',
    { uid: FAQ, locale: null, status: 'published' },
    {},
  ],
];
const KEYS: Record<string, string[]> = {
  journeyStages: ['awareness', 'decision', 'retention', 'advocacy', 'no-longer-defined'],
  journeyPersonas: ['buyer', 'owner', 'no-longer-defined'],
  journeyFormat: ['guide', 'video', 'no-longer-defined'],
};
const CONDITIONS = Object.entries(KEYS).flatMap(([field, keys]) => [
  ...keys.flatMap((key) => [[field, '$eq', key] as const, [field, '$ne', key] as const]),
  [field, '$null', 'true'] as const,
  [field, '$notNull', 'true'] as const,
]);

describe.each(PLACES)('the list of %s, for an editor who may read only the title', (...args) => {
  const [, place, query] = args;

  it.each(CONDITIONS)('is right where %s %s %s', async (field, operator, value) => {
    const found = await list(place.uid, { ...query, ...asked(filter(field, operator, value)) });
    const wanted = expected(place, (version) => MEANS[operator]!(HELD[field]!(version), value));
    expect(titles(found)).toEqual(wanted);
    expect(found.pagination.total).toBe(wanted.length);
  });

  it('is right with two filters of ours, a filter of Strapi’s and a search, page by page', async () => {
    const filters = asked(
      filter('journeyStages', '$ne', 'retention'),
      filter('journeyStages', '$ne', 'consideration'),
      { title: { $contains: 'Even' } },
      filter('journeyPersonas', '$eq', 'buyer'),
    );
    const wanted = expected(
      place,
      ({ title, stages, personas }) =>
        title.startsWith('Even') &&
        personas.includes('buyer') &&
        !stages.includes('retention') &&
        !stages.includes('consideration'),
    );
    const whole = { ...query, ...filters, _q: 'even', pageSize: 3 };
    const pages = [await list(place.uid, whole)];
    const { total, pageCount } = pages[0]!.pagination;
    for (let page = 2; page <= pageCount; page += 1) {
      pages.push(await list(place.uid, { ...whole, page }));
    }
    expect(pages.flatMap(titles)).toEqual(wanted);
    expect([total, pageCount]).toEqual([wanted.length, Math.ceil(wanted.length / 3)]);
  });
});

describe('a filter', () => {
  const place: Place = { uid: ARTICLE, locale: 'en', status: 'draft' };

  it('may stand in $or and $not', async () => {
    const either = {
      $or: [filter('journeyStages', '$null', 'true'), filter('journeyFormat', '$eq', 'video')],
    };
    const neither = { $not: either };
    const isEither = ({ stages, format }: Version) => stages.length === 0 || format === 'video';
    expect(titles(await list(ARTICLE, asked(either)))).toEqual(expected(place, isEither));
    expect(titles(await list(ARTICLE, asked(neither)))).toEqual(
      expected(place, (version) => !isEither(version)),
    );
  });

  it('opens nothing that a user’s rights leave out', async () => {
    const onlyEnglish = await adminUser(app, [
      { action: READ, subject: ARTICLE, properties: { fields: ['title'], locales: ['en'] } },
    ]);
    const creators = await adminUser(app, [
      {
        action: READ,
        subject: ARTICLE,
        properties: { fields: ['title'], locales: ['en', 'da'] },
        conditions: ['admin::is-creator'],
      },
    ]);
    const untagged = asked(filter('journeyStages', '$null', 'true'));
    const inDanish = await list(ARTICLE, { ...untagged, locale: 'da' }, onlyEnglish);
    const ofOthers = await list(ARTICLE, untagged, creators);
    expect([inDanish.pagination.total, ofOthers.pagination.total]).toEqual([0, 0]);
  });

  it('has Strapi’s own meaning in code: a piece that has another stage beside is not left out', async () => {
    const found = (await app.strapi.documents(ARTICLE as never).findMany({
      filters: filter('journeyStages', '$ne', 'decision') as never,
    })) as unknown as Array<{ title: string }>;
    const [both, untagged] = [['decision', 'awareness'], []].map(
      (stages) => expected(place, (version) => version.stages.join() === stages.join())[0],
    );
    expect(found.map(({ title }) => title)).toContain(both);
    expect(found.map(({ title }) => title)).not.toContain(untagged);
  });
});
