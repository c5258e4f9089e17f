import type { Context, Next } from 'koa';

import { answerOf, type Answer } from '../kept/answer';
import { isFresh } from '../kept/is-fresh';
import { isKnown, rightsOf } from '../kept/rights';
import { recentSite } from '../kept/site';
import { service } from '../services/get';
import type { Auth } from '../strapi-shims/content-api';
import type { Injected } from '../strapi-shims/types';

const send = (ctx: Context, { body, etag, tags }: Answer, cacheControl: string): void => {
  ctx.status = 200;
  // Else the order of the headers would tell whether the answer was made just now.
  ctx.remove('Content-Type');
  ctx.set('Cache-Control', cacheControl);
  ctx.vary('Authorization');
  ctx.set('Surrogate-Key', tags.join(' '));
  ctx.set('Cache-Tag', tags.join(','));
  ctx.set('ETag', etag);
  if (isFresh(ctx)) {
    ctx.status = 304;
    ctx.body = null;
    return;
  }
  ctx.type = 'application/json';
  ctx.body = body;
};

/** Under the request's state: an answer that everybody gets who asks so. */
const FOR_EVERYBODY = 'journeyAnswer';

/** What the request was answered with, where every anonymous caller gets the same. */
export const madeForEverybody = (ctx: Context): { version: string; body: string } | null =>
  (ctx.state[FOR_EVERYBODY] as { version: string; body: string } | undefined) ?? null;

/**
 * Answers of the content API, kept in memory by the caller's rights and the query until something is
 * written; and their cache headers: who may keep an answer and for how long (from the settings),
 * the keys to purge it by, and an ETag, with 304 for a caller that has the answer already.
 * Stage and persona are in the URL, so the URL alone is the key.
 */
export const httpCache =
  (_config: unknown, { strapi }: Injected) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const { settings, definitions } = await recentSite(strapi);
    const { recentVersion } = service(strapi, 'index');
    const version = await recentVersion();
    const auth = ctx.state['auth'] as Auth;
    const isAnonymous = ctx.get('authorization') === '' && !isKnown(auth);
    const cacheControl = settings.cacheControl[isAnonymous ? 'anonymous' : 'authenticated'];
    // Who wants answers to be kept nowhere does not want them kept here either.
    const rights = cacheControl.includes('no-store') ? null : rightsOf(auth);
    const store = service(strapi, 'kept').answers;
    // As the site's own middlewares have left it: one may have put in a locale, say.
    const key = `${rights} ${ctx.path} ${JSON.stringify(ctx.query)}`;

    let answer = rights === null ? undefined : store.peek(version, key);
    let isKept = answer !== undefined;
    if (!answer) {
      await next();
      if (ctx.status !== 200 || typeof ctx.body !== 'object' || ctx.body === null) return;
      answer = answerOf(ctx.body, definitions.tagged);
      // Made while something was written, it may be of no one moment: it is not for others.
      isKept = rights !== null && (await recentVersion()) === version;
      if (isKept) store.set(version, key, answer);
    }
    if (isAnonymous && isKept && !cacheControl.includes('private')) {
      ctx.state[FOR_EVERYBODY] = { version, body: answer.body };
    }
    send(ctx, answer, cacheControl);
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
