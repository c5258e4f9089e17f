import type { Context } from 'koa';

import { readChoice, readText, readTexts, refuse } from '../../content/readers';
import { visibleTo } from '../../coverage/admin-view';
import type { Injected } from '../../strapi-shims/types';
import { readTargetings } from '../../targeting/read';
import { readableType } from './context';

/** So many rows a page of the Content Manager's list view has at most. */
const MAX_DOCUMENTS = 100;

/** What the documents on a page of the list view are tagged with. */
export const pageTargetingController = ({ strapi }: Injected) => ({
  pageTargeting: async (ctx: Context) => {
    const { type, checker } = readableType(strapi, ctx);
    const documentIds = readTexts(ctx.query, 'documentIds', { most: MAX_DOCUMENTS });
    if (documentIds.length === 0) {
      throw refuse('documentIds', ctx.query['documentIds'], 'one document id, or several');
    }
    const data = await readTargetings(strapi, {
      type,
      documentIds,
      visible: await visibleTo(strapi, type, checker),
      locale: readText(ctx.query, 'locale'),
      status: readChoice(ctx.query, 'status', ['draft', 'published']) ?? 'draft',
    });
    ctx.body = { data };
  },
});
