import { Readable } from 'node:stream';

import type { Context } from 'koa';

import { adminView } from '../../coverage/admin-view';
import {
  exportGaps,
  exportInventory,
  exportMatrix,
  exportReport,
  type Export,
  type ExportFile,
} from '../../exports/exports';
import type { Injected } from '../../strapi-shims/types';
import { abilityOf } from './context';

/** Ends the answer where a file fails half way: else the caller would wait for the rest for ever. */
const breakOffWith = (ctx: Context, body: ExportFile['body']): void => {
  if (!(body instanceof Readable)) return;
  body.once('error', () => {
    if (ctx.headerSent) ctx.res.destroy();
  });
};

/** What the user may read, as files to download. */
export const exportsController = ({ strapi }: Injected) => {
  const download = (make: Export) => async (ctx: Context) => {
    const { name, body } = await make(strapi, ctx.query, await adminView(strapi, abilityOf(ctx)));
    ctx.attachment(name);
    ctx.set('Cache-Control', 'no-store');
    breakOffWith(ctx, body);
    ctx.body = body;
  };
  return {
    exportInventory: download(exportInventory),
    exportMatrix: download(exportMatrix),
    exportGaps: download(exportGaps),
    exportReport: download(exportReport),
  };
};
