import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { everythingDefined } from '../../support/defined';
import { expectTrueIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { taggedRows, type TaggedRow } from '../../support/tagged-rows';
import { tagger, type Tags } from '../../support/tags';

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';
const NOTE = 'api::note.note';
const HOME = 'api::home.home';
const TYPES = [ARTICLE, PAGE, NOTE, HOME];

let app: TestApp;
let manager: Headers;
let tagsOf: (tags: Tags) => object;

const write = async (
  uid: string,
  options: { documentId?: string; locale?: string; tags: Tags; publish?: boolean },
): Promise<string> => {
  const { documentId, locale, tags, publish } = options;
  const documents = app.strapi.documents(uid as never);
  const params = {
    data: { title: `${uid} ${locale ?? ''}`, ...tagsOf(tags) },
    ...(locale ? { locale } : {}),
  } as never;
  const saved = documentId
    ? await documents.update({ documentId, ...(params as object) } as never)
    : await documents.create(params);
  const id = (saved as { documentId: string }).documentId;
  if (publish) await documents.publish({ documentId: id, ...(locale ? { locale } : {}) } as never);
  return id;
};

/** Pieces of every kind, tagged with what goes, what takes its place, both in either order, and neither. */
const fill = async (): Promise<void> => {
  const gone: Tags = {
    stages: ['consideration'],
    personas: ['a'],
    format: 'guide',
    touchpoints: ['email'],
  };
  const kept: Tags = {
    stages: ['decision'],
    personas: ['b'],
    format: 'video',
    touchpoints: ['website'],
  };
  const goneFirst: Tags = {
    stages: ['consideration', 'awareness', 'decision'],
    personas: ['a', 'c', 'b'],
    format: 'guide',
    touchpoints: ['email', 'reviews', 'website'],
  };
  const keptFirst: Tags = {
    stages: ['decision', 'retention', 'consideration'],
    personas: ['b', 'a'],
    format: 'video',
    touchpoints: ['website', 'email'],
  };
  const between: Tags = { stages: ['awareness', 'consideration'], personas: ['c', 'a'] };

  // The draft has other tags than what is published; each locale its own.
  const first = await write(ARTICLE, { tags: gone, publish: true });
  await write(ARTICLE, { documentId: first, tags: keptFirst });
  await write(ARTICLE, { documentId: first, locale: 'da', tags: goneFirst, publish: true });
  await write(ARTICLE, { tags: kept, publish: true });
  await write(ARTICLE, { locale: 'da', tags: between });
  await write(PAGE, { tags: goneFirst, publish: true });
  await write(PAGE, { tags: between });
  await write(NOTE, { tags: keptFirst });
  await write(NOTE, { tags: {} });
  await write(HOME, { tags: gone });
};

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article'),
      contentType('page', { localized: false }),
      contentType('note', { localized: false, draftAndPublish: false }),
      contentType('home', { kind: 'singleType', draftAndPublish: false }),
    ],
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['a', 'b', 'c']);
  await service(app.strapi, 'settings').change({ targetingPerLocale: true });
  ({ headers: manager } = await adminUser(app, [{ action: 'plugin::journey.journeys.manage' }]));
  tagsOf = await tagger(app.strapi);
  await fill();
}, 240_000);
afterAll(() => app.remove());

const rows = () => taggedRows(app.strapi, TYPES);
const definitions = () => service(app.strapi, 'definitions');

/** Everything that a removal could touch, and that a refused one must leave. */
const state = async () => ({
  pieces: await rows(),
  definitions: await everythingDefined(app.strapi),
});

const KINDS = [
  { kind: 'persona', path: 'personas/a', gone: 'a', kept: 'b', field: 'personas' },
  { kind: 'format', path: 'formats/guide', gone: 'guide', kept: 'video', field: 'format' },
  {
    kind: 'touchpoint',
    path: 'touchpoints/email',
    gone: 'email',
    kept: 'website',
    field: 'touchpoints',
  },
  {
    kind: 'stage',
    path: 'journeys/five-stage/stages/consideration',
    gone: 'five-stage/consideration',
    kept: 'five-stage/decision',
    field: 'stages',
  },
] as const;

type Field = (typeof KINDS)[number]['field'];
const keysOf = (row: TaggedRow, field: Field): string[] => [row[field] ?? []].flat();

/** Counted row by row. */
const usageByHand = (pieces: TaggedRow[], tagged: (row: TaggedRow) => boolean) => {
  const byType = [...TYPES].sort().flatMap((contentType) => {
    const found = pieces.filter((row) => row.uid === contentType && tagged(row));
    if (found.length === 0) return [];
    const locales = [...new Set(found.flatMap((row) => row.locale ?? []))].sort();
    return [{ contentType, pieces: new Set(found.map((row) => row.documentId)).size, locales }];
  });
  return { pieces: byType.reduce((sum, each) => sum + each.pieces, 0), byType };
};

const replacedByHand = (keys: string[], becomes: (key: string) => string): string[] =>
  keys.map(becomes).filter((key, at, all) => all.indexOf(key) === at);

const lastPart = (name: string) => name.split('/').at(-1)!;

describe.each(KINDS)('a $kind in use', ({ kind, path, gone, kept, field }) => {
  const key = lastPart(gone);
  const query = () => app.strapi.db.query(`plugin::journey.${kind}`);

  it('is not deleted over the admin API, which says how many pieces there are and where', async () => {
    const before = await state();
    const usage = usageByHand(before.pieces, (row) => keysOf(row, field).includes(gone));
    expect(usage.byType.length).toBeGreaterThan(2);
    const { status, body } = await app.request.delete(`/journey/${path}`).set(manager);
    expect(status).toBe(400);
    const { error } = body as { error: { message: string; details: object } };
    expect(error.details).toEqual({ code: 'JOURNEY_IN_USE', usage });
    expect(error.message).toContain(`in use by ${usage.pieces} pieces: `);
    for (const { contentType: uid, pieces, locales } of usage.byType) {
      const where = locales.length > 0 ? ` (${locales.join(', ')})` : '';
      expect(error.message).toContain(`${pieces} of ${uid}${where}`);
    }
    expect(await state()).toEqual(before);
  });

  it.each([
    [
      'the document service',
      async () => {
        const [row] = (await query().findMany({ where: { key } })) as Array<{ documentId: string }>;
        return app.strapi
          .documents(`plugin::journey.${kind}` as never)
          .delete({ documentId: row!.documentId });
      },
    ],
    ['a query', () => query().delete({ where: { key } })],
    ['a query of many', () => query().deleteMany({ where: { key } })],
    ['a query of all', () => query().deleteMany({})],
  ])('is not deleted by %s either', async (_name, remove) => {
    const before = await state();
    await expect(remove()).rejects.toMatchObject({
      message: expect.stringMatching(/in use by \d+ pieces/),
      details: { code: 'JOURNEY_IN_USE' },
    });
    expect(await state()).toEqual(before);
  });

  it('is left alone with all its pieces when moving them fails at the end', async () => {
    const before = await state();
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: [`plugin::journey.${kind}`],
      beforeDeleteMany: () => {
        throw new Error('The disk is full');
      },
    });
    app.strapi.log.silent = true;
    const { status } = await app.request
      .delete(`/journey/${path}?replaceBy=${lastPart(kept)}`)
      .set(manager);
    app.strapi.log.silent = false;
    unsubscribe();
    expect(status).toBe(500);
    expect(await state()).toEqual(before);
    await expectTrueIndex(app.strapi);
  });

  it('moves all its pieces to a replacement: each version in each locale, in its order, once', async () => {
    const before = await rows();
    const expectation = { key: `wish-${kind}`, stage: 'awareness', [kind]: key };
    if (kind !== 'touchpoint') {
      await definitions().saveDefinition({
        kind: 'expectation',
        body: expectation,
        mode: 'create',
      });
    }
    const usage = usageByHand(before, (row) => keysOf(row, field).includes(gone));
    const { status, body } = await app.request
      .delete(`/journey/${path}?replaceBy=${lastPart(kept)}`)
      .set(manager);
    expect([status, body]).toEqual([200, { data: { moved: usage.pieces } }]);

    const becomes = (name: string) => (name === gone ? kept : name);
    const expected = before.map((row) => {
      const keys = replacedByHand(keysOf(row, field), becomes);
      return { ...row, [field]: field === 'format' ? (keys[0] ?? null) : keys };
    });
    expect(expected).not.toEqual(before);
    expect(await rows()).toEqual(expected);
    await expectTrueIndex(app.strapi);

    const { [kind]: defined, expectation: wishes } = await everythingDefined(app.strapi);
    const left = defined!.map((row) =>
      kind === 'stage' ? [row['journey'], row['key']].join('/') : row['key'],
    );
    expect(left).not.toContain(gone);
    if (kind !== 'touchpoint') {
      const wish = wishes!.find((row) => row['key'] === expectation.key);
      expect(wish).toMatchObject({ [kind]: lastPart(kept) });
    }
  }, 60_000);
});

describe('a definition that no piece has', () => {
  it.each(['persona', 'format', 'touchpoint'] as const)(
    'is deleted, if a %s, with the expectations that name it',
    async (kind) => {
      const body = { key: 'spare', name: { en: 'Spare' } };
      await definitions().saveDefinition({ kind, body, mode: 'create' });
      if (kind !== 'touchpoint') {
        await definitions().saveDefinition({
          kind: 'expectation',
          body: { key: 'spare-wish', stage: 'awareness', [kind]: 'spare' },
          mode: 'create',
        });
      }
      const { documentId } = (await app.strapi.db
        .query(`plugin::journey.${kind}`)
        .findOne({ where: { key: 'spare' } })) as { documentId: string };
      await app.strapi.documents(`plugin::journey.${kind}` as never).delete({ documentId });
      const defined = await everythingDefined(app.strapi);
      expect(defined[kind]!.filter((row) => row['key'] === 'spare')).toEqual([]);
      expect(defined['expectation']!.filter((row) => row['key'] === 'spare-wish')).toEqual([]);
    },
  );

  it('is not deleted by itself if a stage, since its journey would have a hole', async () => {
    await definitions().addPreset('readiness');
    const before = await state();
    await expect(
      app.strapi.db
        .query('plugin::journey.stage')
        .deleteMany({ where: { journey: { key: 'readiness' } } }),
    ).rejects.toMatchObject({ details: { code: 'JOURNEY_INVALID_JOURNEY' } });
    expect(await state()).toEqual(before);
    await definitions().removeJourney({ key: 'readiness' });
  });
});
