import { readFileSync } from 'node:fs';
import path from 'node:path';
import { takeScreenshot } from '../support/browser';
import { createReadOnlyToken } from '../support/host/admin';
import { hostProject } from '../support/host/project';
import { openSession, type Session } from '../support/host/session';

/** What breaks in two copies: contexts of React, and classes asked for by `instanceof`. */
const onlyOnce = [
  '@strapi/design-system',
  '@strapi/icons',
  '@strapi/strapi',
  '@strapi/utils',
  'react',
  'react-dom',
  'react-intl',
  'react-router-dom',
  'styled-components',
];

const placesOf = (name: string): string[] => {
  const lock = readFileSync(path.join(hostProject().folder, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, unknown> };
  return Object.keys(packages).filter((place) => place.endsWith(`node_modules/${name}`));
};

const warningsIn = (log: string): string[] =>
  log.split('\n').filter((line) => /\b(warn(ing)?|error|deprecat\w*)\b/i.test(line));

/** Where Strapi's own admin looks for a newer Strapi. */
const askedByStrapi = ['api.github.com'];

describe('the package in a new Strapi project, with no configuration of its own', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('fresh-project');
  });

  afterAll(() => session?.close());

  it('is installed without a word from npm', () => {
    const words = hostProject()
      .installLog.split('\n')
      .filter((line) => /ERESOLVE|peer dep/i.test(line) || /warn.*journey/i.test(line));
    expect(words).toEqual([]);
  });

  it.each(onlyOnce)('brings no second copy of %s', (name) => {
    expect(placesOf(name)).toEqual([`node_modules/${name}`]);
  });

  it('starts without a warning in the log', () => {
    expect(warningsIn(session.server.log())).toEqual([]);
  });

  it('keeps its API closed to the public until the public role is let in', async () => {
    const response = await fetch(`${session.server.url}/api/journey/journeys`);
    expect(response.status).toBe(403);
  });

  it('answers a read-only token with the journey that it put in at the first start', async () => {
    const token = await createReadOnlyToken(session.server.url, session.admin);
    const response = await fetch(`${session.server.url}/api/journey/journeys`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: [{ key: 'five-stage' }] });
  });

  it('opens its pages, with nothing in the console and no other host asked', async () => {
    const { page, seen } = session;
    await page.getByRole('link', { name: 'Journey' }).click();
    await page.getByRole('grid', { name: 'Coverage matrix' }).waitFor();
    await page.getByRole('heading', { name: 'Funnel balance' }).waitFor();
    await takeScreenshot(page, 'fresh-project');
    await page.getByRole('link', { name: 'Gaps' }).click();
    await page.getByRole('list', { name: 'Gaps by priority' }).waitFor();
    expect(seen.messages).toEqual([]);
    expect(seen.foreignHosts.filter((host) => !askedByStrapi.includes(host))).toEqual([]);
  });
});
