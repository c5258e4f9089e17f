import type { Context } from 'koa';

import { parse } from '../../contracts/parse';
import { changeRequest, restoreRequest } from '../../contracts/targeting';
import type { Injected } from '../../strapi-shims/types';
import { changePieces, previewChange, restorePieces, type Changer } from '../../targeting/change';
import { listUntagged } from '../../targeting/untagged';
import { abilityOf, bodyOf } from './context';

/** Who changes tags by a request. */
export const changerOf = (ctx: Context): Changer => ({
  ability: abilityOf(ctx),
  userId: (ctx.state['user'] as { id: number }).id,
});

/** Tagging outside the edit view: many pieces at once, and one after another. */
export const retaggingController = ({ strapi }: Injected) => ({
  previewChange: async (ctx: Context) => {
    const request = parse(changeRequest, bodyOf(ctx));
    ctx.body = { data: await previewChange(strapi, request, changerOf(ctx)) };
  },
  changeTargeting: async (ctx: Context) => {
    const request = parse(changeRequest, bodyOf(ctx));
    ctx.body = { data: await changePieces(strapi, request, changerOf(ctx)) };
  },
  restoreTargeting: async (ctx: Context) => {
    const request = parse(restoreRequest, bodyOf(ctx));
    ctx.body = { data: await restorePieces(strapi, request, changerOf(ctx)) };
  },
  untagged: async (ctx: Context) => {
    ctx.body = await listUntagged(strapi, ctx.query, abilityOf(ctx));
  },
});
