/** @jest-environment node */
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { documentsOf } from '../../support/documents';
import { startApp, type TestApp } from '../../support/strapi';

/** What the name of the file needs, and then each line: failing while the file is being sent. */
jest.mock('../../../server/src/exports/day', () => ({
  dayOf: jest
    .fn()
    .mockReturnValueOnce('2026-01-01')
    .mockImplementation(() => {
      throw new Error('no such day');
    }),
}));

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await documentsOf(app.strapi, 'api::article.article').create({
    data: { title: 'One' },
    status: 'published',
  });
});
afterAll(() => app.remove());

it('a file that fails half way is broken off, rather than never ended', async () => {
  const { headers } = await adminUser(app, 'all');
  const download = app.request.get('/journey/exports/inventory.csv').set(headers);
  const log = jest.spyOn(console, 'error').mockReturnValue();
  await expect(download).rejects.toThrow(/aborted|socket hang up/);
  expect(String(log.mock.calls)).toContain('no such day');
  log.mockRestore();
  expect((await app.request.get('/journey/coverage').set(headers)).status).toBe(200);
});
