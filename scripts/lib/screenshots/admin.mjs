import { chromium } from 'playwright-core';
import { WINDOW } from './take.mjs';

/** What every picture is taken with, so that two of one page differ only where the page does. */
const LOOK = {
  viewport: WINDOW,
  deviceScaleFactor: 1,
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
};

/** The first page may be built by the server while it is waited for. */
const FIRST_PAGE_MS = 120_000;
const PAGE_MS = 20_000;

/** What the host tells everybody who comes for the first time: closed when it comes, if it does. */
const closeWhatTheHostTells = async (page) => {
  const tour = page.getByRole('button', { name: 'Close guided tour' });
  const closeTour = async () => {
    await tour.click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
  };
  await page.addLocatorHandler(tour, closeTour, { times: 1 });
  const banner = page.getByRole('button', { name: /^Close the banner/ });
  await page.addLocatorHandler(banner, () => banner.click(), { times: 1 });
};

/**
 * Opens the admin panel in the machine's browser and logs in.
 *
 * @param {object} options
 * @param {string} options.executablePath the browser's
 * @param {string} options.url Strapi's, without `/admin`
 * @param {{ email: string, password: string }} options.login
 */
export const openAdmin = async ({ executablePath, url, login }) => {
  // A container has no user namespaces for root and little shared memory.
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ ...LOOK, baseURL: url });
  const page = await context.newPage();
  page.setDefaultTimeout(FIRST_PAGE_MS);

  await page.goto('/admin/auth/login');
  await page.getByLabel('Email').fill(login.email);
  await page.getByLabel('Password').first().fill(login.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
  page.setDefaultTimeout(PAGE_MS);
  await closeWhatTheHostTells(page);
  return { page, close: () => browser.close() };
};
