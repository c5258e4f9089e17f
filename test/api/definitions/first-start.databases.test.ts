import { FORMATS, TOUCHPOINTS } from '../../../server/src/core/journey/definitions';
import { presetByKey } from '../../../server/src/core/journey/presets';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { databaseKind } from '../../support/database';
import { startNode } from '../../support/node/start';
import { startApp, type TestApp } from '../../support/strapi';
import { untilWaiting } from '../../support/waiting';

const KINDS = ['journey', 'stage', 'persona', 'format', 'touchpoint', 'expectation'] as const;
type Kind = (typeof KINDS)[number];
interface Row {
  id: number;
  key: string;
  [attribute: string]: unknown;
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')], isFirstStart: true });
}, 240_000);
afterAll(() => app.remove());

const uidOf = (kind: Kind) => `plugin::journey.${kind}` as never;
const tableOf = (kind: Kind) => app.strapi.db.metadata.get(uidOf(kind)).tableName;
const rowsOf = async (kind: Kind, populate: object = {}): Promise<Row[]> =>
  await app.strapi.db.query(uidOf(kind)).findMany({ orderBy: { id: 'asc' }, populate });
const everything = async (): Promise<unknown> =>
  Promise.all(KINDS.map(async (kind) => [kind, await rowsOf(kind)]));

const fiveStage = presetByKey('five-stage')!;

describe('the first start', () => {
  it('puts in the five-stage journey as the default one, with its stages in order', async () => {
    const journeys = await rowsOf('journey', { stages: { orderBy: { position: 'asc' } } });
    expect(journeys).toHaveLength(1);
    expect(journeys[0]).toMatchObject({
      key: 'five-stage',
      name: fiveStage.name,
      cyclic: true,
      isDefault: true,
      stages: fiveStage.stages.map((stage, position) => ({
        key: stage.key,
        name: stage.name,
        position,
        readinessFrom: stage.readiness.from,
        readinessTo: stage.readiness.to,
        visitorExpects: stage.visitorExpects,
        targetShare: stage.targetShare,
      })),
    });
  });

  it('puts in every format and touchpoint, in order, and no personas', async () => {
    const inOrder = (rows: Row[]) =>
      rows
        .sort((a, b) => Number(a['position']) - Number(b['position']))
        .map(({ key, name }) => ({ key, name }));
    expect(inOrder(await rowsOf('format'))).toEqual(FORMATS);
    const touchpoints = await rowsOf('touchpoint');
    expect(touchpoints).toMatchObject(TOUCHPOINTS.map((touchpoint) => ({ ...touchpoint })));
    expect(touchpoints).toHaveLength(TOUCHPOINTS.length);
    expect(await rowsOf('persona')).toEqual([]);
  });

  it('expects each format of each stage once, so that a missing comparison is a gap', async () => {
    const expectations = await rowsOf('expectation', { stage: true, format: true, persona: true });
    const told = expectations.map((row) => [
      (row['stage'] as Row).key,
      (row['format'] as Row).key,
      row['minimum'],
      row['persona'],
      row['localeCode'],
      row['types'],
    ]);
    expect(told).toEqual(
      fiveStage.stages.flatMap((stage) =>
        stage.expectedFormats.map((format) => [stage.key, format, 1, null, null, null]),
      ),
    );
    expect(told).toContainEqual(['consideration', 'comparison', 1, null, null, null]);
  });

  it('gives definitions no drafts and no locales', async () => {
    for (const kind of KINDS) {
      const type = app.strapi.contentType(uidOf(kind));
      expect(type.options?.draftAndPublish).toBe(false);
      expect(type.pluginOptions?.['i18n']).toBeUndefined();
    }
    const ofOneKey = (await rowsOf('stage')).filter(({ key }) => key === 'awareness');
    expect(ofOneKey).toHaveLength(1);
  });

  it('hides its content types from the Content Manager and the Content-Type Builder', async () => {
    const { headers } = await adminUser(app, 'all');
    const ask = (path: string) => app.request.get(path).set(headers);
    const initial = await ask('/content-manager/init');
    const shown = (
      initial.body as { data: { contentTypes: Array<{ uid: string; isDisplayed: boolean }> } }
    ).data.contentTypes.filter(({ isDisplayed }) => isDisplayed);
    expect(shown.map(({ uid }) => uid)).toContain('api::article.article');
    expect(shown.filter(({ uid }) => uid.startsWith('plugin::journey.'))).toEqual([]);

    const builder = await ask('/content-type-builder/content-types');
    const types = (builder.body as { data: Array<{ uid: string; schema: { visible: boolean } }> })
      .data;
    const ours = types.filter(({ uid }) => uid.startsWith('plugin::journey.'));
    expect(ours.filter(({ schema }) => schema.visible)).toEqual([]);
    expect(types.find(({ uid }) => uid === 'api::article.article')?.schema.visible).toBe(true);
  });
});

describe('unique keys', () => {
  it.each(KINDS.filter((kind) => kind !== 'stage'))(
    'the database itself refuses a second %s of one key',
    async (kind) => {
      const tableName = tableOf(kind);
      const insert = () => app.strapi.db.getConnection(tableName).insert({ key: 'twice' });
      await insert();
      // No `toThrow`: an error of a native module may be of another test file's realm.
      await expect(insert()).rejects.toMatchObject({
        message: expect.stringMatching(/unique|duplicate/i) as string,
      });
      await app.strapi.db.getConnection(tableName).where('key', 'twice').delete();
    },
  );
});

describe('a later start', () => {
  it('changes nothing', async () => {
    const before = await everything();
    await app.restart();
    expect(await everything()).toEqual(before);
  }, 240_000);

  it('leaves what was changed and deleted as it is', async () => {
    const formats = app.strapi.db.query(uidOf('format'));
    await formats.delete({ where: { key: 'video' } });
    await formats.update({ where: { key: 'guide' }, data: { name: { en: 'Handbook' } } });
    const before = await everything();
    await app.restart();
    expect(await everything()).toEqual(before);
    expect((await rowsOf('format')).map(({ key }) => key)).not.toContain('video');
  }, 240_000);
});

// A file has one node; only the servers have several.
if (databaseKind() !== 'sqlite') {
  describe('two nodes that start at once where nothing is defined', () => {
    it('put everything in once', async () => {
      for (const kind of KINDS) {
        await app.strapi.db.getConnection(tableOf(kind)).delete();
      }
      // Neither gets anywhere before the other is there too.
      const held = await app.strapi.db.connection.transaction();
      await held('journey_state').forUpdate().select('id');
      const starting = [startNode(app), startNode(app)];
      await untilWaiting(app.strapi, 2);
      await held.commit();
      const nodes = await Promise.all(starting);
      await Promise.all(nodes.map((node) => node.stop()));
      expect(await rowsOf('journey')).toHaveLength(1);
      expect(await rowsOf('stage')).toHaveLength(fiveStage.stages.length);
      expect(await rowsOf('format')).toHaveLength(FORMATS.length);
      expect(await rowsOf('touchpoint')).toHaveLength(TOUCHPOINTS.length);
    }, 240_000);
  });
}
