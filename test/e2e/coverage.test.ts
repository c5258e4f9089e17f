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

  // Counted by hand, from awareness to advocacy.
  it('counts for each persona what is made for it, and what is made for everyone', async () => {
    expect(await coverage.counts('Everyone')).toEqual([2, 0, 0, 0, 0]);
    expect(await coverage.counts('IT manager')).toEqual([3, 1, 1, 0, 0]);
  });

  it('counts each piece once in the row of all pieces', async () => {
    expect(await coverage.counts('All pieces')).toEqual([3, 1, 1, 0, 0]);
  });

  it('says what is planned, without counting it', async () => {
    expect(await coverage.cell('IT manager', 0).innerText()).toContain('1 planned');
    expect(await coverage.cell('Everyone', 0).innerText()).not.toContain('planned');
  });

  it('marks an empty cell as a gap', async () => {
    expect(await coverage.cell('Everyone', 3).innerText()).toMatch(/Gap/i);
  });

  it('names a piece without a stage among the gaps, and leads to it', async () => {
    await coverage.openLong();
    const untagged = coverage.gaps('No stage');
    expect(await untagged.allInnerTexts()).toEqual([expect.stringContaining('“Nobody finds me”')]);

    await untagged.getByRole('link', { name: 'Open “Nobody finds me”' }).click();
    await session.page.getByRole('heading', { level: 1, name: 'Nobody finds me' }).waitFor();
  });

  it('misses no comparison in consideration, where there is one', async () => {
    await coverage.openLong();
    const missing = await coverage.gaps('Format missing').allInnerTexts();
    expect(missing.filter((text) => text.includes('Consideration')).length).toBeGreaterThan(0);
    expect(missing.filter((text) => /Consideration.*comparison/is.test(text))).toEqual([]);
  });

  it('narrows to a content type, and keeps that in the address', async () => {
    await coverage.open();
    await coverage.filter('Content type', 'Notice');
    expect(await coverage.counts('All pieces')).toEqual([1, 0, 0, 0, 0]);

    await session.page.reload();
    expect(await coverage.counts('All pieces')).toEqual([1, 0, 0, 0, 0]);
  });
});
