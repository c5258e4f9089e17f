import { createPersona, createPiece, type NewPiece } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';
import { coveragePage, type CoveragePage } from './coverage-page';

const personas = ['it-manager'];

const pieces: NewPiece[] = [
  { type: 'article', title: 'What is it?', stages: ['awareness'] },
  { type: 'article', title: 'Why now?', stages: ['awareness'], personas },
  {
    type: 'article',
    title: 'A and B compared',
    stages: ['consideration', 'decision'],
    personas,
    format: 'comparison',
  },
  { type: 'notice', title: 'We are here', stages: ['awareness'] },
  { type: 'article', title: 'Nobody finds me' },
  { type: 'article', title: 'Not yet', stages: ['awareness'], personas, draft: true },
];

describe('the Coverage page', () => {
  let session: Session;
  let coverage: CoveragePage;

  beforeAll(async () => {
    session = await openSession('coverage');
    await createPersona(session, 'it-manager', 'IT manager');
    for (const piece of pieces) await createPiece(session, piece);
    coverage = coveragePage(session.page);
    await coverage.open();
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  // Counted by hand, from awareness to advocacy, and in all: there the piece without a stage counts.
  it('counts for each persona what is made for it, and what is made for everyone', async () => {
    expect(await coverage.counts('Everyone')).toEqual([2, 0, 0, 0, 0, 3]);
    expect(await coverage.counts('IT manager')).toEqual([3, 1, 1, 0, 0, 5]);
  });

  it('counts each piece once in the row of all pieces', async () => {
    expect(await coverage.counts('All pieces')).toEqual([3, 1, 1, 0, 0, 5]);
  });

  it('says what is planned, without counting it', async () => {
    expect(await coverage.cell('IT manager', 0).innerText()).toContain('1 planned');
    expect(await coverage.cell('Everyone', 0).innerText()).not.toContain('planned');
  });

  it('marks an empty cell as a gap', async () => {
    expect(await coverage.cell('Everyone', 3).innerText()).toMatch(/Gap/i);
  });

  it('leads from a cell to the list of its pieces by the keyboard, and back', async () => {
    const { page } = session;
    await coverage.cell('IT manager', 0).getByRole('link').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: /^3 pieces for IT manager in Awareness, in English/ })
      .waitFor();
    expect(await page.getByRole('grid').getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining(['What is it?', 'Why now?', 'We are here']),
    );

    await page.getByRole('link', { name: 'Back to the matrix' }).click();
    expect(await coverage.counts('All pieces')).toEqual([3, 1, 1, 0, 0, 5]);
  });

  it('leads to the pieces without a stage, and to where they are tagged', async () => {
    const { page } = session;
    await page.getByRole('link', { name: 'Without a stage: 1 piece' }).click();
    await page.getByRole('link', { name: 'Nobody finds me' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nobody finds me' }).waitFor();
    await coverage.open();
  });

  it('draws the way of each persona, and where it ends', async () => {
    const { page } = session;
    await page.getByRole('link', { name: 'Transitions' }).click();
    const way = page.getByRole('region', { name: 'IT manager' });
    await way.getByText('1 dead end: after Decision').waitFor();
    await way.getByRole('link', { name: /^Dead end after Decision/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Gaps' }).waitFor();
    expect(page.url()).toContain('gapTypes=dead-end');
  });

  it('narrows to a content type, and keeps that in the address', async () => {
    await coverage.open();
    await coverage.filter('Content type', 'Notice');
    expect(await coverage.counts('All pieces')).toEqual([1, 0, 0, 0, 0, 1]);

    await session.page.reload();
    expect(await coverage.counts('All pieces')).toEqual([1, 0, 0, 0, 0, 1]);
  });

  it('offers a way out of an address that asks for what is no longer there', async () => {
    const { page } = session;
    await page.goto('/admin/plugins/journey?persona=nobody');
    await page.getByText(/"nobody" is not known. Valid: it-manager/).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Reset the filters' }).click();
    expect(await coverage.counts('All pieces')).toEqual([3, 1, 1, 0, 0, 5]);
    // The browser itself tells of the refused request.
    session.seen.messages.splice(0);
  });
});
