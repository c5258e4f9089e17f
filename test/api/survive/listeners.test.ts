import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { expectTrueIndex } from '../../support/expected-index';
import { logOf } from '../../support/log';
import { globalOutside } from '../../support/outside';
import { textOf } from '../../support/repository';
import { startApp, type TestApp } from '../../support/strapi';
import { until } from '../../support/until';

/*
 * Who is told of writes may be gone, refuse, or never answer: no write and no answer waits for it.
 */

/** Much longer than a write takes, much shorter than any time-out. */
const AT_ONCE_MS = 5000;

let app: TestApp;
let token: Headers;

const start = async (config: object = {}): Promise<void> => {
  app = await startApp({ types: [contentType('article')], config });
  token = await apiToken(app, 'full-access');
};

/** Publishes, and asks for it; tells how long both took, in milliseconds. */
const publishAndAsk = async (title: string): Promise<number> => {
  const startedAt = performance.now();
  const data = { title };
  const written = await app.request.post('/api/articles').set(token).send({ data });
  expect(written.status).toBe(201);
  const { body } = await app.request.get('/api/journey/content?sort=createdAt:desc').set(token);
  expect(body.data[0]).toMatchObject({ title });
  return performance.now() - startedAt;
};

/** Nothing that is rejected and caught by nobody, which would end the process. */
const rejections: unknown[] = [];
const noteRejection = (reason: unknown): unknown => rejections.push(reason);
beforeAll(() => void process.on('unhandledRejection', noteRejection));
afterAll(() => void process.off('unhandledRejection', noteRejection));
afterEach(async () => {
  await expectTrueIndex(app.strapi);
  await app.remove();
  expect(rejections.splice(0)).toEqual([]);
});

describe('a Redis server', () => {
  const BEHAVIOURS: ReadonlyArray<readonly [string, (socket: Socket) => void]> = [
    ['that never answers', () => undefined],
    ['that closes each connection', (socket) => socket.destroy()],
    [
      'that refuses every command',
      (socket) => socket.on('data', () => socket.write('-ERR no\r\n')),
    ],
    ['that answers with nonsense', (socket) => socket.on('data', () => socket.write('hello\r\n'))],
  ];

  let server: Server;
  const sockets = new Set<Socket>();
  const listen = async (behave: (socket: Socket) => void): Promise<string> => {
    server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      behave(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each(BEHAVIOURS)('%s holds up no write, no answer and no end', async (_what, behave) => {
    await logOf(async () => {
      await start({ redis: { url: await listen(behave) } });
      for (const title of ['One', 'Two', 'Three']) {
        expect(await publishAndAsk(title)).toBeLessThan(AT_ONCE_MS);
      }
      const stoppedAt = performance.now();
      await app.restart();
      expect(performance.now() - stoppedAt).toBeLessThan(60_000);
    });
  });
});

/** The lines that the docs give a site for its purge, run as its `src/index.js` would. */
const purgeOfDocs = (): { bootstrap(injected: { strapi: unknown }): void } => {
  const page = textOf('docs/scaling.md');
  const code = /```js\n\/\/ src\/index\.js\n([\s\S]*?)```/.exec(page)?.[1];
  const module = { exports: {} };
  // Out there, since that is whose `fetch` is replaced below.
  new globalOutside.Function('module', String(code))(module);
  return module.exports as ReturnType<typeof purgeOfDocs>;
};

describe('a CDN that is to be purged', () => {
  const CDNS: ReadonlyArray<readonly [string, () => Promise<Response>, log: string]> = [
    ['that never answers', () => new Promise(() => undefined), ''],
    ['that cannot be reached', () => Promise.reject(new Error('ENOTFOUND')), 'ENOTFOUND'],
    ['that fails', () => Promise.resolve(new Response('', { status: 500 })), 'not purged'],
  ];
  afterEach(() => jest.restoreAllMocks());

  /** Has the CDN answer so, and nobody else: a search is asked by the same `fetch`. */
  const answerAsCdn = (answer: () => Promise<Response>): jest.Mock => {
    const ask = globalOutside.fetch;
    const purge = jest.fn(answer);
    jest
      .spyOn(globalOutside, 'fetch')
      .mockImplementation((url, init) =>
        String(url).startsWith('https://api.fastly.com/') ? purge() : ask(url, init),
      );
    return purge;
  };

  it.each(CDNS)('%s holds up no write and no answer, and the log says so', async (...cdn) => {
    const [, answer, says] = cdn;
    await start();
    const purge = answerAsCdn(answer);
    purgeOfDocs().bootstrap({ strapi: app.strapi });
    const log = await logOf(async () => {
      for (const title of ['One', 'Two']) {
        purge.mockClear();
        expect(await publishAndAsk(title)).toBeLessThan(AT_ONCE_MS);
        // Of the last as well: it comes a second later, and would come to the next test.
        await until(() => Promise.resolve(expect(purge).toHaveBeenCalled()));
      }
    });
    expect(log).toContain(says);
  });
});
