import { dayBefore, dayOf } from '../../../server/src/core/coverage/days';
import { takeSnapshot } from '../../../server/src/coverage/snapshots';
import { service } from '../../../server/src/services/get';
import { adminUser, type Grant } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import type { Headers } from '../../support/callers';
import { untilQuiet } from '../../support/kept';
import { addLocales } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';
import { until } from '../../support/until';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const DAY = 86_400_000;

interface Row {
  day: string;
  cells: number;
  met: number;
  journeyKey: string;
  localeCode: string;
}

interface Figure {
  met: number;
  cells: number;
  share: number;
  lastWeek: Omit<Figure, 'lastWeek' | 'comparable'> | null;
  comparable: boolean;
}

let app: TestApp;
let admin: Headers;

const rows = async (): Promise<Row[]> =>
  await app.strapi.db.query('plugin::journey.snapshot').findMany({ orderBy: { day: 'asc' } });
const clear = () => app.strapi.db.query('plugin::journey.snapshot').deleteMany({});
const note = (row: Partial<Row>) =>
  app.strapi.db.query('plugin::journey.snapshot').create({
    data: { journeyKey: 'five-stage', localeCode: 'en', cells: 10, met: 1, ...row } as never,
  });
const figure = async (headers = admin): Promise<Figure> => {
  const { status, body } = await app.request.get('/journey/coverage/figure').set(headers);
  expect(status).toBe(200);
  return (body as { data: Figure }).data;
};

beforeAll(async () => {
  app = await startApp({ types: [contentType('article'), contentType('note')] });
  await addLocales(app.strapi, ['da']);
  const tags = (await tagger(app.strapi))({ stages: ['awareness', 'decision'] });
  for (const uid of [ARTICLE, ARTICLE, NOTE]) {
    const data = { title: 'Piece', ...tags } as never;
    await app.strapi.documents(uid as never).create({ data, status: 'published' });
  }
  ({ headers: admin } = await adminUser(app, 'all'));
}, 240_000);
afterAll(() => app.remove());
beforeEach(async () => {
  // A start takes a snapshot of its own.
  await untilQuiet(app);
  await clear();
});

describe('the snapshot of a day', () => {
  it('counts all content, in the view that the Coverage page opens with', async () => {
    await takeSnapshot(app.strapi);
    expect(await rows()).toMatchObject([
      { day: dayOf(Date.now()), journeyKey: 'five-stage', localeCode: 'en', cells: 5, met: 2 },
    ]);
  });

  it('is taken once, however many nodes take it at the same time', async () => {
    await Promise.all([1, 2, 3, 4].map(() => takeSnapshot(app.strapi)));
    await takeSnapshot(app.strapi);
    expect(await rows()).toHaveLength(1);
  });

  it('goes after 400 days', async () => {
    for (const days of [401, 400, 3]) await note({ day: dayBefore(Date.now(), days) });
    await takeSnapshot(app.strapi);
    expect((await rows()).map(({ day }) => day)).toEqual(
      [400, 3, 0].map((days) => dayOf(Date.now() - days * DAY)),
    );
  });

  it('is taken when the host starts, whether or not the site has cron tasks', async () => {
    await app.restart({ server: { cron: { enabled: false } } });
    await service(app.strapi, 'index').ready();
    await until(async () => expect(await rows()).toHaveLength(1));
    expect(app.strapi.cron.jobs.map(({ name }) => name)).toContain('plugin::journey.snapshot');
  });

  it('is kept when the plugin is switched off for a while', async () => {
    await note({ day: dayBefore(Date.now(), 7) });
    await app.restart({ journey: false });
    await app.restart({ journey: true });
    expect((await rows())[0]?.day).toBe(dayBefore(Date.now(), 7));
  });
});

describe('coverage in one figure', () => {
  it('is compared with last week’s', async () => {
    await note({ day: dayBefore(Date.now(), 9), met: 3 });
    await note({ day: dayBefore(Date.now(), 2), met: 9 });
    expect(await figure()).toEqual({
      met: 2,
      cells: 5,
      share: 0.4,
      comparable: true,
      lastWeek: { day: dayBefore(Date.now(), 9), met: 3, cells: 10, share: 0.3 },
    });
  });

  it.each([
    ['is too old', { day: dayBefore(Date.now(), 15) }],
    ['is of this week', { day: dayBefore(Date.now(), 6) }],
    ['is of another journey', { day: dayBefore(Date.now(), 7), journeyKey: 'four-phase' }],
    ['is of another language', { day: dayBefore(Date.now(), 7), localeCode: 'da' }],
  ])('is compared with nothing that %s', async (_name, row) => {
    await note(row);
    expect(await figure()).toMatchObject({ comparable: true, lastWeek: null });
  });

  it('counts what the user may read, and tells nothing of last week to who may not read all', async () => {
    await note({ day: dayBefore(Date.now(), 7) });
    const read = (subject: string, extra: Partial<Grant> = {}): Grant => ({
      action: 'plugin::content-manager.explorer.read',
      subject,
      properties: { fields: ['title'], locales: ['en', 'da'] },
      ...extra,
    });
    const coverage = { action: 'plugin::journey.coverage.read' };
    const one = await adminUser(app, [coverage, read(ARTICLE)]);
    expect(await figure(one.headers)).toMatchObject({ met: 2, comparable: false, lastWeek: null });
    const own = await adminUser(app, [
      coverage,
      read(ARTICLE),
      read(NOTE, { conditions: ['admin::is-creator'] }),
    ]);
    expect(await figure(own.headers)).toMatchObject({ comparable: false, lastWeek: null });
    const none = await adminUser(app, [coverage]);
    expect(await figure(none.headers)).toMatchObject({ met: 0, cells: 5, comparable: false });
  });
});
