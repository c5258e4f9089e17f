import { apiToken, type Headers } from '../../support/callers';
import { contentType } from '../../support/app-types';
import { databaseKind } from '../../support/database';
import { documentsOf } from '../../support/documents';
import { storedIndex } from '../../support/expected-index';
import { expectTrueIndexOn } from '../../support/node/index-of';
import { startNode, type Node } from '../../support/node/start';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { until } from '../../support/until';

/** Half a day ahead, half a day behind, and where no hour is a whole one. */
const ZONES = ['Pacific/Auckland', 'Pacific/Honolulu', 'Asia/Kathmandu', 'UTC'];
const HOUR = 3_600_000;

let app: TestApp;
let token: Headers;
let before: unknown;

const path = '/api/journey/content?stage=decision&sort=publishedAt:desc';

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  token = await apiToken(app, 'full-access');
  const data = (await tagger(app.strapi))({ stages: ['decision'] });
  // By a machine whose clock is ahead, by one that is right, and by one that is behind.
  for (const [title, skew] of Object.entries({ ahead: HOUR, right: 0, behind: -HOUR })) {
    const documents = documentsOf(app.strapi, 'api::article.article');
    const { documentId } = await documents.create({
      data: { title, ...data },
      status: 'published',
    });
    await app.strapi.db.query('api::article.article').update({
      where: { documentId, publishedAt: { $notNull: true } },
      data: { publishedAt: new Date(Date.now() + skew) } as never,
    });
  }
  await app.strapi.plugin('journey').service('index')['ready']();
  before = await storedIndex(app.strapi);
  await app.stop();
}, 240_000);
afterAll(() => app.remove());

interface Piece {
  documentId: string;
  title: string;
  publishedAt: string;
}

/** What a node tells of pieces, and the times by which Strapi's own endpoint has them. */
const ask = async (node: Node): Promise<{ pieces: Piece[]; times: unknown; etag: unknown }> => {
  const { body, headers } = await node.request.get(path).set(token);
  const own = await node.request.get('/api/articles?sort=publishedAt:desc').set(token);
  const pieces = body.data as Piece[];
  expect((own.body.data as Piece[]).map(times)).toEqual(pieces.map(times));
  return { pieces: pieces.map(withoutTimes), times: pieces.map(times), etag: headers['etag'] };
};

const times = ({ publishedAt }: Piece): string => publishedAt;
const withoutTimes = (piece: Piece): Piece => ({
  ...piece,
  ...{ publishedAt: '', updatedAt: '', createdAt: '' },
});

it('answers the same in the same order, whichever time zone a node is in and however clocks differ', async () => {
  const answers = [];
  for (const timeZone of ZONES) {
    const node = await startNode(app, { timeZone });
    await until(() => expectTrueIndexOn(node));
    answers.push(await ask(node));
    await node.stop();
  }
  const [first, ...others] = answers;
  expect(first?.pieces.map(({ title }) => title)).toEqual(['ahead', 'right', 'behind']);
  for (const other of others) expect(other.pieces).toEqual(first?.pieces);
  // The servers' columns have no zone: there the host itself reads another time in another zone.
  if (databaseKind() !== 'sqlite') return;
  for (const other of others) expect(other).toEqual(first);
  await app.restart();
  expect(await storedIndex(app.strapi)).toEqual(before);
}, 240_000);
