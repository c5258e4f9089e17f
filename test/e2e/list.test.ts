import { createPersona, createPiece, type NewPiece } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';

const personas = ['it-manager'];

const pieces: NewPiece[] = [
  { type: 'article', title: 'Two stages', stages: ['consideration', 'awareness'], personas },
  { type: 'article', title: 'One stage', stages: ['awareness'] },
  { type: 'article', title: 'No stage' },
];

const LIST = '/admin/content-manager/collection-types/api::article.article';

describe('the list of the Content Manager', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('list');
    await createPersona(session, 'it-manager', 'IT manager');
    for (const piece of pieces) await createPiece(session, piece);
    await session.page.goto(`${LIST}?page=1&pageSize=10&sort=title:ASC`);
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  const row = (title: string) => session.page.getByRole('row').filter({ hasText: title });
  const titles = async (...expected: string[]) => {
    const { page } = session;
    await page
      .getByText(`${expected.length} ${expected.length === 1 ? 'entry' : 'entries'} found`)
      .waitFor();
    for (const title of expected) await row(title).waitFor();
  };
  const addFilter = async (field: string, operator: string, value?: string) => {
    const { page } = session;
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Select field' }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
    await page.getByRole('combobox', { name: 'Select filter' }).click();
    await page.getByRole('option', { name: operator, exact: true }).click();
    if (value !== undefined) {
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: value, exact: true }).click();
    }
    await page.getByRole('button', { name: 'Add filter' }).click();
  };

  it('shows what each piece is tagged with, and asks for it once', async () => {
    const { page } = session;
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === '/journey/targeting/api::article.article') asked.push(pathname);
    });
    await page.reload();
    await row('Two stages').getByText('Primary', { exact: true }).waitFor();
    expect(await row('Two stages').innerText()).toMatch(/Consideration\s*Primary\s*\+1/i);
    expect(await row('One stage').innerText()).toMatch(/Awareness[^]*For everyone/);
    expect(asked).toHaveLength(1);
  });

  it('is filtered by stage, with the pieces that have none among those that are not at it', async () => {
    const { page } = session;
    await addFilter('Journey stage', 'is not', 'Consideration');
    await page.getByText('Journey stage is not Consideration').waitFor();
    await titles('One stage', 'No stage');
    await addFilter('Journey stage', 'is null');
    await titles('No stage');
  });

  it('is filtered still after a reload, by the names of what the address has keys of', async () => {
    const { page } = session;
    await page.goto(`${LIST}?filters[$and][0][journeyPersonas][key][$eq]=it-manager`);
    await page.getByText('Persona is IT manager').waitFor();
    await titles('Two stages');
  });
});
