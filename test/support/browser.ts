import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Admin } from './host/admin';
import { root } from './repository';

/** The machine's Chromium, headless. */
export const launchBrowser = (): Promise<Browser> => {
  const finder = path.join(root, 'scripts', 'lib', 'browser.mjs');
  const executablePath = execFileSync(process.execPath, [finder], { encoding: 'utf8' }).trim();
  // A container has no user namespaces for root and little shared memory.
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath, args });
};

/** What the host's own pages ask for and get a 404 for, plugin or not. */
const ofTheHost = [
  // Of paid plans, asked for in every plan.
  /404 .* \/admin\/ai-feature-config$/,
  /404 .* \/i18n\/ai-localization-jobs\//,
  // A single type that has no entry yet.
  /404 .* \/content-manager\/single-types\/[^/]+$/,
  // A preview is the host's to configure.
  /404 .* \/content-manager\/preview\/url\//,
];

/** What a page did that a user should never see; both grow while the page is used. */
export interface Watch {
  /** Warnings and errors of the console, failed requests among them, and uncaught errors. */
  messages: string[];
  /** Hosts asked for anything, other than the page's own. */
  foreignHosts: string[];
}

/**
 * Notes what goes wrong on a page, and keeps it from the network: a request to another host gets
 * an empty answer.
 */
export const watch = (page: Page): Watch => {
  const seen: Watch = { messages: [], foreignHosts: [] };
  page.on('console', (message) => {
    const isLoud = message.type() === 'warning' || message.type() === 'error';
    if (!isLoud) return;
    const about = URL.canParse(message.location().url)
      ? new URL(message.location().url).pathname
      : '';
    const said = `${message.type()}: ${message.text()} ${about}`.trimEnd();
    if (!ofTheHost.some((known) => known.test(said))) seen.messages.push(said);
  });
  page.on('pageerror', (error) => seen.messages.push(`uncaught: ${error.message}`));
  void page.route(
    ({ hostname, protocol }) => protocol.startsWith('http') && hostname !== '127.0.0.1',
    (route) => {
      const { hostname } = new URL(route.request().url());
      if (!seen.foreignHosts.includes(hostname)) seen.foreignHosts.push(hostname);
      return route.fulfill({
        status: 204,
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      });
    },
  );
  return seen;
};

/** Logs in by hand, and waits for the home page. */
export const logIn = async (page: Page, { email, password }: Admin): Promise<void> => {
  await page.goto('/admin/auth/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').first().fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
};

/** Keeps how a page looks, for people: `.tmp/screens/<name>.png`. */
export const takeScreenshot = async (page: Page, name: string): Promise<void> => {
  const folder = path.join(root, '.tmp', 'screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
};
