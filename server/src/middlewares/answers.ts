import type { Context, Next } from 'koa';

import { isFresh } from '../kept/is-fresh';
import { publicKey, storedAnswer, type StoredAnswer } from '../kept/stored-answer';
import { service } from '../services/get';
import type { Injected } from '../strapi-shims/types';
import { madeForEverybody } from './http-cache';

const send = (ctx: Context, { headers, body }: StoredAnswer): void => {
  // As Koa has it where a middleware further out has answered already.
  if (ctx.headerSent) return;
  // Straight to Node.js, which is quicker than by Koa. It sends them only with the body, so that
  // middlewares further out may still add to them.
  for (const [name, value] of headers) ctx.res.setHeader(name, value);
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
  const { publicAnswers } = service(strapi, 'kept');
  const { knownVersion, recentVersion } = service(strapi, 'index');

  const keepWhatIsMade = async (ctx: Context, next: Next, key: string): Promise<void> => {
    await next();
    const made = madeForEverybody(ctx);
    const stored = made && storedAnswer(ctx, made.body);
    if (stored) publicAnswers.set(made.version, key, stored);
  };

  /** What is kept under a version, or else what Strapi makes. */
  const answer = (ctx: Context, next: Next, { version, key }: Place): Promise<void> | void => {
    const kept = publicAnswers.peek(version, key);
    return kept ? send(ctx, kept) : keepWhatIsMade(ctx, next, key);
  };

  const answerOnceRead = async (ctx: Context, next: Next, key: string): Promise<void> => {
    // Without a database there is nothing to answer from: Strapi says so in its own way.
    const version = await recentVersion().catch(() => null);
    await (version === null ? next() : answer(ctx, next, { version, key }));
  };

  // No promise where none is needed: with Strapi's request context each costs as much as a header.
  return (ctx: Context, next: Next): Promise<void> | void => {
    const key = ctx.path.startsWith(prefix) ? publicKey(ctx) : null;
    if (key === null) return next();
    const version = knownVersion();
    return version === null ? answerOnceRead(ctx, next, key) : answer(ctx, next, { version, key });
  };
};

interface Place {
  readonly version: string;
  readonly key: string;
}
