import { atOneMoment, type Moment } from '../../../server/src/kept/moment';
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
    const data = { title: `Number ${number}`, ...tags({ personas: ['buyer'] }) };
    await documentsOf(app.strapi, ARTICLE).update({ documentId, data, status: 'published' });
    meanwhile = () => publish(number + 1);
  };
  await publish(1);
  expect(await titles()).toHaveLength(1);
  meanwhile = null;
});

describe('what is read for an answer', () => {
  /** What `work` does in a moment, the statements that came after it, and the versions kept. */
  const watch = async (work: (moment: Moment) => void | Promise<void>) => {
    const [after, kept]: [string[], unknown[]] = [[], []];
    let isOver = false;
    const listen = ({ sql }: { sql: string }) => void (isOver && after.push(sql));
    app.strapi.db.connection.on('query', listen);
    await atOneMoment(app.strapi, async (moment) => {
      isOver = false;
      moment.onceSure(() => kept.push(moment.site.version));
      await work(moment);
      isOver = true;
    });
    app.strapi.db.connection.off('query', listen);
    return { after, kept };
  };
  const standingOf = ({ site }: Moment) => ({ version: site.version!, isBehind: false });

  it('is asked about no more where its statements have told of which version they were', async () => {
    const { after, kept } = await watch((moment) => moment.saw(standingOf(moment)));
    expect([after.length, kept.length]).toEqual([0, 1]);
  });

  it('is asked about no more where all of it was kept', async () => {
    const { after, kept } = await watch(() => undefined);
    expect([after.length, kept.length]).toEqual([0, 1]);
  });

  it('is asked about where one has not told', async () => {
    const { after, kept } = await watch((moment) => {
      moment.saw(standingOf(moment));
      moment.saw(null);
    });
    expect([after.length, kept.length]).toEqual([1, 1]);
  });

  it.each([
    ['of another version', { version: 'another', isBehind: false }],
    ['behind a write', { isBehind: true }],
  ])('is asked about where one was %s', async (_, difference) => {
    const { after } = await watch((moment) => moment.saw({ ...standingOf(moment), ...difference }));
    expect(after).toHaveLength(1);
  });

  it('is kept only once nothing has been written meanwhile', async () => {
    const versions: unknown[] = [];
    const { kept } = await watch(async (moment) => {
      moment.saw(null);
      versions.push(moment.site.version);
      if (versions.length > 1) return;
      const data = { title: 'Meanwhile' };
      await documentsOf(app.strapi, ARTICLE).update({ documentId, data, status: 'published' });
    });
    expect(versions).toHaveLength(2);
    expect(kept).toEqual([versions[1]]);
  });
});
