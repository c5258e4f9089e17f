import type { Locator, Page, Response } from 'playwright-core';

/** The edit view of the Content Manager, as a person uses it. */
export interface EditView {
  /** The side panel of the plugin. */
  panel: Locator;
  /** With tags in the address, as `journey[stages]=awareness`, when told. */
  openNew: (type: string, tags?: string) => Promise<void>;
  openSingle: (type: string) => Promise<void>;
  /** Opens a document in a language that it may not have yet. */
  openLocale: (type: string, documentId: string, locale: string) => Promise<void>;
  fillTitle: (title: string) => Promise<void>;
  /** Chooses in the panel, by the label of the field; a chosen stage or persona is taken out. */
  choose: (field: string, option: string) => Promise<void>;
  /** The chosen stages, primary first. */
  chosenStages: () => Promise<string[]>;
  /** Presses the button and waits until the document is written. */
  save: () => Promise<void>;
  publish: () => Promise<void>;
  /** Of the document on the screen, once it is saved. */
  documentId: () => string;
}

const uidOf = (type: string): string => `api::${type}.${type}`;

/** Whether the Content Manager wrote a document. */
const isWrite = (response: Response): boolean =>
  ['POST', 'PUT'].includes(response.request().method()) &&
  /\/content-manager\/(collection|single)-types\//.test(response.url());

export const editView = (page: Page): EditView => {
  const panel = page
    .locator('aside')
    .filter({ has: page.getByRole('heading', { name: 'Journey' }) });
  const titleField = page.getByRole('textbox', { name: 'title' });
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    const written = page.waitForResponse(isWrite);
    await button.click();
    expect((await written).status()).toBeLessThan(300);
    // A new document is shown under its own address; what is saved can't be saved again.
    await page.waitForURL(({ pathname }) => !pathname.endsWith('/create'));
    await button.and(page.locator(':disabled')).waitFor();
  };
  const open = async (path: string, { locale = 'en', tags = '' } = {}) => {
    // Without a locale the host goes there once more, and asks whether to drop what was typed.
    await page.goto(`/admin/content-manager/${path}?plugins[i18n][locale]=${locale}&${tags}`);
    await titleField.waitFor();
  };
  /** Stages and personas are lists of buttons to press. */
  const buttonsOf = (field: string) =>
    panel.getByRole('list', { name: field, exact: true }).getByRole('button');

  return {
    panel,
    openNew: (type, tags) =>
      open(`collection-types/${uidOf(type)}/create`, tags === undefined ? {} : { tags }),
    openSingle: (type) => open(`single-types/${uidOf(type)}`),
    openLocale: (type, documentId, locale) =>
      open(`collection-types/${uidOf(type)}/${documentId}`, { locale }),
    fillTitle: (title) => titleField.fill(title),
    choose: async (field, option) => {
      if (['Journey stages', 'Personas'].includes(field)) {
        return buttonsOf(field).filter({ hasText: option }).click();
      }
      await panel.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
      // A select of several stays open.
      if (field === 'Touchpoints') await page.keyboard.press('Escape');
    },
    chosenStages: async () => {
      const stages = buttonsOf('Journey stages');
      await stages.first().waitFor();
      const chosen = await stages.and(page.locator('[aria-pressed="true"]')).allInnerTexts();
      // Its number, its name, and what it is.
      const numbered = chosen.map((text) => text.split('\n'));
      return numbered.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, name]) => name!);
    },
    save: () => press('Save'),
    publish: () => press('Publish'),
    documentId: () => new URL(page.url()).pathname.split('/').at(-1)!,
  };
};
