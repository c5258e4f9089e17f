import { presetByKey } from '../../../server/src/core/journey/presets';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { grant, type Headers } from '../../support/callers';
import { databaseKind } from '../../support/database';
import { everythingDefined, keysOf } from '../../support/defined';
import { expectTrueIndex } from '../../support/expected-index';
import { addPersonas } from '../../support/locales-and-personas';
import { startNode, type Node } from '../../support/node/start';
import { startApp, type TestApp } from '../../support/strapi';
import { taggedRows } from '../../support/tagged-rows';
import { tagger } from '../../support/tags';
import { until } from '../../support/until';
import { untilWaiting } from '../../support/waiting';

const ARTICLE = 'api::article.article';
const FIND = ['journey', 'stage', 'persona', 'format', 'touchpoint', 'content', 'coverage'];

let app: TestApp;
let manager: Headers;

const definitions = () => service(app.strapi, 'definitions');
const keysAt = async (request: TestApp['request'], path: string): Promise<string[]> =>
  ((await request.get(`/api/journey/${path}`)).body as { data: Array<{ key: string }> }).data.map(
    ({ key }) => key,
  );

const start = async () => {
  app = await startApp({ types: [contentType('article')] });
  await grant(app, 'public', [
    ...FIND.map((name) => `plugin::journey.${name}.find`),
    'plugin::journey.journey.findOne',
    `${ARTICLE}.find`,
  ]);
  ({ headers: manager } = await adminUser(app, 'all'));
};

/** Another node's change is seen within half a second; how soon is measured in test/nodes. */
const expectKeysSoon = (request: TestApp['request'], path: string, keys: unknown): Promise<void> =>
  until(async () => expect(await keysAt(request, path)).toEqual(keys));

describe('on one node', () => {
  beforeAll(start, 240_000);
  afterAll(() => app.remove());

  it('shows a change of definitions with the next request', async () => {
    expect(await keysAt(app.request, 'personas')).toEqual([]);
    await addPersonas(app.strapi, ['developer']);
    expect(await keysAt(app.request, 'personas')).toEqual(['developer']);
    await app.strapi.db.query('plugin::journey.persona').deleteMany({});
    expect(await keysAt(app.request, 'personas')).toEqual([]);
  });

  it('shows no change that was rolled back', async () => {
    await expect(
      app.strapi.db.transaction(async () => {
        await addPersonas(app.strapi, ['ghost']);
        const { personas } = await definitions().load();
        expect(personas.map(({ key }) => key)).toEqual(['ghost']);
        throw new Error('Never mind');
      }),
    ).rejects.toThrow('Never mind');
    expect(await keysAt(app.request, 'personas')).toEqual([]);
  });
});

// A file has one node; only the servers have several.
if (databaseKind() !== 'sqlite') {
  describe('on two nodes of one database', () => {
    let node: Node;
    beforeAll(async () => {
      await start();
      node = await startNode(app);
    }, 240_000);
    afterAll(async () => {
      await node.stop();
      await app.remove();
    });

    it('each sees the definitions that the other has changed', async () => {
      await node.request.get('/api/journey/personas');
      await addPersonas(app.strapi, ['developer']);
      await expectKeysSoon(node.request, 'personas', ['developer']);
      await keysAt(app.request, 'personas');
      const { status } = await node.request
        .post('/journey/personas')
        .set(manager)
        .send({ key: 'buyer', name: { en: 'Buyer' }, position: 1 });
      expect(status).toBe(201);
      await expectKeysSoon(app.request, 'personas', ['developer', 'buyer']);
    });

    it('each measures by the journey that the other has made the default one', async () => {
      await definitions().addPreset('four-phase');
      expect(await keysAt(node.request, 'stages')).toContain('decision');
      await definitions().makeDefault('four-phase');
      await expectKeysSoon(node.request, 'stages', expect.arrayContaining(['purchase']));
      const { body } = await node.request.get('/api/journey/coverage');
      expect((body as { meta: { scope: object } }).meta.scope).toMatchObject({
        journey: 'four-phase',
      });
      await node.call('definitions', 'makeDefault', 'five-stage');
      await expectKeysSoon(app.request, 'stages', expect.arrayContaining(['decision']));
    });

    it('each obeys the settings that the other has changed', async () => {
      const cacheControl = async () =>
        (await node.request.get('/api/journey/formats')).headers['cache-control'] as string;
      const before = await cacheControl();
      await service(app.strapi, 'settings').change({ cacheControl: { anonymous: 'no-store' } });
      await until(async () => expect(await cacheControl()).toBe('no-store'));
      await node.request.delete('/journey/settings').set(manager);
      expect(await service(app.strapi, 'settings').read()).toMatchObject({
        cacheControl: { anonymous: before },
      });
    });

    it('only one of two that add the same preset at once does so', async () => {
      const outcomes = await Promise.allSettled([
        definitions().addPreset('readiness'),
        node.call('definitions', 'addPreset', 'readiness'),
      ]);
      const failed = outcomes.flatMap((each) =>
        each.status === 'rejected' ? [each.reason as { details: object }] : [],
      );
      expect(failed).toHaveLength(1);
      expect(failed[0]).toMatchObject({ details: { code: 'JOURNEY_KEY_TAKEN' } });
      const { journey, stage } = await everythingDefined(app.strapi);
      expect(journey!.filter((row) => row['key'] === 'readiness')).toHaveLength(1);
      expect(stage!.filter((row) => row['journey'] === 'readiness')).toHaveLength(
        presetByKey('readiness')!.stages.length,
      );
    });

    it('a stage that both put into a journey at once is there once', async () => {
      const name = { en: 'Stage' };
      const body = {
        key: 'see-think-do-care',
        stages: [
          { key: 'new', name, readiness: { from: 0, to: 50 } },
          { key: 'care', name, readiness: { from: 50, to: 200 } },
        ],
      };
      await definitions().addPreset('see-think-do-care');
      await Promise.all([
        definitions().saveJourney(body, 'update'),
        node.call('definitions', 'saveJourney', body, 'update'),
      ]);
      const { stage } = await everythingDefined(app.strapi);
      const keys = stage!
        .filter((row) => row['journey'] === 'see-think-do-care')
        .map((row) => row['key'])
        .sort();
      expect(keys).toEqual(['care', 'new']);
    });

    it('there is one default journey when both make another one so at once', async () => {
      await Promise.all([
        definitions().makeDefault('four-phase'),
        node.call('definitions', 'makeDefault', 'readiness'),
      ]);
      const { journey } = await everythingDefined(app.strapi);
      expect(journey!.filter((row) => row['isDefault'])).toHaveLength(1);
      await definitions().makeDefault('five-stage');
    });

    /** Tags a piece, and while that is not committed yet, has the other node remove the tag. */
    const removedWhileTagging = async (
      tags: object,
      remove: () => Promise<unknown>,
    ): Promise<unknown> => {
      let removal: Promise<unknown> = Promise.resolve();
      await app.strapi.db.transaction(async () => {
        await app.strapi
          .documents(ARTICLE as never)
          .create({ data: { title: 'Late', ...tags } as never });
        removal = remove().catch((error: unknown) => error);
        await untilWaiting(app.strapi, 1);
      });
      return removal;
    };

    it('a persona that a piece is being tagged with is not removed from under it', async () => {
      await addPersonas(app.strapi, ['late']);
      const tags = (await tagger(app.strapi))({ personas: ['late'] });
      const outcome = await removedWhileTagging(tags, () =>
        node.call('definitions', 'removeDefinition', { kind: 'persona', key: 'late' }),
      );
      expect(outcome).toMatchObject({ details: { code: 'JOURNEY_IN_USE' } });
      const rows = await taggedRows(app.strapi, [ARTICLE]);
      expect(rows.map(({ personas }) => personas)).toContainEqual(['late']);
    });

    it('a piece that is being tagged moves with the others', async () => {
      const tags = (await tagger(app.strapi))({
        stages: ['readiness/searching'],
        personas: ['late'],
      });
      const outcome = await removedWhileTagging(tags, () =>
        node.call('definitions', 'removeJourney', { key: 'readiness', replaceBy: 'five-stage' }),
      );
      expect(outcome).toEqual({ moved: 1 });
      expect(await keysOf(app.strapi, 'journey')).not.toContain('readiness');
      const rows = await taggedRows(app.strapi, [ARTICLE]);
      expect(rows.map(({ stages }) => stages)).toContainEqual(['five-stage/awareness']);
      await expectTrueIndex(app.strapi);
    });
  });
}
