import type { Context } from 'koa';

import { readChoice, readText } from '../../content/readers';
import { visibleTo } from '../../coverage/admin-view';
import type { Injected } from '../../strapi-shims/types';
import { readTargeting } from '../../targeting/read';
import { param, readableType } from './context';

/** What single documents are tagged with. */
export const targetingController = ({ strapi }: Injected) => ({
  targeting: async (ctx: Context) => {
    const { type, checker } = readableType(strapi, ctx);
    const data = await readTargeting(strapi, {
      type,
      visible: await visibleTo(strapi, type, checker),
      documentId: param(ctx, 'documentId'),
      locale: readText(ctx.query, 'locale'),
      status: readChoice(ctx.query, 'status', ['draft', 'published']) ?? 'draft',
    });
    ctx.body = { data };
  },
});
