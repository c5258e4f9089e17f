import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { readText } from '../../content/readers';
import type { Ability } from '../../coverage/admin-view';
import { invalid } from '../../errors';
import { enabledTypes } from '../../schema/enabled-types';
import { permissionChecker, type PermissionChecker } from '../../strapi-shims/host';
import type { HostContentType, Strapi } from '../../strapi-shims/types';

/** What admin controllers read from a request. */

export const param = (ctx: Context, name: string): string =>
  String((ctx['params'] as Record<string, string>)[name]);

export const abilityOf = (ctx: Context): Ability => ctx.state['userAbility'] as Ability;

/** The admin user's id; null for an admin token, which is nobody's. */
export const userIdOf = (ctx: Context): number | null =>
  (ctx.state['user'] as { id?: number } | undefined)?.id ?? null;

export const bodyOf = (ctx: Context): Record<string, unknown> =>
  ((ctx.request as unknown as { body?: unknown }).body ?? {}) as Record<string, unknown>;

/** The definition that takes over what a removed one was tagged on. */
export const replaceBy = (ctx: Context) => readText(ctx.query, 'replaceBy');

/** The enabled content type that the path names; 403 when the user may not read it. */
export const readableType = (
  strapi: Strapi,
  ctx: Context,
): { type: HostContentType; checker: PermissionChecker } => {
  const uid = param(ctx, 'uid');
  const type = enabledTypes(strapi).find((each) => each.uid === uid);
  if (!type) {
    throw invalid('JOURNEY_TYPE_NOT_ENABLED', `"${uid}" is not enabled for journeys.`, {
      parameter: 'uid',
      value: uid,
    });
  }
  const checker = permissionChecker(strapi, abilityOf(ctx), uid);
  if (checker.cannot.read()) {
    throw new errors.ForbiddenError('You may not read this content type.');
  }
  return { type, checker };
};
