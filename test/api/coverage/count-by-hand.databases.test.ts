import fc from 'fast-check';

import type {
  InventoryItem,
  InventorySelection,
} from '../../../server/src/core/coverage/inventory';
import {
  COVERAGE_AGES,
  type Coverage,
  type CoverageInput,
  type Factor,
  type Gap,
} from '../../../server/src/core/coverage/types';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { apiToken, grant, siteUser, type Headers } from '../../support/callers';
import { asInput, readSite, type ReadPiece, type ReadSite } from '../../support/coverage/read-site';
import {
  ARTICLE,
  coverageTypes,
  FEATURES,
  HOME,
  NOTE,
  PAGE,
  STORY,
} from '../../support/coverage/types';
import { PERSONAS, sampleDocuments, writeDocuments } from '../../support/coverage/write-site';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { SEED } from '../../support/soak';
import { startApp, type TestApp } from '../../support/strapi';
import { coverageByHand } from '../../unit/coverage/oracle/coverage';
import { gapsByHand } from '../../unit/coverage/oracle/gaps';
import { inventoryByHand } from '../../unit/coverage/oracle/inventory';

const DOCUMENTS = 45;
const LOCALES = ['en', 'da', 'sv'];
const REPORTS = ['plugin::journey.coverage.find', 'plugin::journey.gap.find'];

/** Somebody who may see a part of the site. */
interface Caller {
  name: string;
  path: string;
  headers: Headers;
  types: readonly string[];
  see: (piece: ReadPiece) => ReadPiece | null;
}

const everything = (piece: ReadPiece): ReadPiece => piece;
const findOf = (...uids: string[]): string[] => uids.map((uid) => `${uid}.find`);
const read = (subject: string, more: object = {}) => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields: ['title'], locales: LOCALES },
  ...more,
});

let app: TestApp;
let site: ReadSite;
let callers: Caller[];

/** What a caller of the content API sees who may not preview. */
const publishedOnly = (piece: ReadPiece) => (piece.status === 'published' ? piece : null);

const makeCallers = async (): Promise<Caller[]> => {
  await grant(app, 'public', [...REPORTS, ...findOf(NOTE, PAGE)]);
  await grant(app, 'authenticated', [...REPORTS, ...findOf(ARTICLE, HOME)]);
  const api = (name: string, headers: Headers, types: string[]): Caller => ({
    name,
    path: '/api/journey',
    headers,
    types,
    see: publishedOnly,
  });
  const all = FEATURES.map(({ uid }) => uid);
  const admin = await adminUser(app, 'all');
  const part = await adminUser(app, [
    { action: 'plugin::journey.coverage.read' },
    read(ARTICLE, { properties: { fields: ['title'], locales: ['da', 'sv'] } }),
    read(NOTE, { conditions: ['admin::is-creator'] }),
    read(PAGE, { properties: { fields: ['summary'] } }),
    read(STORY, {
      properties: { fields: ['title'], locales: ['en'] },
      conditions: ['admin::is-creator'],
    }),
  ]);
  const seenInPart = (piece: ReadPiece): ReadPiece | null => {
    const { contentType, locale, createdBy } = piece;
    if (contentType === ARTICLE) return locale === 'da' || locale === 'sv' ? piece : null;
    if (contentType === NOTE) return createdBy === part.id ? piece : null;
    if (contentType === STORY) return locale === 'en' && createdBy === part.id ? piece : null;
    return contentType === PAGE ? { ...piece, title: '' } : null;
  };
  await writeDocuments(app, sampleDocuments(SEED, DOCUMENTS), [admin.id, part.id]);
  return [
    {
      ...api('a full-access token', await apiToken(app, 'full-access'), all),
      see: everything,
    },
    { ...api('a read-only token', await apiToken(app, 'read-only'), all), see: everything },
    api(
      'a token for articles and stories',
      await apiToken(app, 'custom', [...REPORTS, ...findOf(ARTICLE, STORY)]),
      [ARTICLE, STORY],
    ),
    api('a token that may read no type', await apiToken(app, 'custom', REPORTS), []),
    api('the public', {}, [NOTE, PAGE]),
    api('a user of the site', await siteUser(app), [ARTICLE, HOME]),
    {
      name: 'the super admin',
      path: '/journey',
      headers: admin.headers,
      types: all,
      see: everything,
    },
    {
      name: 'an admin user with conditions',
      path: '/journey',
      headers: part.headers,
      types: [ARTICLE, NOTE, PAGE, STORY],
      see: seenInPart,
    },
  ];
};

const expectations = [
  { key: 'x-persona', stage: 'decision', persona: 'b', minimum: 4 },
  { key: 'x-format', stage: 'consideration', format: 'comparison', minimum: 3, surplusAt: 5 },
  { key: 'x-locale', stage: 'retention', locale: 'da', minimum: 2, reviewAfterDays: 100 },
  { key: 'x-types', stage: 'awareness', types: [ARTICLE, PAGE], minimum: 2 },
  { key: 'x-four', journey: 'four-phase', stage: 'purchase', minimum: 6, reviewAfterDays: 60 },
];

beforeAll(async () => {
  app = await startApp({ types: coverageTypes() });
  await addLocales(app.strapi, ['sv', 'da']);
  await addPersonas(app.strapi, PERSONAS);
  const definitions = service(app.strapi, 'definitions');
  await definitions.addPreset('four-phase');
  await definitions.addPreset('readiness');
  for (const body of expectations) {
    await definitions.saveDefinition({ kind: 'expectation', body, mode: 'create' });
  }
  callers = await makeCallers();
  await service(app.strapi, 'index').rebuild();
  site = await readSite(app.strapi);
}, 480_000);
afterAll(() => app.remove());

interface Request {
  caller: number;
  journey: string | null;
  locale: string | null;
  types: readonly string[];
  byUid: boolean;
  format: string | null;
  persona: string | null;
  status: CoverageInput['filter']['status'] | null;
  age: CoverageInput['filter']['age'];
  settings: { minimum: number; surplusAt: number | null; reviewAfterDays: number };
}

const anyRequest: fc.Arbitrary<Request> = fc.record({
  caller: fc.nat({ max: 7 }),
  journey: fc.constantFrom(null, 'five-stage', 'four-phase', 'readiness'),
  locale: fc.constantFrom(null, ...LOCALES, '*', 'fr'),
  types: fc.oneof(
    fc.constant([]),
    fc.subarray(
      FEATURES.map(({ uid }) => uid),
      { minLength: 1 },
    ),
  ),
  byUid: fc.boolean(),
  format: fc.constantFrom(null, null, 'article', 'comparison', 'product-info'),
  persona: fc.constantFrom(null, null, ...PERSONAS),
  status: fc.constantFrom(null, 'published' as const, 'draft' as const, 'either' as const),
  age: fc.constantFrom(null, null, null, ...COVERAGE_AGES),
  settings: fc.record({
    minimum: fc.integer({ min: 1, max: 4 }),
    surplusAt: fc.constantFrom(null, 5, 8, 20),
    reviewAfterDays: fc.integer({ min: 20, max: 300 }),
  }),
});

const queryOf = (request: Request): object => {
  const { types, byUid, journey, locale, format, persona, status, age } = request;
  const named = types.map(
    (uid) => FEATURES.find((type) => type.uid === uid)![byUid ? 'uid' : 'plural'],
  );
  const given = { journey, locale, format, persona, status, age };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    ...(types.length > 0 ? { types: named.join() } : {}),
  };
};

const inputOf = async (request: Request): Promise<CoverageInput> => {
  const { see, types } = callers[request.caller]!;
  const { journey, locale, format, persona, status, age } = request;
  return asInput(site, {
    journey,
    types: request.types.length === 0 ? types : request.types.filter((uid) => types.includes(uid)),
    filter: { locale: locale ?? 'en', format, persona, status: status ?? 'published', age },
    locales: ['en', 'da', 'sv'],
    settings: (await service(app.strapi, 'settings').read()).coverage,
    see,
  });
};

const ask = async (request: Request, report: string, more: object = {}) => {
  const { path, headers } = callers[request.caller]!;
  const { status, body } = await app.request
    .get(`${path}/${report}`)
    .query({ ...queryOf(request), ...more })
    .set(headers);
  expect([status, (body as { error?: unknown }).error]).toEqual([200, undefined]);
  return body as { data: never; meta: { scope: object; pagination: { total: number } } };
};

/** By the two users of the admin panel: super admin, and with conditions. */
const anyAdminRequest = anyRequest.chain((request) =>
  fc.constantFrom(6, 7).map((caller) => ({ ...request, caller })),
);

const rarely = fc.integer({ min: 0, max: 4 }).map((number) => number === 0);

const anySelection: fc.Arbitrary<InventorySelection> = fc.record({
  /** Whether at some stage: its key depends on the journey. */
  stage: fc.constantFrom(null, { of: 'first' }, { of: 'second' }, { of: null }),
  forEveryone: rarely,
  forPersona: fc.constantFrom(null, null, ...PERSONAS),
  primary: rarely,
  planned: rarely,
  stale: rarely,
  overTagged: rarely,
  afterPurchase: rarely,
  search: fc.constantFrom(null, null, 'ARTICLE', '1'),
});

const stageIn = async (request: Request, { stage }: InventorySelection): Promise<string | null> => {
  if (stage === null || stage.of === null) return null;
  const { stages } = (await inputOf(request)).journey;
  return stages[stage.of === 'first' ? 0 : 1]!.key;
};

const inventoryQuery = (selection: InventorySelection): object => {
  const { stage, forEveryone, forPersona, ...rest } = selection;
  const given = {
    stage: stage?.of ?? null,
    untagged: stage !== null && stage.of === null ? true : null,
    everyone: forEveryone,
    for: forPersona,
    ...rest,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
};

/** In no order of their own, and without touchpoints, which the oracle does not read. */
const byId = (items: readonly InventoryItem[]) =>
  items
    .map(({ touchpoints, ...item }) => ({ ...item, touchpoints: touchpoints.slice(0, 0) }))
    .sort((a, b) => (a.contentType + a.documentId < b.contentType + b.documentId ? -1 : 1));

const scopeOf = ({ filter, journey, types, locales }: CoverageInput) => ({
  ...filter,
  journey: journey.key,
  types,
  locales,
});

/** Each product is the one before times the factor, to two decimals; the last is the priority. */
const expectFollowable = ({ arithmetic, priority }: Gap): void => {
  let product = 100;
  for (const factor of arithmetic) {
    product = Math.round(product * factor.value * 100) / 100;
    expect([factor.factor, factor.product]).toEqual([factor.factor, product]);
  }
  expect(arithmetic.map(({ factor }: Factor) => factor)).toEqual([
    'shortfall',
    'type',
    'stage',
    'persona',
  ]);
  expect(priority).toBe(product);
};

describe(`over HTTP, for any caller and filter, on the site of SEED=${SEED}`, () => {
  it('has something of everything to count', () => {
    const has = (test: (piece: ReadPiece) => boolean) => site.pieces.some(test);
    expect(site.pieces.length).toBeGreaterThan(DOCUMENTS);
    for (const { uid } of FEATURES)
      expect(has(({ contentType }) => contentType === uid)).toBe(true);
    expect(has(({ targeting }) => targeting.stages.length === 0)).toBe(true);
    expect(has(({ targeting }) => targeting.stages.length > 2)).toBe(true);
    expect(has(({ createdBy }) => createdBy !== null)).toBe(true);
  });

  it('every figure of coverage is as counted by hand over the documents', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        await service(app.strapi, 'settings').change({ coverage: request.settings });
        const input = await inputOf(request);
        const { data, meta } = await ask(request, 'coverage');
        expect(data).toEqual(JSON.parse(JSON.stringify(coverageByHand(input))));
        expect(meta.scope).toEqual(scopeOf(input));
      }),
      { numRuns: 120 },
    );
  }, 240_000);

  it('every gap is as found by hand over the documents, page after page', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        await service(app.strapi, 'settings').change({ coverage: request.settings });
        const input = await inputOf(request);
        const expected = gapsByHand(input);
        const found: Gap[] = [];
        let total = expected.length;
        for (let page = 1; page === 1 || found.length < total; page += 1) {
          const { data, meta } = await ask(request, 'gaps', {
            pagination: { page, pageSize: 100 },
          });
          found.push(...(data as Gap[]));
          total = meta.pagination.total;
          expect(meta.scope).toEqual(scopeOf(input));
          if ((data as Gap[]).length === 0) break;
        }
        const sums = found.map(({ arithmetic }) => ({ arithmetic }));
        expect(found).toEqual(
          expected.map((gap, at) => ({ ...gap, dismissal: null, ...sums[at] })),
        );
        for (const gap of found) expectFollowable(gap);
      }),
      { numRuns: 80 },
    );
  }, 240_000);

  it('the list behind every figure of a cell has as many documents as the cell says', async () => {
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(anyAdminRequest, fc.nat(), async (request, number) => {
        await service(app.strapi, 'settings').change({ coverage: request.settings });
        const { cells } = (await ask(request, 'coverage')).data as Coverage;
        const cell = cells[number % cells.length]!;
        const here = {
          stage: cell.stage,
          ...(cell.persona === null ? { everyone: true } : { for: cell.persona }),
          pagination: { pageSize: 1 },
        };
        const total = async (more: object) =>
          (await ask(request, 'inventory', { ...here, ...more })).meta.pagination.total;
        expect([
          await total({}),
          await total({ primary: true }),
          await total({ planned: true }),
          await total({ stale: true }),
        ]).toEqual([cell.count, cell.primary, cell.planned, cell.stale]);
        listed += cell.count;
      }),
      { numRuns: 60 },
    );
    expect(listed).toBeGreaterThan(20);
  }, 240_000);

  it('every list of documents is as picked by hand, of what the user may see', async () => {
    await fc.assert(
      fc.asyncProperty(anyAdminRequest, anySelection, async (request, selection) => {
        await service(app.strapi, 'settings').change({ coverage: request.settings });
        const stage = selection.stage === null ? null : { of: await stageIn(request, selection) };
        const found: InventoryItem[] = [];
        const expected = inventoryByHand(await inputOf(request), { ...selection, stage });
        for (let page = 1; page === 1 || found.length < expected.length; page += 1) {
          const { data } = await ask(request, 'inventory', {
            ...inventoryQuery({ ...selection, stage }),
            pagination: { page, pageSize: 20 },
          });
          found.push(...(data as InventoryItem[]));
          if ((data as InventoryItem[]).length === 0) break;
        }
        expect(byId(found)).toEqual(byId(expected));
      }),
      { numRuns: 60 },
    );
  }, 240_000);
});
