import { isKnown, rightsOf } from '../../../server/src/kept/rights';

const auth = (more: object = {}) => ({
  strategy: { name: 'users-permissions' },
  credentials: { id: 1 },
  ability: { rules: [{ action: 'api::article.article.find' }] },
  ...more,
});

describe('the rights that an answer is kept under', () => {
  it('are the same for each request of one caller who may do the same', () => {
    expect(rightsOf(auth())).toBe(rightsOf(auth()));
  });

  it.each<[string, object]>([
    ['another strategy', { strategy: { name: 'content-api-token' } }],
    ['another id', { credentials: { id: 2 } }],
    ['another type', { credentials: { id: 1, type: 'read-only' } }],
    ['nobody', { credentials: null }],
    ['no rules', { ability: null }],
    ['further rules', { ability: { rules: [{ action: 'api::tip.tip.find' }] } }],
    ['rules that take away', { ability: { rules: [{ action: 'x', inverted: true }] } }],
  ])('differ for %s', (_what, more) => {
    expect(rightsOf(auth(more))).toEqual(expect.any(String));
    expect(rightsOf(auth(more))).not.toBe(rightsOf(auth()));
  });

  it('are the same for everybody whom nothing is known of', () => {
    const nobody = { credentials: null };
    expect(rightsOf(auth(nobody))).toBe(rightsOf(auth(nobody)));
    expect(isKnown(auth(nobody))).toBe(false);
    expect(isKnown(auth())).toBe(true);
  });

  it.each<[string, object | undefined]>([
    ['no authentication', undefined],
    ['a strategy without a name', auth({ strategy: {} })],
    ['no strategy', auth({ strategy: undefined })],
    ['somebody without an id', auth({ credentials: { email: 'a@example.com' } })],
  ])('are none where callers cannot be told apart: %s', (_what, given) => {
    expect(rightsOf(given as ReturnType<typeof auth>)).toBeNull();
  });
});
