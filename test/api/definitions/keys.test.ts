import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { everythingDefined } from '../../support/defined';
import { addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await addPersonas(app.strapi, ['developer', 'manager']);
}, 240_000);
afterAll(() => app.remove());

const KEYS = {
  journey: 'five-stage',
  stage: 'awareness',
  persona: 'developer',
  format: 'article',
  touchpoint: 'website',
  expectation: 'five-stage-awareness-article',
};
type Kind = keyof typeof KEYS;

const query = (kind: Kind) => app.strapi.db.query(`plugin::journey.${kind}` as never);

const refusal = (key: string) => ({
  message: `The key "${key}" never changes.`,
  details: { code: 'JOURNEY_KEY_IS_STABLE', parameter: 'key', value: 'other', valid: [key] },
});

/** Whichever way it is tried, it fails for this reason and changes nothing. */
const expectStable = async (key: string, rename: () => Promise<unknown>) => {
  const before = await everythingDefined(app.strapi);
  await expect(rename()).rejects.toMatchObject(refusal(key));
  expect(await everythingDefined(app.strapi)).toEqual(before);
};

describe.each(Object.entries(KEYS) as Array<[Kind, string]>)('the key of one %s', (kind, key) => {
  it('is not changed by the document service', () =>
    expectStable(key, async () => {
      const row = (await query(kind).findOne({ where: { key } })) as unknown as {
        documentId: string;
      };
      await app.strapi
        .documents(`plugin::journey.${kind}` as never)
        .update({ documentId: row.documentId, data: { key: 'other' } as never });
    }));

  it('is not changed by a query of one row', () =>
    expectStable(key, () => query(kind).update({ where: { key }, data: { key: 'other' } })));

  it('is not changed by a query of many rows', () =>
    expectStable(key, () => query(kind).updateMany({ where: { key }, data: { key: 'other' } })));

  it('may be written again as it is', async () => {
    await expect(query(kind).update({ where: { key }, data: { key } })).resolves.toMatchObject({
      key,
    });
  });
});

describe('the admin API', () => {
  it.each([
    ['journeys', KEYS.journey],
    ['personas', KEYS.persona],
    ['formats', KEYS.format],
    ['touchpoints', KEYS.touchpoint],
    ['expectations', KEYS.expectation],
  ])('changes no key of %s', async (kinds, key) => {
    const before = await everythingDefined(app.strapi);
    const { headers } = await adminUser(app, 'all');
    const { status, body } = await app.request
      .put(`/journey/${kinds}/${key}`)
      .set(headers)
      .send({ key: 'other', name: { en: 'Other' } });
    expect(status).toBe(400);
    expect((body as { error: object }).error).toMatchObject(refusal(key));
    expect(await everythingDefined(app.strapi)).toEqual(before);
  });
});

describe('a query of many rows', () => {
  it('is refused when one of them would get another key, whichever comes first', async () => {
    const before = await everythingDefined(app.strapi);
    await expect(
      app.strapi.db
        .query('plugin::journey.stage')
        .updateMany({ where: {}, data: { key: 'awareness' } }),
    ).rejects.toMatchObject({ details: { code: 'JOURNEY_KEY_IS_STABLE' } });
    expect(await everythingDefined(app.strapi)).toEqual(before);
  });
});
