import { contentType } from '../../support/app-types';
import { grant } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';

const ARTICLE = 'api::article.article';

let app: TestApp;
let tags: (tags: Tags) => object;
let documentId: string;
/** Done once, after the pieces of an answer are chosen and before their documents are read. */
let meanwhile: (() => Promise<unknown>) | null = null;

beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await addPersonas(app.strapi, ['buyer', 'owner']);
  await grant(app, 'public', ['plugin::journey.content.find', `${ARTICLE}.find`]);
  tags = await tagger(app.strapi);
  const data = { title: 'For buyers', ...tags({ stages: ['awareness'], personas: ['buyer'] }) };
  const created = await documentsOf(app.strapi, ARTICLE).create({ data, status: 'published' });
  ({ documentId } = created);
  app.strapi.documents.use(async (context, next) => {
    const work = context.action === 'findMany' ? meanwhile : null;
    if (work) {
      meanwhile = null;
      await work();
    }
    return next();
  });
});
afterAll(() => app.remove());

const titles = async (): Promise<string[]> => {
  const { body } = await app.request.get('/api/journey/content?stage=awareness&persona=buyer');
  return (body as { data: Array<{ title: string }> }).data.map(({ title }) => title);
};

it('shows no document by tags that it has no more, when it is written while the answer is made', async () => {
  meanwhile = () =>
    documentsOf(app.strapi, ARTICLE).update({
      documentId,
      data: { title: 'For owners', ...tags({ stages: ['decision'], personas: ['owner'] }) },
      status: 'published',
    });
  expect(await titles()).toEqual([]);
  expect(meanwhile).toBeNull();
});

it('gives an answer in the end, though something is written all the time', async () => {
  const publish = async (number: number): Promise<void> => {
    meanwhile = () => publish(number + 1);
    const data = { title: `Number ${number}`, ...tags({ personas: ['buyer'] }) };
    await documentsOf(app.strapi, ARTICLE).update({ documentId, data, status: 'published' });
  };
  await publish(1);
  expect(await titles()).toHaveLength(1);
  meanwhile = null;
});
