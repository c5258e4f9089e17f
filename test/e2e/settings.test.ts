import { createReadOnlyToken } from '../support/host/admin';
import { createPiece } from '../support/host/content';
import { changeDatabase } from '../support/host/database';
import { expectQuiet, openSession, type Session } from '../support/host/session';

const DATABASE = 'settings';
/** So many that a rebuild is seen on its way. */
const WRITTEN_BY_HAND = 5000;

/** Notices written past Strapi, which tells nobody of them. */
const notices = `
  WITH RECURSIVE numbers (n) AS (
    SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${WRITTEN_BY_HAND}
  )
  INSERT INTO notices (document_id, title, created_at, updated_at, published_at)
  SELECT printf('byhand%018d', n), 'Notice ' || n, 1700000000000, 1700000000000, 1700000000000
  FROM numbers`;

describe('the settings', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(DATABASE);
    await createPiece(session, { type: 'notice', title: 'Closed', stages: ['awareness'] });
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  const open = async (name: string) => {
    await session.page.goto('/admin/settings');
    // The host's e-mail has a Configuration too, further up.
    await session.page.getByRole('link', { name, exact: true }).last().click();
    await session.page.getByRole('heading', { level: 1, name }).waitFor();
  };
  const saved = () => session.page.getByRole('status').getByText('Saved').first().waitFor();

  it('keep what is configured, show its default, and go back to it', async () => {
    const { page } = session;
    await open('Configuration');
    const wished = page.getByRole('textbox', { name: 'Pieces wished in a cell' });
    const save = page.getByRole('button', { name: 'Save' });
    await page.getByText('Fewer are thin, none is a gap. Default: 2.').waitFor();
    await wished.fill('7');
    await save.click();
    await saved();
    await save.and(page.locator(':disabled')).waitFor();

    await page.goto('/admin/plugins/journey');
    const everyone = page
      .getByRole('grid', { name: 'Coverage matrix' })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Everyone', exact: true }) });
    await everyone.getByText('target 7').first().waitFor();

    await open('Configuration');
    await page
      .getByRole('button', { name: 'Back to the default of Pieces wished in a cell' })
      .click();
    expect(await wished.inputValue()).toBe('2');
    await page.reload();
  });

  it('go back to every default after a question', async () => {
    const { page } = session;
    const wished = page.getByRole('textbox', { name: 'Pieces wished in a cell' });
    await wished.waitFor();
    expect(await wished.inputValue()).toBe('7');
    await page.getByRole('button', { name: 'Reset everything' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('Every setting goes back to its default.').waitFor();
    await question.getByRole('button', { name: 'Confirm' }).click();
    await saved();
    await page.getByRole('button', { name: /^Back to the default/ }).waitFor({ state: 'detached' });
    expect(await wished.inputValue()).toBe('2');
  });

  // Schemas can't be changed in production: a type is switched in development only.
  it('say which types take part, and what to write where a type cannot be switched', async () => {
    const { page } = session;
    await open('Content types');
    await page.getByRole('note').getByText('Strapi runs in production').waitFor();
    const article = page.getByRole('switch', { name: 'Article takes part in journeys' });
    expect(await article.isChecked()).toBe(true);
    expect(await article.isDisabled()).toBe(true);
    const memo = page.getByRole('row').filter({ hasText: 'api::memo.memo' });
    expect(await memo.getByRole('switch').isChecked()).toBe(false);
    await memo
      .getByText('to src/api/memo/content-types/memo/schema.json and start Strapi again.')
      .waitFor();
  });

  it('look through everything, and mend what was changed past Strapi', async () => {
    const { page } = session;
    expect(changeDatabase(DATABASE, notices)).toBe(WRITTEN_BY_HAND);
    await open('Index');
    const pieces = page.locator('dl > div').filter({ hasText: 'pieces' }).getByRole('definition');
    await page.getByText('Nobody has asked for it yet.').waitFor();
    expect(await pieces.innerText()).toBe('1');
    await page.getByRole('button', { name: 'Look through everything' }).click();
    await page.getByRole('progressbar', { name: 'Look through everything' }).waitFor();
    await page
      .getByText('5,001 documents looked through, 5,000 of them were out of date')
      .waitFor({ timeout: 60_000 });
    await page.getByText('Everything is up to date.').waitFor();
    expect(await pieces.innerText()).toBe('5,001');
  });

  it('tell what a caller of the API may do, and what to grant it', async () => {
    const { page } = session;
    const token = await createReadOnlyToken(session.server.url, session.admin);
    await open('API access');
    await page.getByLabel('API token').fill(token);
    await page.getByRole('button', { name: 'Test this token' }).click();
    await page.getByRole('heading', { name: 'API token “reader” (read-only)' }).waitFor();
    await page.getByText('This caller is served everything that is published.').waitFor();

    await page.getByRole('button', { name: 'Test without a token' }).click();
    await page.getByRole('heading', { name: 'Without a token: the Public role' }).waitFor();
    const lacking = page.getByRole('listitem').filter({ hasText: /^(plugin|api)::/ });
    expect(await lacking.allInnerTexts()).toContain('plugin::journey.content.find');
    const article = page.getByRole('row').filter({ hasText: 'Article' });
    expect(await article.innerText()).toMatch(/No$/);
  });
});
