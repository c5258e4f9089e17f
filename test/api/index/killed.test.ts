import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { addLocales } from '../../support/locales-and-personas';
import { startNode, type Node } from '../../support/node/start';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';

const ARTICLE = 'api::article.article';
const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];
/** When it is killed, in milliseconds from its first answer on: a write takes some tens of them. */
const MOMENTS = [0, 35, 80, 150, 333];

let app: TestApp;
let token: Headers;
let tags: (tags: Tags) => object;
const ids: string[] = [];

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await addLocales(app.strapi, ['da']);
  tags = await tagger(app.strapi);
  token = await apiToken(app, 'full-access');
  for (let number = 0; number < 12; number += 1) {
    const data = { title: 'One', ...tags({ stages: ['awareness'] }) };
    ids.push((await documentsOf(app.strapi, ARTICLE).create({ data })).documentId);
  }
}, 240_000);
afterAll(() => app.remove());

/** Goes on publishing the documents with other tags until the node is gone; tells of each answer. */
const publishUntilGone = async (node: Node, onAnswer: () => void): Promise<void> => {
  for (let number = 0; ; number += 1) {
    const stages = [STAGES[number % 5]!, STAGES[(number + 1) % 5]!];
    const data = { title: `Number ${number}`, ...tags({ stages }) };
    try {
      const locale = number % 3 === 0 ? 'da' : 'en';
      const path = `/api/articles/${ids[number % ids.length]}?locale=${locale}`;
      await node.request.put(path).set(token).send({ data });
      onAnswer();
    } catch {
      return;
    }
  }
};

it('is right after the next start, whenever the process was killed', async () => {
  let answers = 0;
  for (const moment of MOMENTS) {
    await app.stop();
    const node = await startNode(app);
    let killed: Promise<void> | undefined;
    await publishUntilGone(node, () => {
      answers += 1;
      killed ??= new Promise((resolve) => setTimeout(resolve, moment)).then(() => node.kill());
    });
    await killed;
    await app.restart();
    await expectTrueIndex(app.strapi);
  }
  expect(answers).toBeGreaterThan(MOMENTS.length);
}, 400_000);
