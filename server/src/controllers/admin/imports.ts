import { readFile, rm } from 'node:fs/promises';

import type { Context } from 'koa';

import { readChoice, refuseOthers } from '../../content/readers';
import { applyRequest } from '../../contracts/import';
import { parse } from '../../contracts/parse';
import { BLANK_CELLS } from '../../core/import/plan';
import { adminView } from '../../coverage/admin-view';
import { invalid, tooLarge } from '../../errors';
import { applyImport } from '../../imports/apply';
import { checkImport } from '../../imports/check';
import { MOST_BYTES, readTable } from '../../imports/read-csv';
import { uploadedFile } from '../../strapi-shims/upload';
import type { Injected } from '../../strapi-shims/types';
import { abilityOf, bodyOf } from './context';
import { changerOf } from './retagging';

/** The bytes of the uploaded file, which is gone from the server afterwards. */
const bytesOf = async (ctx: Context): Promise<Uint8Array> => {
  const file = uploadedFile(ctx);
  if (!file) {
    throw invalid('JOURNEY_INVALID_IMPORT', 'Send one CSV file as the form field "files".', {
      parameter: 'files',
    });
  }
  try {
    if (file.size > MOST_BYTES) throw tooLarge('The file is larger than 5 MB.', MOST_BYTES);
    return await readFile(file.path);
  } finally {
    await rm(file.path, { force: true });
  }
};

/** Tags from a spreadsheet: first what they would do, then the doing of it. */
export const importsController = ({ strapi }: Injected) => ({
  checkImport: async (ctx: Context) => {
    refuseOthers(ctx.query, ['blank']);
    const blankCells = readChoice(ctx.query, 'blank', BLANK_CELLS) ?? 'keep';
    const table = readTable(await bytesOf(ctx));
    const view = await adminView(strapi, abilityOf(ctx));
    const changer = changerOf(ctx);
    ctx.body = { data: await checkImport(strapi, table, { blankCells, view, changer }) };
  },
  applyImport: async (ctx: Context) => {
    const request = parse(applyRequest, bodyOf(ctx));
    ctx.body = { data: await applyImport(strapi, request, changerOf(ctx)) };
  },
});
