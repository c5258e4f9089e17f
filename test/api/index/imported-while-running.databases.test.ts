import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { service } from '../../../server/src/services/get';
import { apiToken, type Headers } from '../../support/callers';
import { contentType } from '../../support/app-types';
import { databaseKind } from '../../support/database';
import { documentsOf } from '../../support/documents';
import { expectIndexOfDocuments } from '../../support/expected-index';
import { addPersonas } from '../../support/locales-and-personas';
import { runStrapi } from '../../support/node/cli';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { until } from '../../support/until';

/*
 * Content that comes into the database of a running server by Strapi's own commands, which write
 * with lifecycles off and give every row another id.
 */

const types = [contentType('article')];
/** What the server finds by itself some seconds after an import, on a busy machine. */
const PATIENCE = 60_000;

let source: TestApp;
let target: TestApp;
let token: Headers;

const create = async (app: TestApp, title: string, personas: string[]): Promise<void> => {
  const data = { title, ...(await tagger(app.strapi))({ stages: ['decision'], personas }) };
  await documentsOf(app.strapi, 'api::article.article').create({ data, status: 'published' });
};

beforeAll(async () => {
  source = await startApp({ types });
  await addPersonas(source.strapi, ['buyer']);
  for (const title of ['One', 'Two']) await create(source, title, ['buyer']);
  await source.stop();
}, 240_000);
afterAll(() => source.remove());

beforeEach(async () => {
  target = await startApp({ types });
  await addPersonas(target.strapi, ['visitor', 'owner']);
  for (const title of ['Mine', 'Yours', 'Ours']) await create(target, title, ['owner']);
  token = await apiToken(target, 'full-access');
  expect(await told()).toEqual(['Mine', 'Ours', 'Yours']);
});
afterEach(() => target.remove());

const titlesOf = (body: { data: Array<{ title: string }> }): string[] =>
  body.data.map(({ title }) => title).sort();

const told = async (): Promise<string[]> => {
  const answer = await target.request.get('/api/journey/content?stage=decision').set(token);
  return titlesOf(answer.body);
};

/** As the source has it: its pieces, by its definitions, and a true index. */
const expectSource = async (): Promise<void> => {
  expect(await told()).toEqual(['One', 'Two']);
  await expectIndexOfDocuments(target.strapi);
  const { personas } = await service(target.strapi, 'definitions').load();
  expect(personas.map(({ key }) => key)).toEqual(['buyer']);
};

const listen = async (): Promise<string> => {
  const { httpServer } = target.strapi.server;
  await new Promise<void>((resolve) => void httpServer.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/admin`;
};

const transferToken = async (): Promise<string> => {
  const { token: tokens } = target.strapi.service('admin::transfer') as unknown as {
    token: { create(attributes: object): Promise<{ accessKey: string }> };
  };
  const attributes = { name: 'Push', description: '', permissions: ['push'], lifespan: null };
  return (await tokens.create(attributes)).accessKey;
};

describe('the server that runs', () => {
  it('answers by what `strapi transfer` has sent it', async () => {
    const to = ['--to', await listen(), '--to-token', await transferToken()];
    const sent = await runStrapi(source, ['transfer', ...to, '--force']);
    expect([sent.code, sent.output]).toEqual([0, expect.stringContaining('completed')]);
    await until(expectSource, PATIENCE);
  }, 240_000);

  // A process more cannot open the file of a server that runs on SQLite.
  if (databaseKind() !== 'sqlite') {
    it('answers by what `strapi import` of another process has put in, from the next look through on', async () => {
      const archive = path.join(source.dir, 'backup');
      const exported = await runStrapi(source, ['export', '--no-encrypt', '--file', archive]);
      expect(exported).toMatchObject({ code: 0 });
      const file = `${archive}.tar.gz`;
      const imported = await runStrapi(target, ['import', '--force', '--file', file]);
      expect(imported).toMatchObject({ code: 0 });
      await service(target.strapi, 'index').rebuild();
      await expectSource();
    }, 240_000);
  }
});
