import { createPiece } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';

const JOURNEYS = '/admin/plugins/journey/journeys';

describe('the page of journeys', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('journeys');
    await createPiece(session, { type: 'article', title: 'What is it?', stages: ['awareness'] });
    await createPiece(session, {
      type: 'article',
      title: 'A and B compared',
      stages: ['consideration', 'awareness'],
    });
    await createPiece(session, {
      type: 'article',
      title: 'Not yet',
      stages: ['decision'],
      draft: true,
    });
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  it('adds a preset, compared with the others on one axis', async () => {
    const { page } = session;
    await page.goto(JOURNEYS);
    await page.getByRole('link', { name: 'New journey' }).click();
    await page.getByRole('button', { name: 'Add Purchase readiness' }).click();
    await page.getByRole('heading', { level: 1, name: 'Purchase readiness' }).waitFor();
  });

  it('moves a border by dragging and by keys, and keeps it', async () => {
    const { page } = session;
    await page.goto(`${JOURNEYS}/five-stage`);
    const name = 'Border between Awareness and Consideration';
    const border = page.getByRole('slider', { name });
    const box = (await border.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 80, box.y + 10, { steps: 5 });
    await page.mouse.up();
    const dragged = Number(await border.getAttribute('aria-valuenow'));
    expect(dragged).toBeGreaterThan(55);
    await border.focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Five stages is saved.').waitFor();

    await page.reload();
    await border.waitFor();
    expect(await border.getAttribute('aria-valuenow')).toBe(String(dragged - 1));
  });

  it('puts stages in another order by the keyboard', async () => {
    const { page } = session;
    const stages = page.getByRole('list', { name: 'Stages' }).getByRole('heading', { level: 3 });
    const handle = page.getByRole('button', { name: 'Move Advocacy' });
    const spoken = page.getByRole('status').filter({ hasText: 'Advocacy' });
    await handle.focus();
    await page.keyboard.press('Space');
    await spoken.filter({ hasText: 'is picked up' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await spoken.filter({ hasText: 'would be number 4' }).waitFor();
    await page.keyboard.press('Space');
    await stages.filter({ hasText: '4. Advocacy' }).waitFor();
  });

  it('asks before unsaved changes are lost', async () => {
    const { page } = session;
    await page.getByRole('link', { name: 'Journeys' }).first().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('article', { name: 'Five stages' }).waitFor();
  });

  it('makes another journey the default, and moves every piece', async () => {
    const { page } = session;
    const card = page.getByRole('article', { name: 'Purchase readiness' });
    await card.getByRole('button', { name: 'Actions for Purchase readiness' }).click();
    await page.getByRole('menuitem', { name: 'Make the default…' }).click();
    const target = page.getByRole('combobox', { name: 'Where Awareness goes' });
    await target.click();
    await page.getByRole('option', { name: 'Searching', exact: true }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    const after = page.getByRole('grid', { name: 'After: Purchase readiness' });
    const searching = after.getByRole('row').filter({ hasText: /^Searching/ });
    await searching.waitFor();
    expect(await searching.getByRole('gridcell').allInnerTexts()).toEqual(['Searching', '2', '0']);

    await page.getByRole('button', { name: 'Change it and move 3 pieces' }).click();
    await page.getByText('Purchase readiness is the default journey.').waitFor();
    const first = page.getByRole('article').first();
    await first.filter({ has: page.getByRole('link', { name: 'Purchase readiness' }) }).waitFor();
    expect(await first.innerText()).toContain('3 pieces (1 only as draft)');
  });

  it('archives a journey', async () => {
    const { page } = session;
    const card = page.getByRole('article', { name: 'Five stages' });
    await card.getByRole('button', { name: 'Actions for Five stages' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByRole('region', { name: 'Archived' }).getByRole('article').waitFor();
  });
});
