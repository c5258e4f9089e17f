import type { Context } from 'koa';

import { refuseRenamed } from '../../definitions/write';
import { bodyOf, param } from './context';

/** The body of a change: of what the path names. Throws JOURNEY_KEY_IS_STABLE. */
export const keyed = (ctx: Context): Record<string, unknown> => {
  const key = param(ctx, 'key');
  const body = bodyOf(ctx);
  if (body['key'] !== undefined && body['key'] !== key) refuseRenamed(key, body['key']);
  return { ...body, key };
};
