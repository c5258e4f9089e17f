import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { databaseKind } from '../../support/database';
import { expectTrueIndex } from '../../support/expected-index';
import { startNode, type Node } from '../../support/node/start';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

/*
 * A new version is rolled out while the old one still runs: with default tags that the old one does
 * not know, a further field, and a further type.
 */

const old = [contentType('article')];
const defaults = { stages: ['consideration'] };
const renewed = [
  contentType('article', { defaults, attributes: { teaser: { type: 'string' } } }),
  contentType('note'),
];

let app: TestApp;
/** SQLite's file has one writer: there the old one has to end before the new one starts. */
let oldNode: Node | null = null;
let token: Headers;
let tagged: object;

beforeAll(async () => {
  app = await startApp({ types: old });
  token = await apiToken(app, 'full-access');
  tagged = (await tagger(app.strapi))({ stages: ['decision'] });
  await publish(app, 'articles', { title: 'from before', ...tagged });
  if (databaseKind() !== 'sqlite') oldNode = await startNode(app);
  await app.restart({ types: renewed });
}, 240_000);
afterAll(() => app.remove());

type Asked = Pick<TestApp, 'request'> | Pick<Node, 'request'>;

const publish = async (at: Asked, path: string, data: object): Promise<void> => {
  const { status } = await at.request.post(`/api/${path}`).set(token).send({ data });
  expect(status).toBe(201);
};

const titlesAt = async (at: Asked, query: string): Promise<string[]> => {
  const answer = await at.request.get(`/api/journey/content?sort=title:asc&${query}`).set(token);
  expect(answer.status).toBe(200);
  return (answer.body.data as Array<{ title: string }>).map(({ title }) => title);
};

it('serves what either has written, and is right once the old one is gone and all is looked through', async () => {
  await publish(app, 'articles', { title: 'by the new', ...tagged });
  await publish(app, 'notes', { title: 'note', ...tagged });
  const written = ['by the new', 'from before'];
  if (oldNode) {
    await Promise.all([
      publish(oldNode, 'articles', { title: 'by the old', ...tagged }),
      publish(oldNode, 'articles', { title: 'untagged' }),
      publish(app, 'articles', { title: 'by the new as well', ...tagged }),
    ]);
    written.push('by the old', 'by the new as well');
    const decided = 'types=articles&stage=decision&fallback=none';
    expect(await titlesAt(oldNode, decided)).toEqual([...written].sort());
    expect(await titlesAt(app, decided)).toEqual([...written].sort());
    await oldNode.stop();
  }
  await service(app.strapi, 'index').rebuild();
  await expectTrueIndex(app.strapi);
  expect(await titlesAt(app, 'types=notes')).toEqual(['note']);
  expect(await titlesAt(app, 'types=articles&stage=consideration&fallback=none')).toEqual(
    oldNode ? ['untagged'] : [],
  );
}, 120_000);
