import type * as Utils from '@strapi/utils';

import { NO_DOCUMENT } from '../../../server/src/inventory/marks';

import { adminUser, type AdminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { refusalsAreSwallowed } from '../../support/beside/swallowed';
import { documentsOf } from '../../support/documents';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { requireOutside } from '../../support/outside';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

const { errors } = requireOutside<typeof Utils>('@strapi/utils');

const ARTICLE = 'api::article.article';
const DOCUMENTS = 40;
/** Lacks what it must have to be published. */
const INCOMPLETE = 17;

let app: TestApp;
let admin: AdminUser;
const ids: string[] = [];

beforeAll(async () => {
  const required = { title: { type: 'string', required: true } };
  app = await startApp({ types: [contentType('article', { attributes: required })] });
  admin = await adminUser(app, 'all');
  const tags = (await tagger(app.strapi))({ stages: ['decision'] });
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const data = { ...(number === INCOMPLETE ? {} : { title: `Number ${number}` }), ...tags };
    ids.push((await documentsOf(app.strapi, ARTICLE).create({ data })).documentId);
  }
}, 240_000);
afterAll(() => app.remove());

const bulkPublish = (documentIds: string[]) =>
  app.request
    .post(`/content-manager/collection-types/${ARTICLE}/actions/bulkPublish`)
    .set(admin.headers)
    .send({ documentIds });

const publishedRows = async (): Promise<number> =>
  (await storedIndex(app.strapi)).filter(({ status }) => status === 'published').length;

/** Of documents: that the host has written something else meanwhile marks none. */
const marks = async (): Promise<unknown[]> =>
  app.strapi.db
    .connection('journey_marks')
    .whereNot('document_id', NO_DOCUMENT)
    .select('document_id');

/** A check of the site's own, which comes after the host has written. */
const refuseLater = (documentId: string): void => {
  app.strapi.documents.use(async (context, next) => {
    const result = await next();
    const { documentId: published } = context.params as { documentId?: string };
    if (context.action === 'publish' && published === documentId) {
      throw new errors.ValidationError('Not today');
    }
    return result;
  });
};

const isRefusedWhole = async (documentIds: string[]): Promise<void> => {
  await expectTrueIndex(app.strapi);
  const before = await storedIndex(app.strapi);
  expect((await bulkPublish(documentIds)).status).toBe(400);
  expect(await marks()).toEqual([]);
  await expectTrueIndex(app.strapi);
  expect(await storedIndex(app.strapi)).toEqual(before);
};

const complete = () => ids.filter((_, number) => number !== INCOMPLETE);

const publishedIds = async (): Promise<Set<unknown>> =>
  new Set(
    (await storedIndex(app.strapi))
      .filter(({ status }) => status === 'published')
      .map((row) => row['document_id']),
  );

/** Nobody is told of a refusal then: what was written stays, and the index has that, no more. */
const goesOn = async (documentIds: string[], published: string[]): Promise<void> => {
  expect((await bulkPublish(documentIds)).status).toBe(200);
  await expectTrueIndex(app.strapi);
  expect(await publishedIds()).toEqual(new Set(published));
  expect(await marks()).toEqual([]);
};

const whenRefused = (): void => {
  it('are all as they were, in the index too, and leave no mark', () => isRefusedWhole(ids));

  it('can be published without it afterwards', async () => {
    const some = complete().slice(1);
    expect((await bulkPublish(some)).status).toBe(200);
    await expectTrueIndex(app.strapi);
    expect(await publishedRows()).toBe(2 * some.length);
  });

  it('are all as they were, too, when some have been written by then', async () => {
    refuseLater(complete()[0]!);
    await isRefusedWhole(complete());
  });
};

const whenSwallowed = (): void => {
  it('are published without it, where the refusal is swallowed', () =>
    goesOn(ids.slice(0, 20), complete().slice(0, 19)));

  it('are published with it, where that is swallowed after it was written', async () => {
    refuseLater(ids[20]!);
    await goesOn(ids.slice(20), complete());
  });
};

describe(
  'many published in one transaction, of which one is refused',
  refusalsAreSwallowed() ? whenSwallowed : whenRefused,
);
