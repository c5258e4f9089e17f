import { createPersona, createPiece } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';
import { tabTo } from '../support/keyboard';

describe('the Gaps page', () => {
  let session: Session;

  const open = async (query = '') => {
    await session.page.goto(`/admin/plugins/journey/gaps${query}`);
    await session.page.getByRole('list', { name: 'Gaps by priority' }).waitFor();
  };
  const gap = (text: RegExp) =>
    session.page
      .getByRole('list', { name: 'Gaps by priority' })
      .getByRole('listitem')
      .filter({ hasText: text });
  const NOTHING_AT_DECISION = /No visitor at Decision finds anything/;

  beforeAll(async () => {
    session = await openSession('gaps');
    await createPersona(session, 'it-manager', 'IT manager');
    await createPersona(session, 'new-parent', 'New parent');
    await createPiece(session, { type: 'article', title: 'What is it?', stages: ['awareness'] });
    await createPiece(session, { type: 'article', title: 'Nobody finds me' });
  });
  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  it('tells once what nobody finds', async () => {
    await open('?gapTypes=missing');
    expect(await gap(NOTHING_AT_DECISION).count()).toBe(1);
    expect(await gap(/at Decision/).count()).toBe(1);
  });

  it('goes from gap to gap with the arrow keys, and opens the sum with Enter', async () => {
    await open();
    const stops = session.page.getByRole('button', { name: 'How the priority came about' });
    await stops.first().focus();
    await session.page.keyboard.press('ArrowDown');
    await session.page.keyboard.press('Enter');
    expect(await stops.nth(1).getAttribute('aria-expanded')).toBe('true');
    await session.page.getByText('Every gap starts from 100.').waitFor();
  });

  it('opens the form of a draft that closes a gap, with its stage chosen', async () => {
    await open('?gapTypes=missing');
    await gap(NOTHING_AT_DECISION).getByRole('button', { name: 'Create draft' }).click();
    await session.page.getByRole('menuitem', { name: 'Article', exact: true }).click();
    const chosen = session.page
      .getByRole('list', { name: 'Journey stages', exact: true })
      .getByRole('button', { pressed: true });
    await chosen.first().waitFor();
    expect(await chosen.allInnerTexts()).toEqual([expect.stringContaining('Decision')]);
    expect(session.page.url()).toContain('journey[stages]=decision');
    // What is chosen is not saved yet, and is not to be.
    await session.page.goto('/admin/plugins/journey/gaps');
  });

  it('dismisses a gap with a reason by the keyboard alone, shows it among the dismissed, and brings it back', async () => {
    const { page } = session;
    await open('?gapTypes=missing');
    await tabTo(page, gap(NOTHING_AT_DECISION).getByRole('button', { name: 'Dismiss' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Dismiss this gap' });
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('textbox', { name: 'Reason' }));
    await page.keyboard.type('Sold by partners');
    await tabTo(page, dialog.getByRole('button', { name: 'Dismiss' }));
    await page.keyboard.press('Enter');
    await gap(NOTHING_AT_DECISION).waitFor({ state: 'detached' });

    await open('?dismissed=true');
    await gap(NOTHING_AT_DECISION).getByText('“Sold by partners”').waitFor();
    await gap(NOTHING_AT_DECISION).getByRole('button', { name: 'Bring back' }).click();
    await session.page.getByText('No gap is dismissed in this view.').waitFor();
    await open('?gapTypes=missing');
    await gap(NOTHING_AT_DECISION).waitFor();
  });
});

describe('the home page', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('home');
    await createPiece(session, { type: 'article', title: 'Not tagged yet' });
    await session.page.goto('/admin');
  });
  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  it.each([
    ['Top journey gaps', 'See all gaps', 'Gaps'],
    ['Journey coverage', 'See the coverage', 'Coverage'],
  ])('has a widget %s that leads on', async (title, link, heading) => {
    await session.page.goto('/admin');
    await session.page.getByText(title, { exact: true }).waitFor();
    await session.page.getByRole('link', { name: link }).click();
    await session.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  });

  it('leads from the widget of pieces without a stage to the piece', async () => {
    await session.page.goto('/admin');
    await session.page.getByRole('link', { name: 'Not tagged yet' }).click();
    await session.page.getByRole('heading', { level: 1, name: 'Not tagged yet' }).waitFor();
  });
});
