import type { Page } from 'playwright-core';
import { launchBrowser, logIn, takeScreenshot, watch, type Watch } from '../browser';
import { registerAdmin, type Admin } from './admin';
import { hostProject } from './project';
import { startServer, type HostServer } from './server';

/** How long anything on a page may take, in milliseconds. */
const patience = 15_000;

/** The host project running, and its first administrator logged in, in a browser. */
export interface Session {
  server: HostServer;
  admin: Admin;
  page: Page;
  /** What went wrong on the page so far. */
  seen: Watch;
  close: () => Promise<void>;
}

/**
 * Starts the host on an empty database and logs in.
 *
 * @param name of the database; a test file takes its own
 */
export const openSession = async (name: string): Promise<Session> => {
  const server = await startServer(hostProject().folder, name);
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const admin = await registerAdmin(server.url);
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1440, height: 900 },
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const seen = watch(page);
    await logIn(page, admin);
    return { server, admin, page, seen, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/**
 * For `afterEach`: keeps the last look of the page, and fails the test when the page warned of
 * anything.
 */
export const expectQuiet = async ({ page, seen }: Session): Promise<void> => {
  const { currentTestName = 'unknown' } = expect.getState();
  await takeScreenshot(page, currentTestName.replace(/[^\w]+/g, '-'));
  expect(seen.messages.splice(0)).toEqual([]);
};
