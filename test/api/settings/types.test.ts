import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { startApp, type TestApp } from '../../support/strapi';

let app: TestApp;
let manager: Headers;
let reload: jest.SpyInstance;

const collides = contentType('poll', { enabled: true });
Object.assign(collides.attributes, { journeyFormat: { type: 'string' } });

beforeAll(async () => {
  app = await startApp({
    types: [contentType('article'), contentType('note', { enabled: false }), collides],
  });
  // A project has its schemas in its sources too, which are what is changed.
  cpSync(path.join(app.distDir, 'src'), path.join(app.dir, 'src'), { recursive: true });
  ({ headers: manager } = await adminUser(app, [{ action: 'plugin::journey.settings.manage' }]));
  reload = jest.spyOn(app.strapi, 'reload').mockImplementation(() => undefined);
});
afterAll(() => app.remove());
beforeEach(() => {
  app.strapi.config.set('autoReload', true);
  reload.mockClear();
});

const list = () => app.request.get('/journey/types').set(manager);
const turn = (uid: string, body: object) =>
  app.request.put(`/journey/types/${uid}`).set(manager).send(body);
const fileOf = (name: string) =>
  path.join(app.strapi.dirs.app.api, name, 'content-types', name, 'schema.json');
const schemaOf = (name: string) => JSON.parse(readFileSync(fileOf(name), 'utf8')) as object;
const afterTheAnswer = () => new Promise((resolve) => setImmediate(resolve));

describe('the content types that take part', () => {
  it('are listed, with what keeps one from taking part', async () => {
    const { body } = await list();
    expect(body.meta).toEqual({ isDevelopment: true });
    expect(body.data).toMatchObject([
      { uid: 'api::article.article', isEnabled: true, collisions: [] },
      { uid: 'api::note.note', isEnabled: false, collisions: [] },
      { uid: 'api::poll.poll', isEnabled: false, collisions: ['journeyFormat'] },
    ]);
    expect(body.data[0].schemaFile).toBe(
      path.join('src', 'api', 'article', 'content-types', 'article', 'schema.json'),
    );
  });

  it('are switched on in their schema.json and nowhere else, and Strapi starts again', async () => {
    const before = schemaOf('note') as { pluginOptions?: object };
    const { status, body } = await turn('api::note.note', { isEnabled: true });
    await afterTheAnswer();

    expect([status, body.data]).toEqual([200, { uid: 'api::note.note', isEnabled: true }]);
    expect(schemaOf('note')).toEqual({
      ...before,
      pluginOptions: { ...before.pluginOptions, journey: { enabled: true } },
    });
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('are switched off with their default tags kept', async () => {
    const schema = schemaOf('article') as { pluginOptions: { journey: object } };
    const journey = { enabled: true, defaults: { format: 'guide' } };
    const changed = { ...schema, pluginOptions: { ...schema.pluginOptions, journey } };
    writeFileSync(fileOf('article'), JSON.stringify(changed));
    await turn('api::article.article', { isEnabled: false });

    expect(schemaOf('article')).toEqual({
      ...changed,
      pluginOptions: { ...changed.pluginOptions, journey: { ...journey, enabled: false } },
    });
  });

  it('are not switched in production', async () => {
    app.strapi.config.set('autoReload', false);
    const before = schemaOf('note');
    expect((await list()).body.meta).toEqual({ isDevelopment: false });
    const { status, body } = await turn('api::note.note', { isEnabled: true });
    await afterTheAnswer();

    expect([status, body.error.details.code]).toEqual([400, 'JOURNEY_NOT_IN_DEVELOPMENT']);
    expect(schemaOf('note')).toEqual(before);
    expect(reload).not.toHaveBeenCalled();
  });

  it('are not switched without a schema.json', async () => {
    rmSync(fileOf('poll'));
    expect((await list()).body.data[2]).toMatchObject({ schemaFile: null });
    const { status, body } = await turn('api::poll.poll', { isEnabled: true });
    expect([status, body.error.details.code]).toEqual([400, 'JOURNEY_NO_SCHEMA_FILE']);
  });

  it.each([
    ['api::nothing.nothing', { isEnabled: true }, 'JOURNEY_UNKNOWN_TYPE'],
    ['plugin::users-permissions.user', { isEnabled: true }, 'JOURNEY_UNKNOWN_TYPE'],
    ['api::note.note', { isEnabled: 'yes' }, 'JOURNEY_INVALID_PARAMETER'],
    ['api::note.note', {}, 'JOURNEY_INVALID_PARAMETER'],
  ])('refuse %s with %j', async (uid, body, code) => {
    const answer = await turn(uid, body);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, code]);
    expect(reload).not.toHaveBeenCalled();
  });
});
