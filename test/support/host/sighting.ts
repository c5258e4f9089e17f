import { launchBrowser, logIn, watch } from '../browser';
import { registerAdmin } from './admin';
import { startServer } from './server';

/** What is to be seen of a project that was just started for the first time. */
export interface Sighting {
  /** Lines of the log that warn. */
  warnings: string[];
  /** What the browser's console got from login to the home page: warnings and errors. */
  console: string[];
  /** Hosts that pages asked, other than the project's own. */
  foreignHosts: string[];
}

/** The lines that warn, without what differs from start to start. */
export const warningsIn = (log: string): string[] =>
  log
    .split('\n')
    .filter((line) => /\b(warn(ing)?|error|deprecat\w*)\b/i.test(line))
    .map((line) => line.replace(/^\[[^\]]*\]\s*/, '').replace(/\(node:\d+\)/, '(node)'));

/**
 * Starts a built project, logs in, stops it again.
 *
 * @param project the project's folder
 * @param name of the database
 */
export const lookAround = async (project: string, name: string): Promise<Sighting> => {
  const server = await startServer(project, name);
  const browser = await launchBrowser();
  try {
    const admin = await registerAdmin(server.url);
    const page = await browser.newPage({ baseURL: server.url });
    const seen = watch(page);
    await logIn(page, admin);
    return {
      warnings: warningsIn(server.log()),
      console: seen.messages,
      foreignHosts: seen.foreignHosts,
    };
  } finally {
    await browser.close();
    await server.stop();
  }
};
