import type { Context } from 'koa';

import { adminView } from '../../coverage/admin-view';
import {
  exportGaps,
  exportInventory,
  exportMatrix,
  exportReport,
  type Export,
} from '../../exports/exports';
import type { Injected } from '../../strapi-shims/types';
import { abilityOf } from './context';

/** What the user may read, as files to download. */
export const exportsController = ({ strapi }: Injected) => {
  const download = (make: Export) => async (ctx: Context) => {
    const { name, body } = await make(strapi, ctx.query, await adminView(strapi, abilityOf(ctx)));
    ctx.attachment(name);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = body;
  };
  return {
    exportInventory: download(exportInventory),
    exportMatrix: download(exportMatrix),
    exportGaps: download(exportGaps),
    exportReport: download(exportReport),
  };
};
