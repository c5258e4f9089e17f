import type { CheckedCaller } from '../../../server/src/contracts/access';
import { adminUser } from '../../support/admin-users';
import { contentType } from '../../support/app-types';
import { ANONYMOUS, apiToken, grant, siteUser, type Headers } from '../../support/callers';
import { startApp, type TestApp } from '../../support/strapi';

const DAY = 24 * 60 * 60 * 1000;

let app: TestApp;
let manager: Headers;

beforeAll(async () => {
  app = await startApp({ types: [contentType('article'), contentType('note')] });
  ({ headers: manager } = await adminUser(app, [{ action: 'plugin::journey.settings.manage' }]));
  await grant(app, 'public', ['plugin::journey.content.find', 'api::note.note.find']);
});
afterAll(() => app.remove());

const tokenOf = (headers: Headers): string | null =>
  headers['Authorization']?.replace('Bearer ', '') ?? null;

const check = (body: object) => app.request.post('/journey/callers/check').set(manager).send(body);

/** What the content API itself answers: 401 and 403 to who may not ask. */
const mayAsk = async (path: string, headers: Headers): Promise<boolean> => {
  const { status } = await app.request
    .get(`/api/journey${path.replace(':key', 'awareness')}`)
    .set(headers);
  return ![401, 403].includes(status);
};

describe('the test of a token', () => {
  const callers: ReadonlyArray<[string, () => Promise<Headers>, Partial<CheckedCaller>]> = [
    ['nobody', () => Promise.resolve(ANONYMOUS), { kind: 'public', name: null, tokenType: null }],
    ['a site user', () => siteUser(app), { kind: 'user', name: null }],
    [
      'a read-only token',
      () => apiToken(app, 'read-only'),
      { kind: 'api-token', tokenType: 'read-only' },
    ],
    [
      'a full-access token',
      () => apiToken(app, 'full-access'),
      { kind: 'api-token', tokenType: 'full-access' },
    ],
    [
      'a custom token',
      () => apiToken(app, 'custom', ['plugin::journey.gap.find', 'api::article.article.find']),
      { kind: 'api-token', tokenType: 'custom', expiresAt: null },
    ],
  ];

  it.each(callers)('tells of %s what the content API lets it do', async (...[, make, told]) => {
    const headers = await make();
    const { status, body } = await check({ token: tokenOf(headers) });
    const caller = body.data as CheckedCaller;

    expect([status, caller]).toMatchObject([200, told]);
    expect(caller.actions.length).toBeGreaterThan(8);
    for (const { path, isHeld } of caller.actions) {
      expect([path, isHeld]).toEqual([path, await mayAsk(path, headers)]);
    }
    for (const { contentType: uid, isHeld } of caller.types) {
      const plural = uid === 'api::note.note' ? 'notes' : 'articles';
      const { status: found } = await app.request.get(`/api/${plural}`).set(headers);
      expect([uid, isHeld]).toEqual([uid, found === 200]);
    }
  });

  it('refuses what is no token, without repeating it', async () => {
    const { headers } = await adminUser(app, 'all');
    const expired = await apiToken(app, 'custom', ['plugin::journey.gap.find']);
    await app.strapi.db
      .query('admin::api-token')
      .updateMany({ where: { type: 'custom' }, data: { expiresAt: new Date(Date.now() - DAY) } });

    for (const token of ['no-token-at-all', tokenOf(headers), tokenOf(expired)]) {
      const { status, body, text } = await check({ token });
      expect([status, body.error.details]).toEqual([
        400,
        { code: 'JOURNEY_UNKNOWN_TOKEN', parameter: 'token' },
      ]);
      expect(text).not.toContain(token);
    }
  });

  it.each([{}, { token: '' }, { token: 1 }, { token: null, more: 1 }])(
    'refuses %j',
    async (body) => {
      const answer = await check(body);
      expect([answer.status, answer.body.error.details.code]).toEqual([
        400,
        'JOURNEY_INVALID_PARAMETER',
      ]);
    },
  );
});
