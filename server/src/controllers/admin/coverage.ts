import type { Context } from 'koa';

import { previewAs } from '../../content/preview-as';
import { adminView } from '../../coverage/admin-view';
import { bringBackGap, dismissGap } from '../../coverage/dismissals';
import { reportGaps } from '../../coverage/gap-list';
import { listInventory } from '../../coverage/inventory-list';
import { reportCoverage } from '../../coverage/report';
import { reportFigure } from '../../coverage/snapshots';
import type { Injected } from '../../strapi-shims/types';
import { abilityOf, bodyOf, userIdOf } from './context';

/** What there is, and what is missing, of what the user may read. */
export const coverageController = ({ strapi }: Injected) => ({
  coverage: async (ctx: Context) => {
    ctx.body = await reportCoverage(strapi, ctx.query, await adminView(strapi, abilityOf(ctx)));
  },
  gaps: async (ctx: Context) => {
    const view = await adminView(strapi, abilityOf(ctx));
    ctx.body = await reportGaps(strapi, ctx.query, { ...view, names: true });
  },
  dismiss: async (ctx: Context) => {
    const view = await adminView(strapi, abilityOf(ctx));
    const body = bodyOf(ctx);
    await dismissGap(strapi, { query: ctx.query, view, body, userId: userIdOf(ctx) });
    ctx.body = { data: { gap: body['gap'] } };
  },
  bringBack: async (ctx: Context) => {
    const view = await adminView(strapi, abilityOf(ctx));
    await bringBackGap(strapi, { query: ctx.query, view });
    ctx.body = { data: { gap: ctx.query['gap'] } };
  },
  coverageFigure: async (ctx: Context) => {
    ctx.body = await reportFigure(strapi, await adminView(strapi, abilityOf(ctx)));
  },
  previewAs: async (ctx: Context) => {
    ctx.body = await previewAs(strapi, ctx.query, await adminView(strapi, abilityOf(ctx)));
  },
  inventory: async (ctx: Context) => {
    ctx.body = await listInventory(strapi, ctx.query, await adminView(strapi, abilityOf(ctx)));
  },
});
