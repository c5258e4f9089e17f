import { fiveStage } from '../../../server/src/core/journey/presets/five-stage';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { everythingDefined } from '../../support/defined';
import { expectTrueIndex } from '../../support/expected-index';
import { startApp, type TestApp } from '../../support/strapi';
import { taggedRows } from '../../support/tagged-rows';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';

let app: TestApp;
let manager: Headers;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  ({ headers: manager } = await adminUser(app, 'all'));
  const tagsOf = await tagger(app.strapi);
  const documents = app.strapi.documents(ARTICLE as never);
  for (const stages of [['awareness'], ['consideration', 'awareness'], ['decision']]) {
    const data = { title: stages.join(), ...tagsOf({ stages }) } as never;
    await documents.create({ data, status: 'published' });
  }
}, 240_000);
afterAll(() => app.remove());

const save = (body: object) =>
  app.request.put('/journey/journeys/five-stage').set(manager).send(body);
const rows = () => taggedRows(app.strapi, [ARTICLE]);
const state = async () => [await rows(), await everythingDefined(app.strapi)];
const stages = fiveStage.stages.map(({ key, name, readiness, visitorExpects, targetShare }) => ({
  key,
  name,
  readiness,
  visitorExpects,
  targetShare,
}));
/** Without awareness, whose range consideration takes over. */
const [, second, ...others] = stages;
const shorter = [{ ...second!, readiness: { from: 0, to: 80 } }, ...others];

describe('the colour of a stage', () => {
  const colored = (color: unknown) =>
    stages.map((stage, at) => (at === 0 ? { ...stage, color } : stage));
  const colors = async (): Promise<unknown[]> => {
    const { body } = await app.request.get('/journey/definitions').set(manager);
    return body.data.journey.stages.map((stage: { color: unknown }) => stage.color);
  };

  it('is none until one is chosen, and can be taken away again', async () => {
    expect(await colors()).toEqual([null, null, null, null, null]);
    expect((await save({ stages: colored('success') })).status).toBe(200);
    expect(await colors()).toEqual(['success', null, null, null, null]);
    expect((await save({ stages: colored(null) })).status).toBe(200);
    expect(await colors()).toEqual([null, null, null, null, null]);
  });

  it('is one of the theme, not any', async () => {
    const { status, body } = await save({ stages: colored('#ff0000') });
    expect([status, body.error.details.code]).toEqual([400, 'JOURNEY_INVALID_DEFINITION']);
    expect(body.error.message).toContain('stages.0.color');
  });

  it('is nothing that sites see', async () => {
    await save({ stages: colored('danger') });
    const { attributes } = app.strapi.contentType('plugin::journey.stage' as never);
    expect(attributes).toMatchObject({ color: { private: true } });
    await save({ stages: colored(null) });
  });
});

describe('a stage that is left out', () => {
  it('is refused while pieces are tagged with it', async () => {
    const before = await state();
    const { status, body } = await save({ stages: shorter });
    expect([status, body.error.details.code]).toEqual([400, 'JOURNEY_IN_USE']);
    expect(await state()).toEqual(before);
  });

  it.each([
    ['that stays', { decision: 'retention' }, 'decision'],
    ['that there is not', { interest: 'decision' }, 'interest'],
    ['by one that goes too', { awareness: 'awareness' }, 'awareness'],
  ])('is refused with a replacement for one %s', async (...[, replaceBy, value]) => {
    const before = await state();
    const { status, body } = await save({ stages: shorter, replaceBy });
    expect([status, body.error.details]).toMatchObject([
      400,
      { code: 'JOURNEY_UNKNOWN_STAGE', value },
    ]);
    expect(await state()).toEqual(before);
  });

  it('merges into its replacement in the same save: pieces, order and expectations', async () => {
    const before = await rows();
    const { expectation: wishes } = await everythingDefined(app.strapi);
    const moving = wishes!.filter(({ stage }) => stage === 'awareness').length;
    const there = wishes!.filter(({ stage }) => stage === 'consideration').length;
    const replaceBy = { awareness: 'consideration' };
    expect((await save({ stages: shorter, replaceBy })).status).toBe(200);

    const becomes = (name: string) => name.replace(/awareness$/, 'consideration');
    expect(await rows()).toEqual(
      before.map((row) => ({
        ...row,
        stages: row.stages.map(becomes).filter((name, at, all) => all.indexOf(name) === at),
      })),
    );
    await expectTrueIndex(app.strapi);
    const after = await everythingDefined(app.strapi);
    expect(after['stage']!.map(({ key }) => key)).toEqual(shorter.map(({ key }) => key));
    expect(after['expectation']!.filter(({ stage }) => stage === 'consideration')).toHaveLength(
      there + moving,
    );
  });
});
