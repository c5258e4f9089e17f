import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { expectTrueIndex } from '../../support/expected-index';
import { startApp, type TestApp } from '../../support/strapi';

const ARTICLE = 'api::article.article';
const MANY = 450;

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
}, 120_000);
afterAll(() => app.remove());

const createMany = async (): Promise<void> => {
  const articles = app.strapi.documents(ARTICLE as never);
  await app.strapi.db.transaction(async () => {
    for (let number = 0; number < MANY; number += 1) {
      await articles.create({ data: { title: `Number ${number}` } } as never);
    }
  });
};

/** How often the event loop comes round while something is done. */
const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isOver = true;
  return turns;
};

it('What hundreds of documents have marked is mended with turns for others between', async () => {
  await createMany();
  expect(await turnsDuring(() => service(app.strapi, 'index').ready())).toBeGreaterThan(MANY / 100);
  await expectTrueIndex(app.strapi);
});

it('What nobody waits for gives way to those at work, however many turns they take', async () => {
  const pages = MANY / 40;
  const turns = await turnsDuring(() => service(app.strapi, 'index').rebuild());
  expect(turns).toBeGreaterThan(pages * 20);
});
