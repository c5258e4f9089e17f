import type { Coverage, Gap } from '../../../server/src/core/coverage/types';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { addPersonas } from '../../support/locales-and-personas';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger } from '../../support/tags';

const ARTICLE = 'api::article.article';

let app: TestApp;
let admin: Headers;
let token: Headers;
beforeAll(async () => {
  app = await startApp({ types: [contentType('article')] });
  await addPersonas(app.strapi, ['buyer', 'seller']);
  ({ headers: admin } = await adminUser(app, 'all'));
  token = await apiToken(app, 'full-access');
  const tag = await tagger(app.strapi);
  await app.strapi.documents(ARTICLE as never).create({
    data: {
      title: 'For sellers',
      ...tag({
        stages: ['awareness'],
        personas: ['seller'],
        format: 'article',
        touchpoints: ['email'],
      }),
    } as never,
    status: 'published',
  });
  for (const [key, body] of [
    ['for-sellers', { stage: 'decision', persona: 'seller' }],
    ['articles', { stage: 'decision', format: 'article' }],
  ] as const) {
    await app.request
      .post('/journey/expectations')
      .set(admin)
      .send({ key, ...body });
  }
}, 240_000);
afterAll(() => app.remove());

const archive = (path: string, archived: boolean) =>
  app.request.put(`/journey/${path}`).set(admin).send({ archived });
const read = async <T>(path: string, headers: Headers): Promise<T> => {
  const { status, body } = await app.request.get(path).set(headers);
  expect(status).toBe(200);
  return (body as { data: T }).data;
};
const keysAt = async (path: string) =>
  (await read<Array<{ key: string }>>(`/api/journey/${path}`, token)).map(({ key }) => key);
const gapsOf = (query = '') => read<Gap[]>(`/journey/gaps?pagination[pageSize]=100${query}`, admin);

describe('an archived persona', () => {
  beforeAll(() => archive('personas/seller', true));
  afterAll(() => archive('personas/seller', false));

  it('is told apart in the admin’s definitions', async () => {
    const { personas } = await read<{ personas: Array<{ key: string; archived: boolean }> }>(
      '/journey/definitions',
      admin,
    );
    expect(personas.map(({ key, archived }) => [key, archived])).toEqual([
      ['buyer', false],
      ['seller', true],
    ]);
  });

  it('is in no list that a site chooses from, and is still known by its key', async () => {
    expect(await keysAt('personas')).toEqual(['buyer']);
    expect(await read('/api/journey/personas/seller', token)).toEqual({
      key: 'seller',
      name: 'seller',
      market: 'both',
    });
  });

  it('stays on its pieces, and sites are answered by it as before', async () => {
    const content = await read<Array<{ title: string }>>(
      '/api/journey/content?stage=awareness&persona=seller',
      token,
    );
    expect(content.map(({ title }) => title)).toEqual(['For sellers']);
  });

  it('has no row in the matrix', async () => {
    const { cells } = await read<Coverage>('/journey/coverage', admin);
    expect([...new Set(cells.map(({ persona }) => persona))]).toEqual(['buyer', null]);
    expect(cells.every(({ count }) => count === 0)).toBe(true);
    const narrowed = await read<Coverage>('/journey/coverage?persona=seller', admin);
    expect([...new Set(narrowed.cells.map(({ persona }) => persona))]).toEqual([null]);
  });

  it('is missed by no gap, and its expectations are silent', async () => {
    const gaps = await gapsOf();
    expect(gaps.filter(({ persona }) => persona === 'seller')).toEqual([]);
    expect(gaps.filter(({ expectation }) => expectation?.key === 'for-sellers')).toEqual([]);
    const states = await read<object>('/journey/expectations/states', admin);
    expect(Object.keys(states)).not.toContain('for-sellers');
  });

  it('brings all of it back when it is archived no more', async () => {
    await archive('personas/seller', false);
    const gaps = await gapsOf();
    expect(gaps.some(({ expectation }) => expectation?.key === 'for-sellers')).toBe(true);
    expect(await keysAt('personas')).toEqual(['buyer', 'seller']);
    await archive('personas/seller', true);
  });
});

describe('an archived format', () => {
  beforeAll(() => archive('formats/article', true));
  afterAll(() => archive('formats/article', false));

  it('is neither listed nor asked for, and sites are answered by it as before', async () => {
    expect(await keysAt('formats')).not.toContain('article');
    const { byFormat } = await read<Coverage>('/journey/coverage', admin);
    expect(byFormat.filter(({ format }) => format === 'article')).toEqual([]);
    expect((await gapsOf()).filter(({ format }) => format === 'article')).toEqual([]);
    const content = await read<unknown[]>(
      '/api/journey/content?stage=awareness&format=article',
      token,
    );
    expect(content).toHaveLength(1);
  });
});

describe('an archived touchpoint', () => {
  beforeAll(() => archive('touchpoints/email', true));
  afterAll(() => archive('touchpoints/email', false));

  it('is not listed, and sites are answered by it as before', async () => {
    expect(await keysAt('touchpoints')).not.toContain('email');
    const content = await read<unknown[]>(
      '/api/journey/content?stage=awareness&touchpoint=email',
      token,
    );
    expect(content).toHaveLength(1);
  });
});
