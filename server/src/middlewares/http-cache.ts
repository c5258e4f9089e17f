import etag from 'etag';
import type { Context, Next } from 'koa';

import { readSettings } from '../settings/settings';
import type { Injected } from '../strapi-shims/types';

/** Whether Strapi knows who asks, by whatever means: a site may have a strategy of its own. */
const isKnown = (ctx: Context): boolean => {
  const { credentials } = (ctx.state['auth'] ?? {}) as { credentials?: unknown };
  return credentials !== undefined && credentials !== null;
};

/**
 * Cache headers of the content API: who may keep an answer and for how long (from the settings),
 * the keys to purge it by, and an ETag, with 304 for a caller that has the answer already.
 * Stage and persona are in the URL, so the URL alone is the key.
 */
export const httpCache =
  (_config: unknown, { strapi }: Injected) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.status !== 200 || typeof ctx.body !== 'object' || ctx.body === null) return;
    const { cacheControl } = await readSettings(strapi);
    const isAnonymous = ctx.get('authorization') === '' && !isKnown(ctx);
    ctx.set('Cache-Control', isAnonymous ? cacheControl.anonymous : cacheControl.authenticated);
    ctx.vary('Authorization');

    const { meta } = ctx.body as { meta?: { cache?: { tags?: string[] } } };
    const tags = meta?.cache?.tags;
    if (tags) {
      ctx.set('Surrogate-Key', tags.join(' '));
      ctx.set('Cache-Tag', tags.join(','));
    }
    const body = JSON.stringify(ctx.body);
    ctx.set('ETag', etag(body));
    if (ctx.fresh) {
      ctx.status = 304;
      ctx.body = null;
      return;
    }
    ctx.type = 'application/json';
    ctx.body = body;
  };

/** Answers that show what is not public yet are kept nowhere. */
export const neverCached =
  () =>
  async (ctx: Context, next: Next): Promise<void> => {
    // Before anything can fail: an error must not be kept either.
    ctx.set('Cache-Control', 'private, no-store');
    await next();
  };

const MAX_URL_BYTES = 8 * 1024;

/** 414 for a URL that no honest request needs, before anything is read from it. */
export const urlLimit =
  () =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (Buffer.byteLength(ctx.url) <= MAX_URL_BYTES) {
      await next();
      return;
    }
    ctx.status = 414;
    ctx.body = {
      data: null,
      error: {
        status: 414,
        name: 'URITooLongError',
        message: `The URL is longer than ${MAX_URL_BYTES} bytes.`,
        details: {
          code: 'JOURNEY_URL_TOO_LONG',
          parameter: 'url',
          value: Buffer.byteLength(ctx.url),
          valid: [MAX_URL_BYTES],
        },
      },
    };
  };
