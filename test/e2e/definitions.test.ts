import { createPersona, createPiece } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';

describe('the pages on personas, formats, touchpoints and expectations', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('definitions');
    await createPersona(session, 'it-manager', 'IT manager');
    await createPersona(session, 'house-owner', 'House owner');
    await createPiece(session, {
      type: 'article',
      title: 'Why now?',
      stages: ['awareness'],
      personas: ['it-manager'],
    });
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  const open = async (path: string, title: string) => {
    await session.page.goto(`/admin/plugins/journey/${path}`);
    await session.page.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  const list = (name: string) => session.page.getByRole('list', { name, exact: true });
  const namesIn = async (name: string) => {
    await list(name).waitFor();
    const rows = await list(name).getByRole('listitem').allInnerTexts();
    return rows.map((row) => row.split('\n')[0]);
  };

  it('keep the order that the keyboard has put personas in', async () => {
    const { page } = session;
    await open('personas', 'Personas');
    expect(await namesIn('Personas')).toEqual(['IT manager', 'House owner']);
    await page.getByRole('button', { name: 'Move House owner' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('House owner is picked up: number 2 of 2.').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowUp');
    await page.getByText('House owner would be number 1 of 2.').waitFor({ state: 'attached' });
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
    await page.keyboard.press('Space');
    expect((await saved).status()).toBe(204);

    await page.reload();
    expect(await namesIn('Personas')).toEqual(['House owner', 'IT manager']);
  });

  it('make a persona, and write down what it asks', async () => {
    const { page } = session;
    await open('personas', 'Personas');
    await page.getByRole('button', { name: 'Create persona' }).click();
    await page.getByRole('textbox', { name: 'Name, English' }).fill('New parent');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'New parent' }).waitFor();
    await page.getByRole('button', { name: 'Add a question: Questions at Awareness' }).click();
    await page.keyboard.type('Is it safe?');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('New parent is saved.').waitFor();

    await page.reload();
    const question = page.getByRole('textbox', { name: 'Questions at Awareness, number 1' });
    await question.waitFor();
    expect(await question.inputValue()).toBe('Is it safe?');
  });

  it('merge a persona into another, and say how much moves', async () => {
    const { page } = session;
    await open('personas', 'Personas');
    await page.getByRole('link', { name: '1 piece', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Actions for IT manager' }).click();
    await page.getByRole('menuitem', { name: 'Merge into…' }).click();
    await page.getByRole('combobox', { name: 'Merge into' }).click();
    await page.getByRole('option', { name: 'House owner' }).click();
    await page.getByText('1 piece and no expectation will move to House owner.').waitFor();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('IT manager is merged into House owner: 1 piece moved.').waitFor();
    await page.getByRole('button', { name: 'Move IT manager' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '1 piece', exact: true }).waitFor();

    expect(await namesIn('Personas')).toEqual(['House owner', 'New parent']);
  });

  it('take an archived format out of the list', async () => {
    const { page } = session;
    await open('formats', 'Formats');
    await page.getByRole('button', { name: 'Actions for Comparison' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByRole('button', { name: 'Move Comparison' }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Show archived' }).click();
    await page.getByRole('button', { name: 'Comparison', exact: true }).waitFor();

    expect(await namesIn('Formats')).not.toContain('Comparison');
  });

  it('make a touchpoint with what it does for people, and find it again to change it', async () => {
    const { page } = session;
    await open('touchpoints', 'Touchpoints');
    await page.getByRole('button', { name: 'Create touchpoint' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name, English' }).fill('Trade fair');
    expect(await dialog.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('trade-fair');
    await dialog.getByRole('textbox', { name: 'Influence, English' }).fill('Lets people ask');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await page.getByText('Trade fair is created.').waitFor();

    await page.getByRole('button', { name: 'Trade fair', exact: true }).click();
    const influence = dialog.getByRole('textbox', { name: 'Influence, English' });
    await influence.waitFor();
    expect(await influence.inputValue()).toBe('Lets people ask');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('make an expectation from a sentence that grows as it is written', async () => {
    const { page } = session;
    await open('expectations', 'Expectations');
    await page.getByRole('button', { name: 'Create expectation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Persona' }).click();
    await page.getByRole('option', { name: 'House owner' }).click();
    const sentence = 'At least 1 piece for House owner at Awareness, in every language.';
    await dialog.getByText(sentence).waitFor();
    await dialog.getByRole('button', { name: 'Create' }).click();

    await page.getByRole('row').filter({ hasText: sentence }).waitFor();
  });
});
