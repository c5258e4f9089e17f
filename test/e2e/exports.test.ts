import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

import { createPiece } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';

describe('exports and imports', () => {
  let session: Session;

  const open = (name: string) =>
    session.page.getByRole('navigation', { name: 'Journey' }).getByRole('link', { name }).click();

  /** The path of what is downloaded by a choice of the Export menu, and its name. */
  const download = async (choice: string) => {
    const { page } = session;
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: choice }).click(),
    ]);
    return { name: file.suggestedFilename(), file: await file.path() };
  };

  beforeAll(async () => {
    session = await openSession('exports');
    await createPiece(session, { type: 'article', title: 'A guide', stages: ['awareness'] });
    await session.page.goto('/admin/plugins/journey');
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  it('download the matrix, and a report whose fonts are found in the built package', async () => {
    const matrix = await download('Coverage matrix (CSV)');
    expect(matrix.name).toMatch(/^journey-matrix-en-[\d-]+\.csv$/);
    const report = await download('Report (PDF)');
    expect(report.name).toMatch(/^journey-report-en-[\d-]+\.pdf$/);
    expect(readFileSync(report.file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('bring back what was edited in an exported inventory', async () => {
    const { page } = session;
    await open('Inventory');
    const { file } = await download('Inventory (CSV)');
    const rows = parse(readFileSync(file), { bom: true });
    const stages = rows[0]?.indexOf('Stages') ?? -1;
    for (const row of rows) if (row[0] === 'A guide') row[stages] = 'Consideration';
    const edited = path.join(tmpdir(), `journey-import-${process.pid}.csv`);
    writeFileSync(edited, stringify(rows, { delimiter: ';' }));

    await open('Import tags');
    await page.getByLabel('CSV file').setInputFiles(edited);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('Stages: Awareness → Consideration').waitFor();
    await page.getByRole('button', { name: 'Import 1 line' }).click();
    await page.getByRole('heading', { name: 'The import is done' }).waitFor();
    await page.getByText('1 piece was changed').waitFor();
  });
});
