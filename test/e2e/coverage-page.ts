import type { Locator, Page } from 'playwright-core';

/** The Coverage page, as a person reads it. */
export interface CoveragePage {
  /** Opens it by the menu. */
  open: () => Promise<void>;
  /** How many pieces a row of the matrix names: stage by stage, and in all. */
  counts: (row: string) => Promise<number[]>;
  cell: (row: string, stage: number) => Locator;
  filter: (field: string, option: string) => Promise<void>;
}

export const coveragePage = (page: Page): CoveragePage => {
  const matrix = page.getByRole('grid', { name: 'Coverage matrix' });
  const cells = (row: string) =>
    matrix
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
      .getByRole('gridcell');
  /** Shown anew, and not what was there before. */
  const untilCurrent = async () => {
    await matrix.waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  };

  return {
    open: async () => {
      await page.getByRole('link', { name: 'Journey', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
      await untilCurrent();
    },
    counts: async (row) => {
      await cells(row).first().waitFor();
      return (await cells(row).allInnerTexts()).map((text) => Number.parseInt(text, 10));
    },
    cell: (row, stage) => cells(row).nth(stage),
    filter: async (field, option) => {
      const answer = page.waitForResponse((response) => response.url().includes('/coverage?'));
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
      await answer;
      await untilCurrent();
    },
  };
};
