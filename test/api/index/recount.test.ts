import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { besideByDefault } from '../../support/beside/plugins';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex } from '../../support/expected-index';
import { untilQuiet } from '../../support/kept';
import { startApp, type TestApp } from '../../support/strapi';

/*
 * On SQLite, whose one connection is held up most, and where statements come one after the other:
 * what is begun at one of them is done before the next.
 */

const ARTICLE = 'api::article.article';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await documentsOf(app.strapi, ARTICLE).create({ data: { title: 'One' }, status: 'published' });
  await expectTrueIndex(app.strapi);
  await untilQuiet(app);
}, 120_000);
afterAll(() => app.remove());

const readsPieces = (sql: string): boolean => /from .journey_index. where .head./.test(sql);

/** The statements of a look through everything, with `meanwhile` begun when its count begins. */
const statementsOf = async (meanwhile: () => Promise<unknown>): Promise<string[]> => {
  const statements: string[] = [];
  const begun: Promise<unknown>[] = [];
  const listen = ({ sql }: { sql: string }): void => {
    statements.push(sql);
    if (readsPieces(sql) && begun.length === 0) begun.push(meanwhile());
  };
  const { connection } = app.strapi.db;
  connection.on('query', listen);
  await service(app.strapi, 'index').rebuild();
  await Promise.all(begun);
  connection.removeListener('query', listen);
  return statements;
};

it('Nobody waits for pieces to be counted that are counted right', async () => {
  const { connection } = app.strapi.db;
  const statements = await statementsOf(async () => connection.raw('select 1 as mine'));
  const mine = statements.findIndex((sql) => sql.includes('mine'));
  expect(mine).toBeGreaterThan(statements.findIndex(readsPieces));
  expect(mine).toBeLessThan(statements.findLastIndex(readsPieces));
});

it('Pieces that are published while all are counted are no reason to write the counts anew', async () => {
  const statements = await statementsOf(async () => {
    await documentsOf(app.strapi, ARTICLE).create({ data: { title: 'Two' }, status: 'published' });
    await service(app.strapi, 'index').ready();
  });
  // With other plugins on, a write takes longer than the count, and comes after it.
  const isMeanwhile = besideByDefault() === 'nothing';
  expect(statements.filter(readsPieces).length).toBeGreaterThanOrEqual(isMeanwhile ? 3 : 2);
  expect(statements.filter((sql) => /delete from .journey_alike./.test(sql))).toEqual([]);
  await expectTrueIndex(app.strapi);
});
