import type { IndexHealth, RebuildStatus } from '../../../server/src/contracts/index-health';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { untilQuiet } from '../../support/kept';
import { startApp, type TestApp } from '../../support/strapi';

let app: TestApp;
let manager: Headers;

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  ({ headers: manager } = await adminUser(app, [{ action: 'plugin::journey.settings.manage' }]));
  const articles = documentsOf(app.strapi, 'api::article.article');
  for (let number = 0; number < 3; number += 1) {
    await articles.create({ data: { title: `Article ${number}` } });
  }
});
afterAll(() => app.remove());

const status = async (): Promise<IndexHealth> =>
  (await app.request.get('/journey/index').set(manager)).body.data;

const untilEnded = async (): Promise<RebuildStatus> => {
  for (;;) {
    const { rebuild } = await status();
    if (rebuild && !rebuild.isRunning) return rebuild;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('a rebuild of the index that somebody asks for', () => {
  it('has not been asked for at first', async () => {
    expect((await status()).rebuild).toBeNull();
  });

  it('is answered at once, mends what is out of date, and tells how it ended', async () => {
    await untilQuiet(app);
    await app.strapi.db.connection('journey_index').delete();
    const asked = await app.request.post('/journey/index/rebuild').set(manager);

    expect([asked.status, asked.body.data]).toMatchObject([
      202,
      { isRunning: true, total: 3, done: 0, finishedAt: null },
    ]);
    const ended = await untilEnded();
    expect(ended).toMatchObject({ total: 3, done: 3, mended: 3, error: null });
    expect(Date.parse(ended.finishedAt!)).toBeGreaterThanOrEqual(Date.parse(ended.startedAt));
    await expectTrueIndex(app.strapi);
  });

  it('is not started twice at a time', async () => {
    const running = { ...(await status()).rebuild!, finishedAt: null, done: 1 };
    const store = app.strapi.store({ type: 'plugin', name: 'journey' });
    const seen = (ms: number) => new Date(Date.now() - ms).toISOString();
    await store.set({ key: 'index-rebuild', value: { ...running, seenAt: seen(1000) } });
    const second = await app.request.post('/journey/index/rebuild').set(manager);
    expect(second.body.data).toMatchObject({ isRunning: true, done: 1 });

    // The server that ran it has ended in the midst of it.
    await store.set({ key: 'index-rebuild', value: { ...running, seenAt: seen(90_000) } });
    expect((await status()).rebuild).toMatchObject({ isRunning: false, finishedAt: null });
    await app.request.post('/journey/index/rebuild').set(manager);
    expect(await untilEnded()).toMatchObject({ done: 3, mended: 0, error: null });
  });

  it('tells why it failed', async () => {
    const keeper = service(app.strapi, 'index');
    jest.spyOn(keeper, 'rebuild').mockRejectedValueOnce(new Error('The disk is full'));
    await app.request.post('/journey/index/rebuild').set(manager);
    expect(await untilEnded()).toMatchObject({ error: 'The disk is full' });
  });
});
