import type { CoverageInput } from '../../../server/src/core/coverage/types';
import type { InventoryItem } from '../../../server/src/core/coverage/inventory';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import type { Headers } from '../../support/callers';
import { asInput, readSite, type ReadPiece } from '../../support/coverage/read-site';
import { ARTICLE, coverageTypes, FEATURES, NOTE, PAGE } from '../../support/coverage/types';
import { PERSONAS, sampleDocuments, writeDocuments } from '../../support/coverage/write-site';
import { documentsOf } from '../../support/documents';
import { untilQuiet } from '../../support/kept';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { statementsOf } from '../../support/statements';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { coverageByHand } from '../../unit/coverage/oracle/coverage';
import { gapsByHand } from '../../unit/coverage/oracle/gaps';
import { inventoryByHand } from '../../unit/coverage/oracle/inventory';

/*
 * Reports are made of what is kept until something is written. After each write, each of five
 * users, who ask in turn, must get what is counted by hand over the documents they may see.
 */

const LOCALES = ['en', 'da', 'sv'];
const READ = { action: 'plugin::journey.coverage.read' };

interface User {
  headers: Headers;
  types: readonly string[];
  locales: readonly string[];
  see: (piece: ReadPiece) => ReadPiece | null;
}

let app: TestApp;
let users: Record<string, User>;

const explore = (subject: string, more: object = {}) => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields: ['title'], locales: LOCALES },
  ...more,
});

const tagged = async (stages: string[]) => (await tagger(app.strapi))({ stages, personas: ['a'] });

const makeUsers = async (): Promise<Record<string, User>> => {
  const all = await adminUser(app, 'all');
  const own = await adminUser(app, [
    READ,
    explore(ARTICLE, { conditions: ['admin::is-creator'] }),
    explore(NOTE, { conditions: ['admin::is-creator'] }),
  ]);
  const danish = await adminUser(app, [
    READ,
    explore(ARTICLE, { properties: { fields: ['title'], locales: ['da'] } }),
    explore(PAGE, { properties: { fields: ['summary'] } }),
  ]);
  // The same types and languages as the super admin has, so that only the titles tell them apart.
  const untitled = await adminUser(app, [
    READ,
    ...FEATURES.map(({ uid }) =>
      uid === PAGE ? explore(PAGE, { properties: { fields: ['summary'] } }) : explore(uid),
    ),
  ]);
  const some = await adminUser(app, [
    READ,
    explore(NOTE),
    explore(PAGE, { properties: { fields: ['summary'] } }),
  ]);
  await writeDocuments(app, sampleDocuments(5, 25), [all.id, own.id]);
  for (const locale of ['en', 'da', 'da']) {
    const data = { title: 'Own', createdBy: own.id, ...(await tagged(['decision'])) };
    await documentsOf(app.strapi, ARTICLE).create({ locale, data, status: 'published' });
  }
  return {
    'the super admin': {
      headers: all.headers,
      types: FEATURES.map(({ uid }) => uid),
      locales: LOCALES,
      see: (piece) => piece,
    },
    // The same titles are kept from this one and the next.
    'who may read notes, and pages but for their titles': {
      headers: some.headers,
      types: [NOTE, PAGE],
      locales: LOCALES,
      see: (piece) => (piece.contentType === PAGE ? { ...piece, title: '' } : piece),
    },
    'who may read all but the titles of pages': {
      headers: untitled.headers,
      types: FEATURES.map(({ uid }) => uid),
      locales: LOCALES,
      see: (piece) => (piece.contentType === PAGE ? { ...piece, title: '' } : piece),
    },
    'who may read only what they made': {
      headers: own.headers,
      types: [ARTICLE, NOTE],
      locales: LOCALES,
      see: (piece) => (piece.createdBy === own.id ? piece : null),
    },
    'who may read only Danish, and no titles of pages': {
      headers: danish.headers,
      types: [ARTICLE, PAGE],
      locales: ['da'],
      see: (piece) => {
        if (piece.contentType === PAGE) return { ...piece, title: '' };
        return piece.locale === 'da' ? piece : null;
      },
    },
  };
};

beforeAll(async () => {
  app = await startApp({ types: coverageTypes() });
  await addLocales(app.strapi, ['sv', 'da']);
  await addPersonas(app.strapi, PERSONAS);
  for (const preset of ['four-phase', 'readiness']) {
    await service(app.strapi, 'definitions').addPreset(preset);
  }
  users = await makeUsers();
  // The ages were written behind the plugin's back.
  await service(app.strapi, 'index').rebuild();
  await untilQuiet(app);
}, 480_000);
afterAll(() => app.remove());

const ask = async (report: string, { headers }: User, query: object = {}) => {
  const { status, body } = await app.request.get(`/journey/${report}`).query(query).set(headers);
  expect([status, (body as { error?: unknown }).error]).toEqual([200, undefined]);
  return (body as { data: unknown }).data;
};

const inputOf = async ({ types, locales, see }: User): Promise<CoverageInput> =>
  asInput(await readSite(app.strapi), {
    journey: null,
    types,
    filter: {
      locale: locales[0] ?? '*',
      format: null,
      persona: null,
      status: 'published',
      age: null,
    },
    locales,
    settings: (await service(app.strapi, 'settings').read()).coverage,
    see,
  });

const EVERYTHING = {
  stage: null,
  forEveryone: false,
  forPersona: null,
  primary: false,
  planned: false,
  stale: false,
  overTagged: false,
  afterPurchase: false,
  search: null,
};

/** By id, and without touchpoints, which the oracle does not read. */
const listed = (items: readonly InventoryItem[]) =>
  items
    .map(({ touchpoints, ...item }) => ({ ...item, touchpoints: touchpoints.slice(0, 0) }))
    .sort((a, b) => (a.contentType + a.documentId < b.contentType + b.documentId ? -1 : 1));

/** What the gap says, without how its priority came about, which is checked elsewhere. */
const told = (gaps: ReadonlyArray<{ id: string; priority: number; type: string }>) =>
  gaps.map(({ id, priority, type }) => ({ id, priority, type }));

const expectTrue = async (user: User): Promise<void> => {
  const input = await inputOf(user);
  const page = { pagination: { pageSize: 100 } };
  expect(await ask('coverage', user)).toEqual(JSON.parse(JSON.stringify(coverageByHand(input))));
  expect(told((await ask('gaps', user, page)) as never)).toEqual(
    told(gapsByHand(input)).slice(0, 100),
  );
  expect(listed((await ask('inventory', user, page)) as InventoryItem[])).toEqual(
    listed(inventoryByHand(input, EVERYTHING)),
  );
};

const articleOf = async (createdBy: 'anybody' | 'somebody'): Promise<string> => {
  const { pieces } = await readSite(app.strapi);
  const found = pieces.find(
    (piece) =>
      piece.contentType === ARTICLE &&
      piece.locale === 'da' &&
      piece.status === 'published' &&
      (createdBy === 'anybody' || piece.createdBy !== null),
  );
  return found!.documentId;
};

const WRITES: Record<string, () => Promise<unknown>> = {
  'nothing is written': () => Promise.resolve(),
  'a piece is published': async () =>
    documentsOf(app.strapi, ARTICLE).create({
      locale: 'da',
      data: { title: 'New', ...(await tagged(['decision'])) },
      status: 'published',
    }),
  'a piece is tagged otherwise': async () =>
    documentsOf(app.strapi, ARTICLE).update({
      documentId: await articleOf('somebody'),
      locale: 'da',
      data: await tagged(['retention']),
      status: 'published',
    }),
  'a piece is taken back': async () =>
    documentsOf(app.strapi, ARTICLE).unpublish({
      documentId: await articleOf('anybody'),
      locale: 'da',
    }),
  'a piece is deleted': async () =>
    documentsOf(app.strapi, ARTICLE).delete({
      documentId: await articleOf('somebody'),
      locale: '*',
    }),
  'a persona is added': () => addPersonas(app.strapi, ['d']),
  'more is wanted': () => service(app.strapi, 'settings').change({ coverage: { minimum: 4 } }),
  'an expectation is added': () =>
    service(app.strapi, 'definitions').saveDefinition({
      kind: 'expectation',
      body: { key: 'x-more', stage: 'decision', persona: 'b', minimum: 9 },
      mode: 'create',
    }),
};

describe.each(Object.entries(WRITES))('when %s', (_what, write) => {
  beforeAll(async () => {
    for (const user of Object.values(users)) await ask('coverage', user);
    await write();
  });

  it('each user is reported what is there, whoever asks first', async () => {
    const inTurn = Object.values(users);
    for (const user of [...inTurn, ...inTurn.reverse()]) await expectTrue(user);
  });
});

describe('a report that is asked for again', () => {
  const readsIndex = async (user: User): Promise<boolean> => {
    const statements = await statementsOf(app, () => ask('gaps', user));
    return statements.some((sql) => sql.includes('journey_index'));
  };

  it('is made of what is kept', async () => {
    const { 'the super admin': all } = users;
    await ask('gaps', all!);
    expect(await readsIndex(all!)).toBe(false);
  });

  it('is each time narrowed anew for who may read only what they made', async () => {
    const { 'who may read only what they made': own } = users;
    const before = (await ask('inventory', own!)) as InventoryItem[];
    const { documentId, contentType } = before.find((item) => item.contentType === ARTICLE)!;
    // By raw SQL, so that nothing tells of it: only the rights are looked at anew.
    const { tableName } = app.strapi.db.metadata.get(contentType);
    await app.strapi.db
      .connection(tableName)
      .where('document_id', documentId)
      .update({ created_by_id: null });
    const after = (await ask('inventory', own!)) as InventoryItem[];
    expect(after.map((item) => item.documentId)).not.toContain(documentId);
  });
});
