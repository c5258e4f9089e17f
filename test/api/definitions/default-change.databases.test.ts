import { PRESETS } from '../../../server/src/core/journey/presets';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { everythingDefined } from '../../support/defined';
import { expectTrueIndex } from '../../support/expected-index';
import { addLocales } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { taggedRows, type TaggedRow } from '../../support/tagged-rows';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const LISTED = 'api::listed.listed';
const TYPES = [ARTICLE, NOTE, LISTED];

/** Not what readiness would say, and two of them to one. */
const MAPPING = {
  awareness: 'learning',
  consideration: 'ready',
  decision: 'ready',
  retention: 'searching',
  advocacy: 'searching',
};

let app: TestApp;
let manager: Headers;
let reader: Headers;

const stagesOf = (journey: string): string[] =>
  PRESETS.find(({ key }) => key === journey)!.stages.map(({ key }) => key);

interface Draft {
  uid?: string;
  stages: string[];
  publish?: boolean;
  draftStages?: string[];
  danish?: string[];
}

/** A document with the versions that are asked for. */
const write = async ({ uid = ARTICLE, stages, publish, draftStages, danish }: Draft) => {
  const tagsOf = await tagger(app.strapi);
  const documents = app.strapi.documents(uid as never);
  const data = (keys: string[]) => ({ title: keys.join(), ...tagsOf({ stages: keys }) }) as never;
  const { documentId } = await documents.create({
    data: data(stages),
    ...(publish ? { status: 'published' } : {}),
  } as never);
  if (draftStages) await documents.update({ documentId, data: data(draftStages) });
  if (danish) {
    await documents.update({ documentId, locale: 'da', data: data(danish) } as never);
    await documents.publish({ documentId, locale: 'da' } as never);
  }
};

const fill = async () => {
  await write({ stages: ['awareness'], publish: true });
  await write({ stages: ['awareness', 'consideration', 'decision'], publish: true });
  await write({ stages: ['decision'], publish: true, draftStages: ['retention', 'awareness'] });
  await write({ stages: ['consideration'], danish: ['advocacy', 'awareness'] });
  await write({ stages: ['readiness/ready', 'consideration'], publish: true });
  await write({ stages: ['four-phase/' + stagesOf('four-phase')[0]!, 'decision'] });
  await write({ stages: [] });
  await write({ uid: NOTE, stages: ['advocacy'] });
  await write({ uid: LISTED, stages: [] });
  await write({ uid: LISTED, stages: ['retention'], publish: true });
};

beforeAll(async () => {
  app = await startApp({
    types: [
      contentType('article'),
      contentType('note', { localized: false, draftAndPublish: false }),
      contentType('listed', { defaults: { stages: ['awareness', 'learning'] } }),
    ],
  });
  await addLocales(app.strapi, ['da']);
  await service(app.strapi, 'settings').change({ targetingPerLocale: true });
  const definitions = service(app.strapi, 'definitions');
  await definitions.addPreset('readiness');
  await definitions.addPreset('four-phase');
  const manage = { action: 'plugin::journey.journeys.manage' };
  const read = (subject: string) => ({ action: 'plugin::content-manager.explorer.read', subject });
  ({ headers: manager } = await adminUser(app, 'all'));
  ({ headers: reader } = await adminUser(app, [manage, read(NOTE)]));
  await fill();
}, 240_000);
afterAll(() => app.remove());

const rows = () => taggedRows(app.strapi, TYPES);
const state = async () => [await rows(), await everythingDefined(app.strapi)];
const change = (key: string, body: object, headers = manager) =>
  app.request.post(`/journey/journeys/${key}/default`).set(headers).send(body);
const preview = (key: string, body: object = {}, headers = manager) =>
  app.request.post(`/journey/journeys/${key}/default/preview`).set(headers).send(body);
const journeys = (headers = manager) => app.request.get('/journey/journeys').set(headers);

/** Documents with a tag, counted row by row: published ones, and those that are only drafts. */
const countByHand = (found: TaggedRow[], hasTag: (row: TaggedRow) => boolean) => {
  const documents = (which: TaggedRow[]) =>
    new Set(which.filter(hasTag).map((row) => row.uid + row.documentId));
  const published = documents(found.filter(({ status }) => status === 'published'));
  return { published: published.size, drafts: documents(found).size - published.size };
};

const countsByHand = (found: TaggedRow[], journey: string) =>
  stagesOf(journey).map((stage) => ({
    stage,
    pieces: countByHand(found, ({ stages }) => stages.includes(`${journey}/${stage}`)),
  }));

const refusal = (status: number, details: object) => [status, { error: { details } }];

describe('the list of journeys', () => {
  it('gives each with the pieces tagged at its stages, by the tags themselves', async () => {
    const found = await rows();
    const { body } = await journeys();
    const listed = body.data as Array<{ key: string; stages: Array<{ key: string }> }>;
    expect(listed.map(({ key }) => key)).toEqual(['five-stage', 'readiness', 'four-phase']);
    for (const { key, stages, ...journey } of listed) {
      expect(
        (stages as Array<{ key: string; pieces: object }>).map((stage) => ({
          stage: stage.key,
          pieces: stage.pieces,
        })),
      ).toEqual(countsByHand(found, key));
      expect(journey).toMatchObject({
        isDefault: key === 'five-stage',
        isArchived: false,
        pieces: countByHand(found, (row) => row.stages.some((one) => one.startsWith(`${key}/`))),
      });
    }
    expect(body.meta).toEqual({ seesAll: true });
  });

  it('counts only what the user may read, and says that it is a part', async () => {
    const { body } = await journeys(reader);
    expect([body.data[0].pieces, body.meta]).toEqual([
      { published: 1, drafts: 0 },
      { seesAll: false },
    ]);
  });
});

describe('the preview of another default journey', () => {
  it('changes nothing', async () => {
    const before = await state();
    expect((await preview('readiness', { mapping: MAPPING })).status).toBe(200);
    expect(await state()).toEqual(before);
  });

  it('says of every stage what is tagged with it, where that goes and why', async () => {
    const found = await rows();
    const { body } = await preview('readiness');
    const { stages, moved, typeDefaults, seesAll } = body.data;
    expect(stages.map(({ stage, pieces }: never) => ({ stage, pieces }))).toEqual(
      countsByHand(found, 'five-stage'),
    );
    expect(moved).toEqual(
      countByHand(found, (row) => row.stages.some((stage) => stage.startsWith('five-stage/'))),
    );
    for (const { to, overlaps } of stages as Array<{
      to: string;
      overlaps: Array<{ stage: string; share: number }>;
    }>) {
      const most = Math.max(...overlaps.map(({ share }) => share));
      expect(to).toBe(overlaps.filter(({ share }) => share === most).at(-1)!.stage);
    }
    expect(typeDefaults).toEqual([{ contentType: LISTED, stages: ['awareness'] }]);
    expect(seesAll).toBe(true);
  });

  it('counts only what the user may read', async () => {
    const { body } = await preview('readiness', {}, reader);
    expect([body.data.moved, body.data.seesAll]).toEqual([{ published: 1, drafts: 0 }, false]);
    expect(body.data.typeDefaults).toEqual([]);
  });
});

describe('a change of the default journey that cannot be', () => {
  const incomplete = Object.fromEntries(Object.entries(MAPPING).slice(1));
  it.each([
    [
      'leaves a stage out',
      { mapping: incomplete },
      { code: 'JOURNEY_INVALID_MAPPING', parameter: 'mapping.awareness' },
    ],
    [
      'sends to a stage that there is not',
      { mapping: { ...MAPPING, awareness: 'decision' } },
      { code: 'JOURNEY_UNKNOWN_STAGE', parameter: 'mapping.awareness', value: 'decision' },
    ],
    [
      'sends from a stage that there is not',
      { mapping: { ...MAPPING, interest: 'learning' } },
      { code: 'JOURNEY_UNKNOWN_STAGE', parameter: 'mapping', value: 'interest' },
    ],
    [
      'was thought out for another default journey',
      { from: 'four-phase', mapping: MAPPING },
      { code: 'JOURNEY_DEFAULT_CHANGED', value: 'five-stage' },
    ],
    ['asks for more', { moving: true }, { code: 'JOURNEY_INVALID_PARAMETER', parameter: 'moving' }],
    ['sends to no text', { mapping: { awareness: 1 } }, { code: 'JOURNEY_INVALID_PARAMETER' }],
  ])('because it %s is refused, in the preview too, and changes nothing', async (...args) => {
    const [, body, details] = args;
    const before = await state();
    for (const ask of [change, preview]) {
      const { status, body: answer } = await ask('readiness', body);
      expect([status, answer]).toMatchObject(refusal(400, details));
    }
    expect(await state()).toEqual(before);
  });

  it('because there is no such journey is refused', async () => {
    const { status, body } = await change('aida', { mapping: MAPPING });
    expect([status, body]).toMatchObject(refusal(404, { code: 'JOURNEY_UNKNOWN_JOURNEY' }));
  });

  it('because the database fails in the middle leaves all as it was', async () => {
    const before = await state();
    const index = service(app.strapi, 'index');
    const distrust = jest.spyOn(index, 'distrust').mockRejectedValueOnce(new Error('Disk full'));
    app.strapi.log.silent = true;
    const { status } = await change('readiness', { mapping: MAPPING });
    app.strapi.log.silent = false;
    distrust.mockRestore();
    expect(status).toBe(500);
    expect(await state()).toEqual(before);
    await expectTrueIndex(app.strapi);
  });
});

describe('a change of the default journey', () => {
  it('moves every version in every locale as mapped, in order, and comes out as previewed', async () => {
    const before = await rows();
    const { body: foreseen } = await preview('readiness', { from: 'five-stage', mapping: MAPPING });
    const { status, body } = await change('readiness', { from: 'five-stage', mapping: MAPPING });
    expect([status, body]).toEqual([200, { data: { key: 'readiness' } }]);

    const becomes = (name: string): string => {
      const [journey, stage] = name.split('/') as [string, keyof typeof MAPPING];
      return journey === 'five-stage' ? `readiness/${MAPPING[stage]}` : name;
    };
    const expected = before.map((row) => ({
      ...row,
      stages: row.stages.map(becomes).filter((name, at, all) => all.indexOf(name) === at),
    }));
    expect(expected).not.toEqual(before);
    expect(await rows()).toEqual(expected);
    await expectTrueIndex(app.strapi);

    const { body: again } = await preview('four-phase');
    expect(again.data.before).toEqual(foreseen.data.after);
    const { journey } = await everythingDefined(app.strapi);
    expect(journey!.filter((row) => row['isDefault']).map((row) => row['key'])).toEqual([
      'readiness',
    ]);
  }, 60_000);

  it('tells who comes second that somebody was before', async () => {
    const { status, body } = await change('readiness', { from: 'five-stage', mapping: MAPPING });
    expect([status, body]).toMatchObject(
      refusal(400, { code: 'JOURNEY_DEFAULT_CHANGED', value: 'readiness' }),
    );
  });

  it('is made once when two ask for it at once', async () => {
    const mapping = Object.fromEntries(
      stagesOf('readiness').map((stage) => [stage, stagesOf('four-phase')[0]!]),
    );
    const answers = await Promise.all(
      [0, 1].map(() => change('four-phase', { from: 'readiness', mapping })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    await expectTrueIndex(app.strapi);
    const left = (await rows()).flatMap(({ stages }) => stages);
    expect(new Set(left)).toEqual(new Set([`four-phase/${stagesOf('four-phase')[0]}`]));
  });
});

describe('an archived journey', () => {
  const archive = (key: string) =>
    app.request.post(`/journey/journeys/${key}/archive`).set(manager);
  const unarchive = (key: string) =>
    app.request.delete(`/journey/journeys/${key}/archive`).set(manager);
  const offered = async (): Promise<string[]> => {
    const { body } = await app.request.get('/journey/definitions').set(manager);
    return body.data.otherJourneys.map(({ key }: { key: string }) => key);
  };

  it('is offered no more, but keeps working, until it is offered again', async () => {
    expect(await offered()).toEqual(['five-stage', 'readiness']);
    expect((await archive('readiness')).status).toBe(200);
    expect(await offered()).toEqual(['five-stage']);
    const { body } = await journeys();
    expect(body.data.map(({ isArchived }: never) => isArchived)).toEqual([false, true, false]);
    const { journeys: loaded } = await service(app.strapi, 'definitions').load();
    expect(loaded.map(({ key }) => key)).toContain('readiness');
    expect((await unarchive('readiness')).status).toBe(200);
    expect(await offered()).toEqual(['five-stage', 'readiness']);
  });

  it('is never the default one, and is offered again when it becomes it', async () => {
    const { status, body } = await archive('four-phase');
    expect([status, body]).toMatchObject(refusal(400, { code: 'JOURNEY_IS_DEFAULT' }));
    await archive('readiness');
    await service(app.strapi, 'definitions').makeDefault('readiness');
    const { archived } = await service(app.strapi, 'definitions').load();
    expect([...archived]).toEqual([]);
  });

  it('has to be there', async () => {
    expect([(await archive('aida')).status, (await unarchive('aida')).status]).toEqual([404, 404]);
  });
});

/** More than one page of the index's mending. */
const MANY = 300;

describe(`${MANY} pieces`, () => {
  it('move all together', async () => {
    const tagsOf = await tagger(app.strapi);
    const documents = app.strapi.documents(NOTE as never);
    const tags = tagsOf({ stages: ['learning'] });
    for (let number = 0; number < MANY; number += 1) {
      await documents.create({ data: { title: `Note ${number}`, ...tags } as never });
    }
    const mapping = Object.fromEntries(
      stagesOf('readiness').map((stage) => [stage, 'consideration']),
    );
    const { body } = await preview('five-stage', { mapping });
    expect(body.data.moved.published).toBeGreaterThanOrEqual(MANY);
    expect((await change('five-stage', { from: 'readiness', mapping })).status).toBe(200);
    const { body: after } = await journeys();
    expect(after.data[0].stages[1].pieces.published).toBeGreaterThanOrEqual(MANY);
    await expectTrueIndex(app.strapi);
  }, 240_000);
});
