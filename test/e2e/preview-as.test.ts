import { createReadOnlyToken } from '../support/host/admin';
import { createPersona, createPiece, type NewPiece } from '../support/host/content';
import { request } from '../support/host/request';
import { expectQuiet, openSession, type Session } from '../support/host/session';

const pieces: NewPiece[] = [
  { type: 'article', title: 'What is it?', stages: ['awareness'] },
  { type: 'article', title: 'Why now?', stages: ['awareness'], personas: ['it-manager'] },
  { type: 'article', title: 'A and B compared', stages: ['consideration'] },
  { type: 'notice', title: 'Try it', stages: ['decision', 'consideration'] },
  { type: 'article', title: 'For parents', stages: ['decision'], personas: ['new-parent'] },
  { type: 'article', title: 'Nobody finds me' },
  { type: 'article', title: 'Not yet', stages: ['decision'], draft: true },
];

describe('the Preview as page', () => {
  let session: Session;
  let token: string;

  beforeAll(async () => {
    session = await openSession('preview-as');
    await createPersona(session, 'it-manager', 'IT manager');
    await createPersona(session, 'new-parent', 'New parent');
    for (const piece of pieces) await createPiece(session, piece);
    token = await createReadOnlyToken(session.server.url, session.admin);
    await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await session.page.goto('/admin/plugins/journey/preview-as');
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  /** The titles that the page shows once its summary says this, in order. */
  const shown = async (summary: string) => {
    const { page } = session;
    await page.getByRole('heading', { level: 2, name: summary, exact: true }).waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    return page
      .getByRole('grid', { name: 'What the visitor gets' })
      .getByRole('link')
      .allInnerTexts();
  };
  /** What a site gets that sends the request which the page copies. */
  const served = async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Copy URL' }).click();
    await page.getByText('Copied').last().waitFor();
    const url = await page.evaluate(() => navigator.clipboard.readText());
    const answer = await request<{ data: Array<{ title: string }> }>(url, { token });
    return { url: new URL(url), titles: answer.data.map(({ title }) => title) };
  };

  it('shows what a visitor at a stage gets, in the order that a site is answered in', async () => {
    const { page } = session;
    const journey = page.getByRole('group', { name: 'Five stages' });
    await journey.getByRole('button', { name: 'Decision' }).click();
    const titles = await shown('6 pieces for a visitor at Decision');
    // Those at the stage, the own stage first; then the stage beside; last what has no stage.
    expect(titles.slice(0, 2).sort()).toEqual(['For parents', 'Try it']);
    expect(titles[2]).toBe('A and B compared');
    expect(titles.at(-1)).toBe('Nobody finds me');

    const answer = await served();
    expect(answer.url.pathname).toBe('/api/journey/content');
    expect(answer.url.search).toBe('?stage=decision');
    expect(answer.titles).toEqual(titles);
  });

  it('leaves out what is for another persona, and says so', async () => {
    const { page } = session;
    await page.getByRole('combobox', { name: 'Persona' }).click();
    await page.getByRole('option', { name: 'IT manager' }).click();
    await page.keyboard.press('Escape');
    const titles = await shown('5 pieces for a visitor at Decision');
    expect(titles).not.toContain('For parents');
    expect((await served()).titles).toEqual(titles);

    await page.getByRole('button', { name: '2 pieces left out' }).click();
    const leftOut = page.getByRole('listitem');
    await leftOut.filter({ hasText: 'For parents' }).getByText('Only for New parent.').waitFor();
    await leftOut
      .filter({ hasText: 'Not yet' })
      .getByText(/^A draft/)
      .waitFor();
  });

  it('moves the visitor along the readiness axis by the keyboard', async () => {
    const { page } = session;
    const slider = page.getByRole('slider', { name: 'Readiness to buy' });
    await slider.focus();
    await page.keyboard.press('Home');
    const titles = await shown('5 pieces for a visitor at Awareness');
    expect(titles[0]).toBe('Why now?');
    expect(await slider.getAttribute('aria-valuetext')).toBe('0: Awareness');

    const answer = await served();
    expect(answer.url.searchParams.get('readiness')).toBe('0');
    expect(answer.titles).toEqual(titles);
  });

  it('says why each piece is there, and keeps the visitor in the address', async () => {
    const { page } = session;
    await page.reload();
    const titles = await shown('5 pieces for a visitor at Awareness');
    expect(titles[0]).toBe('Why now?');
    const row = page.getByRole('row').filter({ hasText: 'Why now?' });
    expect(await row.innerText()).toContain(
      'Made for IT manager, at Awareness, its primary stage.',
    );
  });
});
