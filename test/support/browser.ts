import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Admin } from './host/admin';
import { root } from './repository';

const OWN_HOST = '127.0.0.1';

/** The machine's Chromium, headless, and kept from the network: it finds no host but our own. */
export const launchBrowser = (): Promise<Browser> => {
  const finder = path.join(root, 'scripts', 'lib', 'browser.mjs');
  const executablePath = execFileSync(process.execPath, [finder], { encoding: 'utf8' }).trim();
  const args = [
    // A container has no user namespaces for root and little shared memory.
    '--no-sandbox',
    '--disable-dev-shm-usage',
    // Not by a route, which would keep the page from its cache: each page would compile all anew.
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${OWN_HOST}`,
  ];
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

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Notes what goes wrong on a page, and which other hosts it looks for. */
export const watch = (page: Page): Watch => {
  const seen: Watch = { messages: [], foreignHosts: [] };
  const isForeign = (url: string) => ![OWN_HOST, ''].includes(hostOf(url));
  page.on('console', (message) => {
    const { url } = message.location();
    const isLoud = message.type() === 'warning' || message.type() === 'error';
    // That another host is not found is said of each: it is among the foreign hosts.
    if (!isLoud || isForeign(url)) return;
    const about = URL.canParse(url) ? new URL(url).pathname : '';
    const said = `${message.type()}: ${message.text()} ${about}`.trimEnd();
    if (!ofTheHost.some((known) => known.test(said))) seen.messages.push(said);
  });
  page.on('pageerror', (error) => seen.messages.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const host = hostOf(request.url());
    if (isForeign(request.url()) && !seen.foreignHosts.includes(host)) seen.foreignHosts.push(host);
  });
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
