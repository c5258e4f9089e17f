import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { cutConnections, databaseKind } from '../../support/database';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { logOf } from '../../support/log';
import { startNode, type Node } from '../../support/node/start';
import { withPoolExhausted } from '../../support/pool';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { until } from '../../support/until';

const ARTICLE = 'api::article.article';
const CONTENT = '/api/journey/content?stage=decision';

let app: TestApp;
let token: Headers;
let documentId: string;

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  token = await apiToken(app, 'full-access');
  const data = { title: 'One', ...(await tagger(app.strapi))({ stages: ['decision'] }) };
  ({ documentId } = await documentsOf(app.strapi, ARTICLE).create({ data, status: 'published' }));
  await expectTrueIndex(app.strapi);
}, 240_000);
afterAll(() => app.remove());

interface Answer {
  status: number;
  body: { data: unknown; error?: object };
}

/** In Strapi's form, and without a word of the database. */
const expectError = ({ status, body }: Answer): void => {
  expect(status).toBeGreaterThanOrEqual(500);
  expect(body).toEqual({
    data: null,
    error: { status, name: expect.any(String), message: 'Internal Server Error' },
  });
};

const isRight = ({ status, body }: Answer): void => {
  expect([status, (body.data as Array<{ title: string }>).map(({ title }) => title)]).toEqual([
    200,
    ['One'],
  ]);
};

describe('a pool that has no connection left', () => {
  it('is an error to who asks or writes, and is over when one is free', async () => {
    await logOf(() =>
      withPoolExhausted(app.strapi, async () => {
        expectError(await app.request.get(CONTENT).set(token));
        const body = { data: { title: 'Two' } };
        const path = `/api/articles/${documentId}`;
        expectError(await app.request.put(path).set(token).send(body));
      }),
    );
    isRight(await app.request.get(CONTENT).set(token));
    await expectTrueIndex(app.strapi);
  });
});

if (databaseKind() !== 'sqlite') {
  describe('connections that are cut while requests run', () => {
    let node: Node;
    let name: string;
    beforeAll(async () => {
      ({ database: name } = app.strapi.config.get<{ database: string }>(
        'database.connection.connection',
      ));
      await app.stop();
      node = await startNode(app);
    }, 120_000);
    afterAll(async () => {
      await node.stop();
      await app.restart();
    }, 120_000);

    it('are errors at most, and the next answers are right, from the same process', async () => {
      let cuts = 0;
      for (let round = 0; round < 5; round += 1) {
        const asking = Array.from({ length: 10 }, (_, index) =>
          index % 5 === 0
            ? node.request
                .put(`/api/articles/${documentId}`)
                .set(token)
                .send({ data: { title: 'One' } })
            : node.request.get(CONTENT).set(token),
        ).map((request) => request.then((answer: Answer) => answer));
        cuts += await cutConnections({ kind: databaseKind(), name });
        for (const answer of await Promise.all(asking)) {
          if (answer.status !== 200) expectError(answer);
        }
        await until(async () => isRight(await node.request.get(CONTENT).set(token)));
      }
      expect(cuts).toBeGreaterThan(0);
      await node.stop();
      await app.restart();
      await expectTrueIndex(app.strapi);
      await app.stop();
      node = await startNode(app);
    }, 120_000);
  });
}
