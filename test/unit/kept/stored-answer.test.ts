import type { Context } from 'koa';

import { publicKey, storedAnswer } from '../../../server/src/kept/stored-answer';

type Headers = Record<string, string | string[] | number>;

const URL = '/api/journey/content?stage=decision';

/** What the code under test asks Koa's context for. */
const contextOf = (
  options: {
    method?: string;
    url?: string;
    sent?: Headers;
    status?: number;
    headers?: Headers;
  } = {},
): Context => {
  const { method = 'GET', url = URL, sent = {}, status = 200, headers = {} } = options;
  return {
    ...{ method, url, status },
    get: (name: string) => sent[name] ?? '',
    response: { headers, get: (name: string) => headers[name] ?? '' },
  } as unknown as Context;
};

describe('where an answer to an anonymous caller is looked for', () => {
  const plain = { host: 'example.com', origin: 'https://a.example' };

  it('is the same place for the same URL, host and origin', () => {
    expect(publicKey(contextOf({ sent: plain }))).toEqual(expect.any(String));
    expect(publicKey(contextOf({ sent: plain }))).toBe(publicKey(contextOf({ sent: plain })));
  });

  it.each([
    ['URL', { url: '/api/journey/content?stage=awareness', sent: plain }],
    ['host', { sent: { ...plain, host: 'other.example' } }],
    ['origin', { sent: { ...plain, origin: 'https://b.example' } }],
    ['origin than one', { sent: { host: plain.host } }],
  ])('is another place for another %s', (_what, options) => {
    expect(publicKey(contextOf(options))).not.toBe(publicKey(contextOf({ sent: plain })));
  });

  it.each([
    ['says who asks', { sent: { authorization: 'Bearer token' } }],
    ['brings a cookie', { sent: { cookie: 'session=1' } }],
    ['is no GET', { method: 'HEAD' }],
    ['writes', { method: 'POST' }],
  ])('is nowhere for a request that %s', (_what, options) => {
    expect(publicKey(contextOf(options))).toBeNull();
  });
});

describe('a response that is kept for anonymous callers', () => {
  it('has the headers that each of them gets, as they were sent, and the body as bytes', () => {
    const headers = { etag: '"1"', 'content-type': 'application/json', link: ['a', 'b'], age2: 1 };
    expect(storedAnswer(contextOf({ headers }), '{"title":"æ"}')).toEqual({
      headers: [
        ['etag', '"1"'],
        ['content-type', 'application/json'],
        ['link', ['a', 'b']],
        ['age2', '1'],
      ],
      body: Buffer.from('{"title":"æ"}'),
    });
  });

  it.each([
    ...['date', 'age', 'content-length', 'x-response-time', 'x-request-id'],
    ...['ratelimit', 'ratelimit-remaining', 'x-ratelimit-limit'],
  ])('is without %s, which is of one response only', (name) => {
    const headers = { [name]: '1', 'x-powered-by': 'Strapi' };
    expect(storedAnswer(contextOf({ headers }), '{}')?.headers).toEqual([
      ['x-powered-by', 'Strapi'],
    ]);
  });

  it('may vary by what requests are told apart by', () => {
    const vary = 'Origin, Authorization,accept-encoding, Cookie';
    expect(storedAnswer(contextOf({ headers: { vary } }), '{}')).not.toBeNull();
  });

  it.each<[string, { status?: number; headers?: Headers }]>([
    ['a status other than 200', { status: 404 }],
    ['304', { status: 304 }],
    ['a cookie', { headers: { 'set-cookie': ['session=1'] } }],
    ['an encoded body', { headers: { 'content-encoding': 'gzip' } }],
    ['a Vary by the language', { headers: { vary: 'Origin, Accept-Language' } }],
    ['a Vary by everything', { headers: { vary: '*' } }],
  ])('is none with %s', (_what, options) => {
    expect(storedAnswer(contextOf(options), '{}')).toBeNull();
  });
});
