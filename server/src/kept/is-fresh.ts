import fresh from 'fresh';
import type { Context } from 'koa';

/**
 * Whether the caller has the answer already, by its ETag. Unlike Koa's `ctx.fresh` also where the
 * request says `Cache-Control: no-cache`, as every `fetch` with an `If-None-Match` does: it wants to
 * hear from the site itself, and so it does.
 */
export const isFresh = (ctx: Context): boolean => {
  const asked = ctx.get('if-none-match');
  // Hardly anybody asks so, and Koa copies all headers to look at one.
  return asked !== '' && fresh({ 'if-none-match': asked }, { etag: ctx.response.get('etag') });
};
