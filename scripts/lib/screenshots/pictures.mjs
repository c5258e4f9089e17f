import { importedLines } from './imported-lines.mjs';

/** @typedef {import('./take.mjs').Picture} Picture */

const JOURNEY = '/plugins/journey';
const ARTICLES = '/content-manager/collection-types/api::article.article';
const LIST = `${ARTICLES}?page=1&pageSize=10&sort=title:ASC&plugins[i18n][locale]=en`;

const PIECE = 'Gateway or office Wi-Fi?';

const heading = (name) => (page) => page.getByRole('heading', { name });
const button = (name) => (page) => page.getByRole('button', { name });
/** The plugin's pages with their navigation, without the host's menu. */
const withNavigation = (page) => page.locator('main').locator('..').locator('..');
const dialog = (page) => page.getByRole('dialog');
const widget = (page, name) => page.getByRole('region', { name, exact: true });
const panel = (page) =>
  page.locator('aside').filter({ has: page.getByRole('heading', { name: 'Journey' }) });

const choose = async (page, combobox, option) => {
  await combobox.click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** Of the page's header, which stays in sight above what is scrolled, and some air. */
const HEADER = '8rem';

/** Scrolls so far that something stands at the top of the window. */
const scrollTo = (locator) =>
  locator.evaluate((element, margin) => {
    element.style.scrollMarginTop = margin;
    element.scrollIntoView({ block: 'start' });
  }, HEADER);

/** @type {Picture[]} */
const reports = [
  {
    name: 'coverage',
    address: JOURNEY,
    shown: (page) => page.getByRole('grid', { name: 'Coverage matrix' }),
    before: (page) => scrollTo(page.getByRole('heading', { name: 'Coverage matrix' })),
    of: withNavigation,
  },
  {
    name: 'coverage-dark',
    address: JOURNEY,
    shown: (page) => page.getByRole('grid', { name: 'Coverage matrix' }),
    theme: 'dark',
  },
  {
    name: 'charts',
    address: JOURNEY,
    shown: heading('Funnel balance'),
    before: (page) => scrollTo(page.getByRole('heading', { name: 'Funnel balance' })),
  },
  {
    name: 'inventory',
    address: `${JOURNEY}/inventory?stage=consideration&for=it-manager`,
    shown: (page) => page.getByRole('grid').getByRole('link'),
  },
  {
    name: 'transitions',
    address: `${JOURNEY}/transitions`,
    shown: (page) => page.getByRole('region', { name: 'New parent' }),
    before: (page) => scrollTo(page.getByRole('region', { name: 'IT manager' })),
  },
  {
    name: 'gaps',
    address: `${JOURNEY}/gaps`,
    shown: (page) => page.getByRole('list', { name: 'Gaps by priority' }),
    before: async (page) => {
      await page.getByRole('button', { name: 'How the priority came about' }).first().click();
      await page.getByText('Every gap starts from 100.').waitFor();
    },
  },
  {
    name: 'preview-as',
    address: `${JOURNEY}/preview-as?stage=consideration&persona=it-manager`,
    shown: (page) => page.getByRole('grid', { name: 'What the visitor gets' }),
  },
  {
    name: 'import',
    address: `${JOURNEY}/import`,
    shown: button('Check'),
    before: async (page) => {
      await page.getByRole('textbox').fill(importedLines);
      await page.getByRole('button', { name: 'Check' }).click();
      await page.getByRole('button', { name: /^Import \d/ }).waitFor();
    },
  },
  {
    name: 'home',
    address: '/',
    shown: (page) => widget(page, 'Top journey gaps').getByRole('listitem'),
    before: async (page) => {
      await widget(page, 'Journey coverage').getByText('%').waitFor();
      await widget(page, 'Pieces without a journey stage').getByRole('link').nth(1).waitFor();
      await scrollTo(widget(page, 'Top journey gaps'));
    },
  },
];

/** So that the column at the end is in sight. */
const showOnlyTitles = async (page) => {
  await page.getByRole('button', { name: 'View Settings' }).click();
  for (const name of ['slug', 'excerpt']) {
    await page.getByRole('dialog').getByRole('checkbox', { name, exact: true }).click();
  }
  await page.keyboard.press('Escape');
};

/** Its address has an id in it that every demo makes anew. */
const openPiece = async (page) => {
  await page.getByRole('link', { name: PIECE }).click();
  await panel(page)
    .getByRole('link', { name: /other pieces?$/ })
    .first()
    .waitFor();
};

/** @type {Picture[]} */
const tagging = [
  {
    name: 'edit-view',
    address: `${JOURNEY}/inventory?_q=Gateway or office`,
    shown: (page) => page.getByRole('link', { name: PIECE }),
    before: openPiece,
  },
  {
    name: 'panel',
    address: `${JOURNEY}/inventory?_q=Gateway or office`,
    shown: (page) => page.getByRole('link', { name: PIECE }),
    before: openPiece,
    of: panel,
    air: 4,
    height: 1600,
  },
  {
    name: 'list',
    address: LIST,
    shown: (page) => page.getByRole('grid').getByText('For everyone').first(),
    before: async (page) => {
      await showOnlyTitles(page);
      await page.getByRole('button', { name: 'Filters' }).click();
      await choose(page, page.getByRole('combobox', { name: 'Select field' }), 'Journey stage');
    },
  },
  {
    name: 'bulk',
    address: LIST,
    shown: (page) => page.getByRole('grid').getByText('For everyone').first(),
    before: async (page) => {
      const boxes = page.getByRole('row').getByRole('checkbox');
      for (const place of [1, 2, 3, 4]) await boxes.nth(place).click();
      await page.getByRole('button', { name: 'Journey tags' }).click();
      const stages = dialog(page).getByRole('combobox', { name: 'Journey stages', exact: true });
      await choose(page, stages, 'Add');
      const which = dialog(page).getByRole('combobox', { name: 'Journey stages: which ones' });
      await choose(page, which, 'Decision');
      await page.keyboard.press('Escape');
      await dialog(page).getByRole('button', { name: 'Preview' }).click();
      await dialog(page)
        .getByText(/pieces? will change/)
        .waitFor();
    },
    of: dialog,
  },
  {
    name: 'untagged',
    address: `${JOURNEY}/untagged?sort=title:asc`,
    shown: (page) =>
      page
        .getByRole('region', { name: 'Piece in focus' })
        .getByRole('button', { name: 'Decision' }),
  },
];

/** @type {Picture[]} */
const definitions = [
  {
    name: 'journeys',
    address: `${JOURNEY}/journeys/new/preset`,
    shown: button('Add Purchase readiness'),
  },
  {
    name: 'axis-editor',
    address: `${JOURNEY}/journeys/five-stage`,
    shown: (page) => page.getByText(/ pieces .* expectations?$/),
  },
  {
    name: 'personas',
    address: `${JOURNEY}/personas`,
    shown: (page) => page.getByRole('link', { name: /^\d+ pieces$/ }),
  },
  {
    name: 'persona',
    address: `${JOURNEY}/personas/it-manager`,
    shown: (page) => page.getByRole('textbox', { name: /^Questions at Awareness/ }),
  },
  {
    name: 'expectations',
    address: `${JOURNEY}/expectations`,
    shown: (page) => page.getByRole('row').getByText('Met', { exact: true }),
  },
];

/** @type {Picture[]} */
const settings = [
  {
    name: 'settings-configuration',
    address: '/settings/journey/configuration',
    shown: heading('Coverage and gaps'),
  },
  {
    name: 'settings-types',
    address: '/settings/journey/types',
    shown: (page) => page.getByRole('switch'),
  },
  { name: 'settings-index', address: '/settings/journey/index', shown: heading('Health') },
  {
    name: 'settings-access',
    address: '/settings/journey/access',
    shown: button('Test without a token'),
    before: async (page) => {
      await page.getByRole('button', { name: 'Test without a token' }).click();
      await page.getByRole('grid').first().waitFor();
    },
  },
];

/** Every picture of the docs. */
export const pictures = [...reports, ...tagging, ...definitions, ...settings];
