import { PRESETS } from '../../../server/src/core/journey/presets';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { everythingDefined } from '../../support/defined';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { startApp, type TestApp } from '../../support/strapi';
import { taggedRows } from '../../support/tagged-rows';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';

let app: TestApp;
let manager: Headers;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  ({ headers: manager } = await adminUser(app, [{ action: 'plugin::journey.journeys.manage' }]));
}, 240_000);
afterAll(() => app.remove());

const definitions = () => service(app.strapi, 'definitions');
const rows = () => taggedRows(app.strapi, [ARTICLE]);
const defaults = async () =>
  (await everythingDefined(app.strapi))['journey']!.flatMap((row) =>
    row['isDefault'] ? [row['key']] : [],
  );
const makeDefault = (key: string) =>
  app.request.post(`/journey/journeys/${key}/default`).set(manager);
const remove = (path: string) => app.request.delete(`/journey/journeys/${path}`).set(manager);

/** A published article, and a draft on top of it with the stages in the other order. */
const write = async (stages: string[]): Promise<string> => {
  const documents = app.strapi.documents(ARTICLE as never);
  const tagsOf = await tagger(app.strapi);
  const data = (tags: string[]) =>
    ({ title: stages.join().slice(0, 80), ...tagsOf({ stages: tags }) }) as never;
  const { documentId } = await documents.create({ data: data(stages), status: 'published' });
  await documents.update({ documentId, data: data([...stages].reverse()) });
  return documentId;
};

/** Which stage of a preset corresponds to one of another, worked out anew. */
const alignedByHand = (from: string, stage: string, to: string): string => {
  const rangeOf = (journey: string, key: string) =>
    PRESETS.find((each) => each.key === journey)!.stages.find((each) => each.key === key)!
      .readiness;
  const range = rangeOf(from, stage);
  const shared = (key: string) => {
    const other = rangeOf(to, key);
    return Math.max(0, Math.min(range.to, other.to) - Math.max(range.from, other.from));
  };
  const keys = PRESETS.find((each) => each.key === to)!.stages.map(({ key }) => key);
  const most = Math.max(...keys.map(shared));
  return keys.filter((key) => shared(key) === most).at(-1)!;
};

describe('removing a journey whose stages pieces have', () => {
  beforeAll(async () => {
    await definitions().addPreset('readiness');
    await definitions().addPreset('four-phase');
    const steps = PRESETS.find(({ key }) => key === 'readiness')!.stages;
    for (const { key } of steps) await write([`readiness/${key}`]);
    await write(steps.map(({ key }) => `readiness/${key}`));
    await write([
      'readiness/' + steps[3]!.key,
      'five-stage/decision',
      'readiness/' + steps[9]!.key,
    ]);
    await write(['five-stage/awareness']);
  }, 120_000);

  it('is refused with the count of pieces, by the API, the document service and a query', async () => {
    const before = [await rows(), await everythingDefined(app.strapi)];
    const used = (await rows()).filter(({ stages }) =>
      stages.some((s) => s.startsWith('readiness/')),
    );
    const pieces = new Set(used.map(({ documentId }) => documentId)).size;
    const refusal = {
      message:
        `The journey "readiness" is in use by ${pieces} pieces: ${pieces} of ${ARTICLE} (en). ` +
        'Delete it with a replacement to move them to.',
      details: {
        code: 'JOURNEY_IN_USE',
        usage: { pieces, byType: [{ contentType: ARTICLE, pieces, locales: ['en'] }] },
      },
    };
    const { status, body } = await remove('readiness');
    expect([status, (body as { error: unknown }).error]).toMatchObject([400, refusal]);

    const journeys = app.strapi.db.query('plugin::journey.journey');
    const { documentId } = (await journeys.findOne({ where: { key: 'readiness' } })) as {
      documentId: string;
    };
    const documents = app.strapi.documents('plugin::journey.journey' as never);
    await expect(documents.delete({ documentId })).rejects.toMatchObject(refusal);
    await expect(journeys.delete({ where: { key: 'readiness' } })).rejects.toMatchObject(refusal);
    await expect(journeys.deleteMany({ where: { key: 'readiness' } })).rejects.toMatchObject(
      refusal,
    );
    expect([await rows(), await everythingDefined(app.strapi)]).toEqual(before);
  });

  it('leaves everything when it fails at the end', async () => {
    const before = [await rows(), await everythingDefined(app.strapi)];
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: ['plugin::journey.journey'],
      beforeDeleteMany: () => {
        throw new Error('The disk is full');
      },
    });
    await expect(
      definitions().removeJourney({ key: 'readiness', replaceBy: 'five-stage' }),
    ).rejects.toThrow('The disk is full');
    unsubscribe();
    expect([await rows(), await everythingDefined(app.strapi)]).toEqual(before);
    await expectTrueIndex(app.strapi);
  });

  it('moves them to the stages of the replacement which theirs correspond to', async () => {
    const before = await rows();
    const pieces = new Set(
      before
        .filter(({ stages }) => stages.some((stage) => stage.startsWith('readiness/')))
        .map(({ documentId }) => documentId),
    ).size;
    const { status, body } = await remove('readiness?replaceBy=four-phase');
    expect([status, body]).toEqual([200, { data: { moved: pieces } }]);
    expect(await rows()).toEqual(
      before.map((row) => ({
        ...row,
        stages: row.stages
          .map((name) => {
            const [journey, stage] = name.split('/') as [string, string];
            if (journey !== 'readiness') return name;
            return `four-phase/${alignedByHand('readiness', stage, 'four-phase')}`;
          })
          .filter((name, at, all) => all.indexOf(name) === at),
      })),
    );
    await expectTrueIndex(app.strapi);
    const { journey, stage, expectation } = await everythingDefined(app.strapi);
    expect(journey!.map((row) => row['key'])).toEqual(['five-stage', 'four-phase']);
    expect(stage!.filter((row) => row['journey'] === null)).toEqual([]);
    expect(expectation!.filter((row) => row['stage'] === null)).toEqual([]);
  }, 60_000);
});

describe('the default journey', () => {
  it('is not deleted, by the API, the document service or a query', async () => {
    const before = [await rows(), await everythingDefined(app.strapi)];
    const refusal = { details: { code: 'JOURNEY_IS_DEFAULT' } };
    const { status, body } = await remove('five-stage?replaceBy=four-phase');
    expect([status, (body as { error: unknown }).error]).toMatchObject([400, refusal]);
    const journeys = app.strapi.db.query('plugin::journey.journey');
    const { documentId } = (await journeys.findOne({ where: { isDefault: true } })) as {
      documentId: string;
    };
    const documents = app.strapi.documents('plugin::journey.journey' as never);
    await expect(documents.delete({ documentId })).rejects.toMatchObject(refusal);
    await expect(
      journeys.delete({ where: { id: { $gt: 0 }, isDefault: true } }),
    ).rejects.toMatchObject(refusal);
    await expect(journeys.deleteMany({})).rejects.toMatchObject(refusal);
    expect([await rows(), await everythingDefined(app.strapi)]).toEqual(before);
  });

  it('is another one afterwards, and exactly one', async () => {
    const { status, body } = await makeDefault('four-phase');
    expect([status, body]).toEqual([200, { data: { key: 'four-phase' } }]);
    expect(await defaults()).toEqual(['four-phase']);
    expect((await makeDefault('four-phase')).status).toBe(200);
    expect(await defaults()).toEqual(['four-phase']);
  });

  it('is not one that there is not', async () => {
    const { status, body } = await makeDefault('aida');
    expect([status, (body as { error: unknown }).error]).toMatchObject([
      404,
      { details: { code: 'JOURNEY_UNKNOWN_JOURNEY', valid: ['five-stage', 'four-phase'] } },
    ]);
    expect(await defaults()).toEqual(['four-phase']);
  });

  it('counts pieces tagged in the old one by alignment, and keeps their tags', async () => {
    const before = await rows();
    await expectTrueIndex(app.strapi);
    const first = (await storedIndex(app.strapi)).map((row) => row['stage']);
    await makeDefault('five-stage');
    await expectTrueIndex(app.strapi);
    const second = (await storedIndex(app.strapi)).map((row) => row['stage']);
    expect(await rows()).toEqual(before);
    const keysOf = (journey: string): unknown[] =>
      PRESETS.find(({ key }) => key === journey)!.stages.map(({ key }) => key);
    expect(first.filter((stage) => !keysOf('four-phase').includes(stage))).toEqual([]);
    expect(second.filter((stage) => !keysOf('five-stage').includes(stage))).toEqual([]);
  });

  it('is made the only one however many were marked so behind our back', async () => {
    await app.strapi.db.connection('journey_journeys').update({ is_default: true });
    await makeDefault('five-stage');
    expect(await defaults()).toEqual(['five-stage']);
    await app.strapi.db.connection('journey_journeys').update({ is_default: false });
    await makeDefault('five-stage');
    expect(await defaults()).toEqual(['five-stage']);
  });
});

describe('a journey that no piece has', () => {
  it('is deleted by the document service with its stages and expectations', async () => {
    const before = await everythingDefined(app.strapi);
    await definitions().addPreset('see-think-do-care');
    const { documentId } = (await app.strapi.db
      .query('plugin::journey.journey')
      .findOne({ where: { key: 'see-think-do-care' } })) as { documentId: string };
    await app.strapi.documents('plugin::journey.journey' as never).delete({ documentId });
    const after = await everythingDefined(app.strapi);
    for (const kind of ['journey', 'stage', 'expectation'])
      expect(after[kind]).toEqual(before[kind]);
  });
});
