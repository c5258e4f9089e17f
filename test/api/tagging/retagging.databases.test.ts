import type { PieceOutcome } from '../../../server/src/core/targeting/outcome';
import type { UntaggedItem } from '../../../server/src/core/targeting/untagged';
import { service } from '../../../server/src/services/get';
import { adminUser, type AdminUser, type Grant } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { addLocales, addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { versionsOf, type VersionTags } from '../../support/versions';

const ARTICLE = 'api::article.article';
const PLACE = 'api::place.place';
const MEMO = 'api::memo.memo';
const ASSIGN = { action: 'plugin::journey.targeting.assign' };

const TAGS = {
  stages: ['decision', 'awareness'],
  personas: ['buyer'],
  format: 'guide',
  touchpoints: ['website'],
};
const NONE: VersionTags = { stages: [], personas: [], format: null, touchpoints: [] };
const ADD_RETENTION = { stages: { kind: 'add', keys: ['retention'] } };

let app: TestApp;
let tags: (tags: Tags) => object;
let editor: AdminUser;

const mayEdit = (subject: string, rest: Partial<Grant> = {}): Grant[] =>
  ['read', 'update'].map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject,
    properties: { fields: ['title'], locales: ['en', 'da'] },
    ...rest,
  }));

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article'),
      contentType('place', { draftAndPublish: false, localized: false }),
      contentType('memo', { enabled: false }),
    ],
  });
  await addLocales(app.strapi, ['da']);
  await addPersonas(app.strapi, ['buyer', 'it-manager']);
  tags = await tagger(app.strapi);
  editor = await adminUser(app, [...mayEdit(ARTICLE), ...mayEdit(PLACE), ASSIGN]);
}, 240_000);
afterAll(() => app.remove());

const create = async (given: Tags = {}, uid = ARTICLE, title = 'One'): Promise<string> =>
  (await documentsOf(app.strapi, uid).create({ data: { title, ...tags(given) } })).documentId;

const versions = (documentId: string, uid = ARTICLE) => versionsOf(app.strapi, uid, documentId);
const piece = (documentId: string, rest: object = {}) => ({
  contentType: ARTICLE,
  documentId,
  ...rest,
});

interface Answer {
  status: number;
  data: PieceOutcome[];
  error: { message: string; details: { code: string; parameter: string; valid?: string[] } };
}
const post = async (path: string, body: object, user = editor): Promise<Answer> => {
  const answer = await app.request.post(`/journey/targeting/${path}`).set(user.headers).send(body);
  return { status: answer.status, ...(answer.body as Omit<Answer, 'status'>) };
};
const change = async (changes: object, pieces: object[], user = editor) =>
  (await post('change', { change: changes, pieces }, user)).data;
const undo = async (outcomes: PieceOutcome[], user = editor) =>
  (
    await post(
      'restore',
      {
        pieces: outcomes
          .filter(({ outcome }) => outcome === 'changed')
          .map(({ contentType: type, documentId, versions: written }) => ({
            contentType: type,
            documentId,
            versions: written,
          })),
      },
      user,
    )
  ).data;

describe('changing the tags of many pieces', () => {
  it('adds, replaces and removes, each kind of tag in its own way, in one write', async () => {
    const documentId = await create(TAGS);
    const before = await documentsOf(app.strapi, ARTICLE).findOne({ documentId });
    const [outcome] = await change(
      {
        stages: { kind: 'add', keys: ['retention'], inFront: true },
        personas: { kind: 'replace', keys: ['it-manager', 'buyer'] },
        format: { kind: 'remove', keys: ['guide'] },
        touchpoints: { kind: 'add', keys: ['email'] },
      },
      [piece(documentId)],
    );
    const after = {
      stages: ['retention', 'decision', 'awareness'],
      personas: ['it-manager', 'buyer'],
      format: null,
      touchpoints: ['website', 'email'],
    };
    expect(outcome).toEqual({
      ...piece(documentId),
      title: 'One',
      outcome: 'changed',
      reason: null,
      message: null,
      versions: [{ locale: 'en', before: TAGS, after }],
    });
    expect(await versions(documentId)).toEqual({ 'en draft': after });
    const saved = await documentsOf(app.strapi, ARTICLE).findOne({
      documentId,
      populate: ['updatedBy'],
    });
    expect(saved).toMatchObject({ title: 'One', updatedBy: { id: editor.id } });
    expect(saved?.['updatedAt']).not.toEqual(before?.['updatedAt']);
  });

  it('previews the same outcome, and writes nothing', async () => {
    const pieces = [await create(TAGS), await create({ stages: ['retention'] }), await create()];
    const body = { change: ADD_RETENTION, pieces: pieces.map((id) => piece(id)) };
    const preview = await post('preview', body);
    expect(preview.data.map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged', 'changed']);
    expect(await versions(pieces[0]!)).toEqual({ 'en draft': TAGS });
    expect((await post('change', body)).data).toEqual(preview.data);
  });

  it('writes nothing to a piece that is so already', async () => {
    const documentId = await create({ stages: ['retention'] });
    const read = () => documentsOf(app.strapi, ARTICLE).findOne({ documentId });
    const before = await read();
    expect(await change(ADD_RETENTION, [piece(documentId)])).toMatchObject([
      { outcome: 'unchanged', versions: [{ locale: 'en' }] },
    ]);
    expect(await read()).toEqual(before);
  });

  it('changes the draft and leaves the published version as it is', async () => {
    const documentId = await create(TAGS);
    await documentsOf(app.strapi, ARTICLE).publish({ documentId });
    await change(ADD_RETENTION, [piece(documentId)]);
    expect(await versions(documentId)).toEqual({
      'en draft': { ...TAGS, stages: [...TAGS.stages, 'retention'] },
      'en published': TAGS,
    });
  });

  it('changes the only version there is of a type without drafts', async () => {
    const documentId = await create({}, PLACE);
    const pieces = [{ contentType: PLACE, documentId, locale: 'en' }];
    expect(await change(ADD_RETENTION, pieces)).toMatchObject([
      { outcome: 'changed', versions: [{ locale: null }] },
    ]);
    const [tagged] = Object.values(await versions(documentId, PLACE));
    expect(tagged).toEqual({ ...NONE, stages: ['retention'] });
  });

  it('tags a document alike in all its locales', async () => {
    const documentId = await create(TAGS);
    await documentsOf(app.strapi, ARTICLE).update({ documentId, locale: 'da', data: {} });
    expect(await change(ADD_RETENTION, [piece(documentId, { locale: 'da' })])).toMatchObject([
      { versions: [{ locale: 'da' }] },
    ]);
    const after = { ...TAGS, stages: [...TAGS.stages, 'retention'] };
    expect(await versions(documentId)).toEqual({ 'en draft': after, 'da draft': after });
  });

  it('passes over what is not there, not of the type, or of a type that takes no part', async () => {
    const memo = await create({}, MEMO);
    const place = await create({}, PLACE);
    const [english] = [await create(TAGS)];
    const outcomes = await change(ADD_RETENTION, [
      piece('nowhere'),
      piece(place),
      { contentType: MEMO, documentId: memo },
      { contentType: 'api::nothing.nothing', documentId: memo },
      piece(english, { locale: 'da' }),
    ]);
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['skipped', 'not-found'],
      ['skipped', 'not-found'],
      ['skipped', 'other-type'],
      ['skipped', 'other-type'],
      ['skipped', 'not-found'],
    ]);
  });

  it('tells what fails, leaves that piece whole, and goes on', async () => {
    const pieces = [await create(TAGS), await create(TAGS), await create(TAGS)];
    const fails = app.strapi.documents.use((async (
      context: { action: string; params: { documentId?: string } },
      next: () => Promise<unknown>,
    ) => {
      const result = await next();
      if (context.action === 'update' && context.params.documentId === pieces[1]) {
        throw new Error('the disk is full');
      }
      return result;
    }) as never) as unknown as () => void;
    const outcomes = await change(
      ADD_RETENTION,
      pieces.map((id) => piece(id)),
    );
    fails();
    expect(outcomes.map(({ outcome, message }) => [outcome, message])).toEqual([
      ['changed', null],
      ['failed', null],
      ['changed', null],
    ]);
    expect(await versions(pieces[1]!)).toEqual({ 'en draft': TAGS });
  });
});

describe('taking a change back', () => {
  it('gives each piece the tags it had', async () => {
    const pieces = [await create(TAGS), await create(), await create({ stages: ['retention'] })];
    const outcomes = await change(
      { ...ADD_RETENTION, format: { kind: 'replace', keys: ['video'] } },
      pieces.map((id) => piece(id)),
    );
    expect((await undo(outcomes)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('changed'));
    expect(await versions(pieces[0]!)).toEqual({ 'en draft': TAGS });
    expect(await versions(pieces[1]!)).toEqual({ 'en draft': NONE });
    expect(await versions(pieces[2]!)).toEqual({ 'en draft': { ...NONE, stages: ['retention'] } });
  });

  it('leaves a piece that somebody has changed since, and says so', async () => {
    const pieces = [await create(TAGS), await create(TAGS)];
    const outcomes = await change(
      ADD_RETENTION,
      pieces.map((id) => piece(id)),
    );
    await documentsOf(app.strapi, ARTICLE).update({
      documentId: pieces[0],
      data: tags({ stages: ['advocacy'] }),
    });
    await documentsOf(app.strapi, ARTICLE).update({
      documentId: pieces[1],
      data: tags({ personas: [] }),
    });
    expect(await undo(outcomes)).toMatchObject([
      { outcome: 'skipped', reason: 'changed-since', title: 'One' },
      { outcome: 'changed', reason: null },
    ]);
    expect((await versions(pieces[0]!))['en draft']?.stages).toEqual(['advocacy']);
    expect(await versions(pieces[1]!)).toEqual({ 'en draft': { ...TAGS, personas: [] } });
  });

  it('leaves a piece whose former tag is no longer defined', async () => {
    await addPersonas(app.strapi, ['short-lived']);
    tags = await tagger(app.strapi);
    const documentId = await create({ personas: ['short-lived'] });
    const outcomes = await change({ personas: { kind: 'replace', keys: [] } }, [piece(documentId)]);
    await service(app.strapi, 'definitions').removeDefinition({
      kind: 'persona',
      key: 'short-lived',
      replaceBy: undefined,
    });
    expect(await undo(outcomes)).toMatchObject([{ outcome: 'skipped', reason: 'changed-since' }]);
  });
});

describe('whoever changes many pieces', () => {
  const users = async () => ({
    reader: await adminUser(app, [mayEdit(ARTICLE)[0]!, ASSIGN]),
    dane: await adminUser(app, [
      ...mayEdit(ARTICLE, { properties: { fields: ['title'], locales: ['da'] } }),
      ASSIGN,
    ]),
    author: await adminUser(app, [
      mayEdit(ARTICLE)[0]!,
      { ...mayEdit(ARTICLE)[1]!, conditions: ['admin::is-creator'] },
      ASSIGN,
    ]),
    blind: await adminUser(app, [
      ...mayEdit(ARTICLE, { conditions: ['admin::is-creator'] }),
      ASSIGN,
    ]),
    stranger: await adminUser(app, [ASSIGN]),
  });

  it('needs the right to save each of them, by type, locale and condition', async () => {
    const documentId = await create(TAGS, ARTICLE, 'Not theirs');
    const { reader, dane, author, blind, stranger } = await users();
    for (const path of ['preview', 'change']) {
      const of = async (user: AdminUser) => {
        const body = { change: ADD_RETENTION, pieces: [piece(documentId)] };
        const [outcome] = (await post(path, body, user)).data;
        return [outcome?.outcome, outcome?.reason, outcome?.title, outcome?.versions];
      };
      expect(await of(reader)).toEqual(['skipped', 'no-permission', 'Not theirs', []]);
      expect(await of(author)).toEqual(['skipped', 'no-permission', 'Not theirs', []]);
      // What they may not read is as if it were not there.
      expect(await of(dane)).toEqual(['skipped', 'not-found', '', []]);
      expect(await of(blind)).toEqual(['skipped', 'not-found', '', []]);
      expect(await of(stranger)).toEqual(['skipped', 'no-permission', '', []]);
    }
    expect(await versions(documentId)).toEqual({ 'en draft': TAGS });
  });

  it('who may save one locale changes the document’s tags, as in the edit view', async () => {
    const documentId = await create(TAGS);
    await documentsOf(app.strapi, ARTICLE).update({ documentId, locale: 'da', data: {} });
    const { dane } = await users();
    expect(await change(ADD_RETENTION, [piece(documentId)], dane)).toMatchObject([
      { outcome: 'changed', versions: [{ locale: 'da' }] },
    ]);
    expect((await versions(documentId))['en draft']?.stages).toContain('retention');
  });

  it('takes back only what they may save', async () => {
    const documentId = await create(TAGS);
    const outcomes = await change(ADD_RETENTION, [piece(documentId)]);
    const { author } = await users();
    expect(await undo(outcomes, author)).toMatchObject([{ reason: 'no-permission' }]);
  });

  it('does not see titles that they may not read', async () => {
    const documentId = await create(TAGS);
    const untitled = mayEdit(ARTICLE, { properties: { fields: ['body'], locales: ['en'] } });
    const user = await adminUser(app, [...untitled, ASSIGN]);
    expect(await change(ADD_RETENTION, [piece(documentId)], user)).toMatchObject([
      { outcome: 'changed', title: '' },
    ]);
  });
});

describe('a request to change pieces', () => {
  const one = [{ contentType: ARTICLE, documentId: 'x' }];
  it.each([
    ['no change', { pieces: one }, 'JOURNEY_INVALID_PARAMETER', 'change'],
    ['an empty change', { change: {}, pieces: one }, 'JOURNEY_INVALID_PARAMETER', 'change'],
    ['no list of pieces', { change: ADD_RETENTION }, 'JOURNEY_INVALID_PARAMETER', 'pieces'],
    ['no pieces', { change: ADD_RETENTION, pieces: [] }, 'JOURNEY_INVALID_PARAMETER', 'pieces'],
    [
      'too many pieces',
      { change: ADD_RETENTION, pieces: Array(101).fill(one[0]) },
      'JOURNEY_INVALID_PARAMETER',
      'pieces',
    ],
    [
      'nothing to add',
      { change: { stages: { kind: 'add', keys: [] } }, pieces: one },
      'JOURNEY_INVALID_PARAMETER',
      'change.stages.keys',
    ],
    [
      'two formats',
      { change: { format: { kind: 'replace', keys: ['guide', 'video'] } }, pieces: one },
      'JOURNEY_INVALID_PARAMETER',
      'change.format.keys',
    ],
    [
      'an unknown kind of change',
      { change: { stages: { kind: 'toggle', keys: [] } }, pieces: one },
      'JOURNEY_INVALID_PARAMETER',
      'change.stages.kind',
    ],
    [
      'an unknown stage',
      { change: { stages: { kind: 'add', keys: ['buying'] } }, pieces: one },
      'JOURNEY_UNKNOWN_STAGE',
      'change.stages.keys',
    ],
    [
      'an unknown persona',
      { change: { personas: { kind: 'remove', keys: ['nobody'] } }, pieces: one },
      'JOURNEY_UNKNOWN_PERSONA',
      'change.personas.keys',
    ],
    [
      'an unknown format',
      { change: { format: { kind: 'add', keys: ['opera'] } }, pieces: one },
      'JOURNEY_UNKNOWN_FORMAT',
      'change.format.keys',
    ],
    [
      'an unknown touchpoint',
      { change: { touchpoints: { kind: 'add', keys: ['fax'] } }, pieces: one },
      'JOURNEY_UNKNOWN_TOUCHPOINT',
      'change.touchpoints.keys',
    ],
    [
      'an unknown attribute',
      { change: ADD_RETENTION, pieces: one, all: true },
      'JOURNEY_INVALID_PARAMETER',
      'all',
    ],
  ])('is refused with %s', async (...[, body, code, parameter]) => {
    for (const path of ['preview', 'change']) {
      const { status, error } = await post(path, body);
      expect([status, error.details.code, error.details.parameter]).toEqual([400, code, parameter]);
    }
  });

  it('names the keys that would do', async () => {
    const body = { change: { personas: { kind: 'add', keys: ['nobody'] } }, pieces: one };
    const { error } = await post('change', body);
    expect(error.details.valid).toEqual(['buyer', 'it-manager']);
  });
});

describe('500 pieces', () => {
  it('are changed in chunks, each told of, and taken back', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 500; index += 1) {
      ids.push(await create(index % 10 === 0 ? { stages: ['retention'] } : TAGS));
    }
    const outcomes: PieceOutcome[] = [];
    for (let start = 0; start < 500; start += 50) {
      const chunk = ids.slice(start, start + 50).map((id) => piece(id));
      outcomes.push(...(await change(ADD_RETENTION, chunk)));
    }
    expect(outcomes.map(({ documentId }) => documentId)).toEqual(ids);
    expect(outcomes.filter(({ outcome }) => outcome === 'changed')).toHaveLength(450);
    expect(outcomes.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(50);
    await service(app.strapi, 'index').ready();
    await expectTrueIndex(app.strapi);
    const restored: PieceOutcome[] = [];
    for (let start = 0; start < 500; start += 50) {
      restored.push(...(await undo(outcomes.slice(start, start + 50))));
    }
    expect(restored).toHaveLength(450);
    expect(restored.every(({ outcome }) => outcome === 'changed')).toBe(true);
    expect(await versions(ids[1]!)).toEqual({ 'en draft': TAGS });
  }, 300_000);
});

describe('the queue of untagged pieces', () => {
  const queue = async (query: object = {}, user = editor) => {
    const answer = await app.request.get('/journey/untagged').query(query).set(user.headers);
    const { data, meta, error } = answer.body as {
      data: UntaggedItem[];
      meta: { pagination: { total: number }; types: string[]; locales: string[] };
      error: Answer['error'];
    };
    return { status: answer.status, titles: data?.map(({ title }) => title), data, meta, error };
  };
  const search = 'Queued';

  it('lists what has no stage, and lets it go when it is tagged', async () => {
    const documentId = await create({}, ARTICLE, 'Queued one');
    await create(TAGS, ARTICLE, 'Queued and tagged');
    const { data, meta } = await queue({ search });
    expect(data).toMatchObject([
      { documentId, contentType: ARTICLE, title: 'Queued one', locale: 'en', isPublished: false },
    ]);
    expect(meta).toMatchObject({
      pagination: { total: 1 },
      types: [ARTICLE, PLACE],
      locales: ['en', 'da'],
    });
    const outcomes = await change({ stages: { kind: 'replace', keys: ['awareness'] } }, [
      piece(documentId),
    ]);
    expect((await queue({ search })).titles).toEqual([]);
    await undo(outcomes);
    expect((await queue({ search })).titles).toEqual(['Queued one']);
  });

  it('is narrowed by type, status and locale, and sorted', async () => {
    const published = await create({}, ARTICLE, 'Narrow B');
    await documentsOf(app.strapi, ARTICLE).publish({ documentId: published });
    await create({}, PLACE, 'Narrow C');
    await documentsOf(app.strapi, ARTICLE).create({ locale: 'da', data: { title: 'Narrow A' } });
    const titles = async (query: object) =>
      (await queue({ search: 'narrow', sort: 'title:asc', ...query })).titles;
    expect(await titles({})).toEqual(['Narrow A', 'Narrow B', 'Narrow C']);
    expect(await titles({ types: 'places' })).toEqual(['Narrow C']);
    expect(await titles({ status: 'draft' })).toEqual(['Narrow A']);
    expect(await titles({ status: 'published' })).toEqual(['Narrow B', 'Narrow C']);
    expect(await titles({ locale: 'da' })).toEqual(['Narrow A', 'Narrow C']);
    expect(await titles({ sort: 'title:desc' })).toEqual(['Narrow C', 'Narrow B', 'Narrow A']);
    expect(await titles({ pagination: { page: 2, pageSize: 2 } })).toEqual(['Narrow C']);
  });

  it('holds only what the user may both see and save', async () => {
    await create({}, ARTICLE, 'Hidden');
    const grants = mayEdit(ARTICLE);
    const of = async (given: Grant[]) => {
      const user = await adminUser(app, [...given, ASSIGN]);
      const { titles, meta } = await queue({ search: 'hidden' }, user);
      return [titles, meta.types];
    };
    expect(await of(grants)).toEqual([['Hidden'], [ARTICLE]]);
    expect(await of([grants[0]!])).toEqual([[], []]);
    expect(await of([grants[1]!])).toEqual([[], []]);
    const creator = { conditions: ['admin::is-creator'] };
    expect(await of([grants[0]!, { ...grants[1]!, ...creator }])).toEqual([[], [ARTICLE]]);
    expect(await of(mayEdit(ARTICLE, creator))).toEqual([[], [ARTICLE]]);
    const danish = { properties: { fields: ['title'], locales: ['da'] } };
    expect(await of([grants[0]!, { ...grants[1]!, ...danish }])).toEqual([[], [ARTICLE]]);
  });

  it('does not ask for the right to read coverage', async () => {
    const nobody = await adminUser(app, mayEdit(ARTICLE));
    expect((await queue({}, nobody)).status).toBe(403);
    expect((await queue()).status).toBe(200);
  });

  it.each([
    [{ status: 'live' }, 'JOURNEY_INVALID_PARAMETER'],
    [{ sort: 'priority' }, 'JOURNEY_INVALID_PARAMETER'],
    [{ locale: 'not a locale' }, 'JOURNEY_INVALID_PARAMETER'],
    [{ types: 'memos' }, 'JOURNEY_TYPE_NOT_ENABLED'],
    [{ stage: 'awareness' }, 'JOURNEY_UNKNOWN_PARAMETER'],
  ])('refuses %j', async (query, code) => {
    const { status, error } = await queue(query);
    expect([status, error.details.code]).toEqual([400, code]);
  });
});

describe('where tags are per locale', () => {
  beforeAll(() => service(app.strapi, 'settings').change({ targetingPerLocale: true }));
  afterAll(() => service(app.strapi, 'settings').reset());

  const translated = async (): Promise<string> => {
    const documentId = await create(TAGS, ARTICLE, 'Per locale');
    const data = { title: 'Per sprog' };
    await documentsOf(app.strapi, ARTICLE).update({ documentId, locale: 'da', data });
    return documentId;
  };

  it('changes the locale asked for alone, else every one', async () => {
    const documentId = await translated();
    await change(ADD_RETENTION, [piece(documentId, { locale: 'da' })]);
    expect(await versions(documentId)).toEqual({
      'en draft': TAGS,
      'da draft': { ...NONE, stages: ['retention'] },
    });
    const outcomes = await change({ stages: { kind: 'add', keys: ['advocacy'] } }, [
      piece(documentId),
    ]);
    expect(outcomes[0]?.versions.map(({ locale }) => locale)).toEqual(['en', 'da']);
    await undo(outcomes);
    expect(await versions(documentId)).toEqual({
      'en draft': TAGS,
      'da draft': { ...NONE, stages: ['retention'] },
    });
  });

  it('writes all locales of a piece or none', async () => {
    const documentId = await translated();
    const fails = app.strapi.documents.use((async (
      context: { action: string; params: { locale?: string } },
      next: () => Promise<unknown>,
    ) => {
      if (context.action === 'update' && context.params.locale === 'da') throw new Error('full');
      return next();
    }) as never) as unknown as () => void;
    expect(await change(ADD_RETENTION, [piece(documentId)])).toMatchObject([
      { outcome: 'failed', versions: [] },
    ]);
    fails();
    expect((await versions(documentId))['en draft']).toEqual(TAGS);
  });

  it('has the locale without a stage in the queue', async () => {
    const documentId = await translated();
    const answer = await app.request
      .get('/journey/untagged')
      .query({ search: 'per sprog' })
      .set(editor.headers);
    expect((answer.body as { data: UntaggedItem[] }).data[0]).toMatchObject({
      documentId,
      locale: 'da',
      locales: ['da'],
    });
  });
});
