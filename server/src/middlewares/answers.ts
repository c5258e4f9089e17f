import type { Context, Next } from 'koa';

import { isFresh } from '../kept/is-fresh';
import { publicKey, storedAnswer, type StoredAnswer } from '../kept/stored-answer';
import { service } from '../services/get';
import type { Injected, Strapi } from '../strapi-shims/types';
import { madeForEverybody } from './http-cache';

/** Where to look for an answer, or to keep it; null for a request that is not to be answered from memory. */
const placeOf = async (
  strapi: Strapi,
  ctx: Context,
): Promise<{ version: string; key: string } | null> => {
  const key = publicKey(ctx);
  if (key === null) return null;
  // Without a database there is nothing to answer from: Strapi says so in its own way.
  const version = await service(strapi, 'index')
    .recentVersion()
    .catch(() => null);
  return version === null ? null : { version, key };
};

const send = (ctx: Context, { headers, body }: StoredAnswer): void => {
  for (const [name, value] of headers) ctx.set(name, value);
  ctx.status = 200;
  if (isFresh(ctx)) ctx.status = 304;
  else ctx.body = body;
};

/**
 * Answers anonymous callers of the content API from memory, ahead of Strapi's own middlewares. For
 * `config/middlewares`, at the place from which on nothing needs to see each request: what comes
 * after it, such as a logger, sees only what is not answered here.
 */
export const answers = (_config: unknown, { strapi }: Injected) => {
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/journey/`;
  return async (ctx: Context, next: Next): Promise<void> => {
    const { publicAnswers } = service(strapi, 'kept');
    const place = ctx.path.startsWith(prefix) ? await placeOf(strapi, ctx) : null;
    const kept = place && publicAnswers.peek(place.version, place.key);
    if (kept) {
      send(ctx, kept);
      return;
    }
    await next();
    const made = place && madeForEverybody(ctx);
    const stored = made && storedAnswer(ctx, made.body);
    if (stored) publicAnswers.set(made.version, place.key, stored);
  };
};
