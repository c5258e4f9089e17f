import type { Context } from 'koa';

import { adminView } from '../../coverage/admin-view';
import { reportContribution } from '../../coverage/contribution';
import type { Injected } from '../../strapi-shims/types';
import { abilityOf, readableType } from './context';

/** What the piece that somebody is tagging adds to what he may read. */
export const contributionController = ({ strapi }: Injected) => ({
  contribution: async (ctx: Context) => {
    const { type } = readableType(strapi, ctx);
    const view = await adminView(strapi, abilityOf(ctx));
    ctx.body = { data: await reportContribution(strapi, ctx.query, { type, view }) };
  },
});
