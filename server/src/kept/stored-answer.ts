import type { Context } from 'koa';

/** A whole response to anonymous callers: its headers, and its body as bytes. */
export interface StoredAnswer {
  readonly headers: ReadonlyArray<readonly [string, string | string[]]>;
  readonly body: Buffer;
}

/** Headers that are of one response only. */
const OF_ONE_RESPONSE = /^(date|age|content-length|x-response-time|x-request-id|(x-)?ratelimit.*)$/;

/** What a response may vary by and still be found by its URL and origin: others are not looked for in what is kept. */
const TOLD_APART = ['origin', 'authorization', 'accept-encoding', 'cookie'];

/** Where to look for what a request asks for; null: an answer to it is not to be looked for at all. */
export const publicKey = (ctx: Context): string | null => {
  const { method, url } = ctx;
  const isPlain = method === 'GET' && ctx.get('authorization') === '' && ctx.get('cookie') === '';
  // None of them can hold the end of a line.
  return isPlain ? `${ctx.get('host')}\n${ctx.get('origin')}\n${url}` : null;
};

/** The response as it is about to be sent; null for one that is not for everybody who asks so. */
export const storedAnswer = (ctx: Context, body: string): StoredAnswer | null => {
  const headers = Object.entries(ctx.response.headers).flatMap(
    ([name, value]): Array<[string, string | string[]]> =>
      value === undefined ? [] : [[name, typeof value === 'number' ? String(value) : value]],
  );
  const varies = ctx.response
    .get('vary')
    .toLowerCase()
    .split(/\s*,\s*/);
  const isForAll =
    ctx.status === 200 &&
    headers.every(([name]) => name !== 'set-cookie' && name !== 'content-encoding') &&
    varies.every((name) => name === '' || TOLD_APART.includes(name));
  if (!isForAll) return null;
  return {
    headers: headers.filter(([name]) => !OF_ONE_RESPONSE.test(name)),
    body: Buffer.from(body),
  };
};
