import { PAGES } from '../../admin/src/pages/pages';
import { SETTINGS_LINKS } from '../../admin/src/settings/settingsLinks';
import { createPiece } from '../support/host/content';
import { request } from '../support/host/request';
import { expectQuiet, openSession, type Session } from '../support/host/session';

const JOURNEY = '/admin/plugins/journey';
const ARTICLES = '/admin/content-manager/collection-types/api::article.article';

/** Runs as markup or in an attribute, leads astray as a link, and is a placeholder to translations. */
const hostile = (what: string): string =>
  `${what} "><img src="x" onerror="window.hit=1"><script>window.hit=1</script>{count} javascript:1`;

/** Where a name is to be seen, by the words it begins with. */
const SHOWN: Record<string, string> = {
  '': 'Persona',
  inventory: 'Title',
  transitions: 'Stage',
  gaps: 'Persona',
  untagged: 'Untagged',
  'preview-as': 'Title',
  journeys: 'Stage',
  personas: 'Persona',
  formats: 'Format',
  touchpoints: 'Touchpoint',
  expectations: 'Format',
};

let session: Session;

const send = (path: string, body: object) =>
  request(`${session.server.url}/journey/${path}`, {
    method: 'POST',
    token: session.admin.token,
    body,
  });

const named = (key: string, what: string) => ({ key, name: { en: hostile(what) } });

beforeAll(async () => {
  session = await openSession('hostile-names');
  const stage = (key: string, from: number, to: number) => ({
    ...named(key, 'Stage'),
    readiness: { from, to },
    visitorExpects: { en: hostile('Expected') },
  });
  const stages = [stage('first', 0, 100), stage('second', 100, 200)];
  await send('journeys', { ...named('hostile', 'Journey'), stages });
  await send('journeys/hostile/default', {});
  const story = hostile('Story');
  await send('personas', { ...named('visitor', 'Persona'), story, goals: [story], pains: [story] });
  await send('formats', named('thing', 'Format'));
  await send('touchpoints', named('place', 'Touchpoint'));
  await send('expectations', { key: 'wish', stage: 'second', format: 'thing', persona: 'visitor' });
  const tags = { stages: ['first'], personas: ['visitor'], format: 'thing' };
  await createPiece(session, { type: 'article', title: hostile('Title'), ...tags });
  await createPiece(session, { type: 'article', title: hostile('Untagged') });
});
afterAll(() => session?.close());
afterEach(() => expectQuiet(session));

const expectHarmless = async (): Promise<void> => {
  const { page } = session;
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.locator('[href^="javascript:"]').count()).toBe(0);
};

describe('a name with a script in it is a name and no more', () => {
  it.each(PAGES.map(({ path }) => path))('on the page "%s"', async (path) => {
    await session.page.goto(path === '' ? JOURNEY : `${JOURNEY}/${path}`);
    await session.page.getByRole('heading', { level: 1 }).first().waitFor();
    const what = SHOWN[path];
    if (what) await session.page.getByText(hostile(what)).first().waitFor();
    await expectHarmless();
  });

  it.each(SETTINGS_LINKS.map(({ to }) => to))('in the settings "%s"', async (to) => {
    await session.page.goto(`/admin/settings/${to}`);
    await session.page.getByRole('heading', { level: 1 }).first().waitFor();
    await expectHarmless();
  });

  it('on the page of a persona, and of a journey', async () => {
    const { page } = session;
    await page.goto(`${JOURNEY}/personas/visitor`);
    await page.getByRole('heading', { level: 1, name: hostile('Persona') }).waitFor();
    await expectHarmless();
    await page.goto(`${JOURNEY}/journeys/hostile`);
    await page.getByRole('heading', { level: 1, name: hostile('Journey') }).waitFor();
    await expectHarmless();
  });

  it('in the list, in the panel and on the home page', async () => {
    const { page } = session;
    await page.goto(`${ARTICLES}?page=1&pageSize=10&sort=title:ASC`);
    await page.getByRole('gridcell').getByText(hostile('Stage')).first().waitFor();
    await expectHarmless();
    await page.getByRole('gridcell').getByText(hostile('Title')).first().click();
    await page.locator('aside').getByText(hostile('Expected')).waitFor();
    await expectHarmless();
    await page.goto('/admin');
    await page.getByText(hostile('Untagged')).first().waitFor();
    await expectHarmless();
  });
});
