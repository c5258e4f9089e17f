import { ANONYMOUS, type Headers } from '../../support/callers';
import type { Site } from '../../support/content/site';
import { makeCallers, OUR_ROUTES, type Caller } from '../../support/leaks/callers';
import { startSiteWithSecrets } from '../../support/leaks/site';

/*
 * Whoever sends an `Authorization` header gets an answer made for him, which no shared cache may
 * keep, whatever was answered to others before: to all routes, errors and HEAD included.
 */

let site: Site;
let known: Caller[];

beforeAll(async () => {
  ({ site } = await startSiteWithSecrets());
  const others = [
    { name: 'a login by name', headers: { Authorization: 'Basic YTpi' }, rights: [] },
    { name: 'a header without a token', headers: { Authorization: 'Bearer' }, rights: [] },
  ];
  const callers = await makeCallers(site);
  known = [...callers.filter(({ headers }) => headers !== ANONYMOUS), ...others];
}, 240_000);
afterAll(() => site.app.remove());

const QUERIES = ['', 'locale=da', 'nope=1'];
const PATHS = OUR_ROUTES.flatMap(({ path }) => QUERIES.map((query) => `${path}?${query}`));

const isKeptByAll = (cacheControl: string): boolean => /public|s-maxage/.test(cacheControl);

describe.each(PATHS)('%s', (path) => {
  const cacheControl = (headers: unknown): string =>
    (headers as Record<string, string>)['cache-control'] ?? '';
  const vary = (headers: unknown): string => (headers as Record<string, string>)['vary'] ?? '';

  it('is never for everybody when it was answered to somebody known', async () => {
    await site.get(path);
    for (const { name, headers } of known) {
      const { status, headers: told } = await site.get(path, headers);
      expect(told).not.toHaveProperty('set-cookie');
      expect([name, isKeptByAll(cacheControl(told))]).toEqual([name, false]);
      if (status === 200 && !path.includes('/preview'))
        expect(vary(told)).toMatch(/\bAuthorization\b/);
      const head = await site.app.request.head(path).set(headers);
      expect([name, head.status, isKeptByAll(cacheControl(head.headers))]).toEqual([
        name,
        status,
        false,
      ]);
      const { etag } = told as { etag?: string };
      if (!etag) continue;
      const again = await site.get(path, { ...headers, 'If-None-Match': etag });
      expect([name, again.status, again.text, isKeptByAll(cacheControl(again.headers))]).toEqual([
        name,
        304,
        '',
        false,
      ]);
    }
  });

  it('is the same to nobody known, whoever has asked meanwhile', async () => {
    const ask = async (headers: Headers) => {
      const { status, text, headers: told } = await site.get(path, headers);
      return [status, text, { ...told, date: null }];
    };
    const first = await ask(ANONYMOUS);
    for (const { headers } of known) await site.get(path, headers);
    expect(await ask(ANONYMOUS)).toEqual(first);
  });
});
