import { apiToken, type Headers } from '../../support/callers';
import { startSite, type Site } from '../../support/content/site';
import { CONTENT_TARGETS } from '../../support/hostile/routes';

/* Each route of the content API, asked by other methods and by other spellings of its path. */

let site: Site;
let token: Headers;
beforeAll(async () => {
  site = await startSite({ middlewares: ['plugin::journey.answers'] });
  token = await apiToken(site.app, 'full-access');
  await site.seed([{ title: 'one', stages: ['decision'], personas: ['buyer'] }]);
}, 120_000);
afterAll(() => site.app.remove());

const PATHS = CONTENT_TARGETS.map(({ path }) => path);
const request = () => site.app.request;

describe.each(PATHS)('%s', (path) => {
  it('answers HEAD as GET, without a body', async () => {
    const got = await site.get(path, token);
    const head = await request().head(path).set(token);
    expect([got.status, head.status, head.text]).toEqual([200, 200, undefined]);
    expect(head.headers['etag']).toBe(got.headers['etag']);
  });

  it('answers OPTIONS with what there is, and nothing of what it holds', async () => {
    const options = await request().options(path).set(token);
    expect([options.status, options.text, options.headers['allow']]).toEqual([
      200,
      '',
      'HEAD, GET',
    ]);
    const preflight = await request()
      .options(path)
      .set({ Origin: 'https://example.com', 'Access-Control-Request-Method': 'GET' });
    expect([preflight.status, preflight.text]).toEqual([204, '']);
  });

  it('is the same in capitals and with a slash at the end, to whoever may read it and may not', async () => {
    for (const headers of [token, { Authorization: 'Bearer no' }]) {
      const { status, body } = await site.get(path, headers);
      for (const other of [
        `${path}/`,
        path.toUpperCase().replace(/[^/]+$/, path.split('/').at(-1)!),
      ]) {
        const answer = await site.get(other, headers);
        expect([other, answer.status, answer.body]).toEqual([other, status, body]);
      }
    }
  });

  it('takes no other method', async () => {
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      expect((await request()[method](path).set(token).send({})).status).toBe(405);
    }
  });
});
