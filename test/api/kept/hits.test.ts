import { apiToken, type Headers } from '../../support/callers';
import { startSite, type Site } from '../../support/content/site';
import { readsOf, untilQuiet, writeElsewhere } from '../../support/kept';
import { statementsOf } from '../../support/statements';

const PATH = '/api/journey/content?stage=decision&types=articles&populate=author&explain=true';

let site: Site;
let full: Headers;

beforeAll(async () => {
  site = await startSite();
  await site.seed([
    { title: 'One', stages: ['decision'], personas: ['buyer'] },
    { title: 'Two', stages: ['awareness'] },
  ]);
  full = await apiToken(site.app, 'full-access');
  await untilQuiet(site.app);
}, 120_000);
afterAll(() => site.app.remove());
beforeEach(() => writeElsewhere(site.app));

const count = async (headers?: Headers): Promise<number> =>
  (await statementsOf(site.app, () => site.get(PATH, headers))).length;

const withoutDate = (headers: Headers) => ({ ...headers, date: null });

describe('the same request again', () => {
  it.each(['somebody unknown', 'a token'])('from %s gets the same, to the byte', async (who) => {
    const headers = who === 'a token' ? full : {};
    const first = await site.get(PATH, headers);
    const again = await site.get(PATH, headers);
    expect(first.status).toBe(200);
    expect(first.text).toContain('"One"');
    expect(again.text).toBe(first.text);
    expect(withoutDate(again.headers)).toEqual(withoutDate(first.headers));
  });

  it.each(['somebody unknown', 'a token'])('from %s reads no content', async (who) => {
    const headers = who === 'a token' ? full : {};
    expect(await readsOf(site.app, () => site.get(PATH, headers))).not.toEqual([]);
    expect(await readsOf(site.app, () => site.get(PATH, headers))).toEqual([]);
  });

  it('costs no more than what Strapi itself asks of who comes, and the version', async () => {
    const first = await count();
    const again = await count();
    const own = (await statementsOf(site.app, () => site.get('/api/homepage?fields=title'))).length;
    expect(again).toBeLessThan(first);
    expect(again).toBeLessThanOrEqual(own);
  });

  it('is answered from memory as well when it was first answered with 304', async () => {
    const { etag } = (await site.get(PATH)).headers;
    await writeElsewhere(site.app);
    const known = { 'If-None-Match': String(etag) };
    expect((await site.get(PATH, known)).status).toBe(304);
    expect(
      await readsOf(site.app, async () => {
        const whole = await site.get(PATH);
        expect([whole.status, whole.headers['etag']]).toEqual([200, etag]);
        expect(whole.text).toContain('"One"');
        expect((await site.get(PATH, known)).status).toBe(304);
      }),
    ).toEqual([]);
  });

  it('is answered from memory for HEAD, whose answer serves GET in turn', async () => {
    const first = await site.app.request.head(PATH);
    expect(first.status).toBe(200);
    expect(
      await readsOf(site.app, async () => {
        const got = await site.get(PATH);
        expect(got.text).toContain('"One"');
        expect(got.headers['content-length']).toBe(first.headers['content-length']);
        const again = await site.app.request.head(PATH);
        expect([again.status, again.text]).toEqual([200, undefined]);
        expect(again.headers['etag']).toBe(got.headers['etag']);
      }),
    ).toEqual([]);
  });

  it('is refused as the first was: no error is kept', async () => {
    const ask = () => site.content('stage=nope');
    expect((await ask()).status).toBe(400);
    expect((await ask()).body.error.details.code).toBe('JOURNEY_UNKNOWN_STAGE');
  });
});

describe('another request', () => {
  it('gets the pieces that are kept from the first, and only the others are read', async () => {
    const articlesRead = async (query: string): Promise<number> => {
      const reads = await readsOf(site.app, () =>
        site.content(`stage=decision&types=articles&pagination[pageSize]=${query}`),
      );
      return reads.filter((sql) => /\barticles\b/.test(sql)).length;
    };
    expect(await articlesRead('1')).toBeGreaterThan(0);
    expect(await articlesRead('2')).toBeGreaterThan(0);
    expect(await articlesRead('2&explain=true')).toBe(0);
    expect(await articlesRead('2&fields=title')).toBeGreaterThan(0);
  });

  it('is not answered with what a longer URL was answered with', async () => {
    const one = await site.content('stage=decision&types=articles&fields=title');
    const other = await site.content('stage=decision&types=articles&fields=title,body');
    expect(one.body.data[0]).not.toHaveProperty('body');
    expect(other.body.data[0]).toHaveProperty('body');
  });

  it('never gets a draft that was kept for a preview', async () => {
    await site.seed([{ title: 'Three', stages: ['decision'], state: 'modified' }]);
    const query = 'stage=decision&types=articles&fields=title';
    const drafts = await site.get(`/api/journey/preview?${query}`, full);
    const published = await site.content(query, full);
    expect(drafts.text).toContain('Three (draft)');
    expect(published.text).not.toContain('Three (draft)');
    expect(published.text).toContain('"Three"');
    const again = await site.get(`/api/journey/preview?${query}`, full);
    expect(again.text).toBe(drafts.text);
  });
});
