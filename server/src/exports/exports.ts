import type { Readable } from 'node:stream';

import type { RawQuery } from '../content/readers';
import { coverage } from '../core/coverage/coverage';
import { INVENTORY_PARAMETERS, readSelection, readSort } from '../coverage/inventory-list';
import { GAP_PARAMETERS, listGaps, readGapSelection } from '../coverage/gap-list';
import { COVERAGE_PARAMETERS, type View } from '../coverage/report';
import { readSettings } from '../settings/settings';
import type { Strapi } from '../strapi-shims/types';
import { csvOf } from './csv';
import { fileNameOf } from './file-name';
import { filtersInWords } from './filters';
import { gapRows } from './gaps-csv';
import { inventoryRows, listedItems } from './inventory-csv';
import { matrixRows } from './matrix-csv';
import { namesIn, readableNamesIn } from './names';
import { reportDocument } from './pdf/document';
import { renderPdf } from './pdf/render';
import { readExport } from './request';

/** A file to download. */
export interface ExportFile {
  readonly name: string;
  readonly body: Readable | Buffer;
}

/** Makes a file of what a page shows, narrowed alike. */
export type Export = (strapi: Strapi, asked: RawQuery, view: View) => Promise<ExportFile>;

/** The content inventory as the page lists it, all pages of it. An import reads it again. */
export const exportInventory: Export = async (strapi, asked, view) => {
  const request = await readExport(strapi, asked, { view, parameters: INVENTORY_PARAMETERS });
  const { query, input, words } = request;
  const items = listedItems(input, {
    selection: readSelection(query, input),
    sort: readSort(query),
    targetingPerLocale: (await readSettings(strapi)).targetingPerLocale,
  });
  const names = readableNamesIn(request);
  return {
    name: fileNameOf('inventory.csv', request),
    body: csvOf(inventoryRows(items, { words, names, journey: input.journey.key })),
  };
};

/** The coverage matrix, a cell a line. */
export const exportMatrix: Export = async (strapi, asked, view) => {
  const request = await readExport(strapi, asked, { view, parameters: COVERAGE_PARAMETERS });
  const { input, words } = request;
  const names = namesIn(request);
  return {
    name: fileNameOf('matrix.csv', request),
    body: csvOf(matrixRows(coverage(input), { words, names })),
  };
};

/** The gaps as the page lists them, all pages of it. */
export const exportGaps: Export = async (strapi, asked, view) => {
  const request = await readExport(strapi, asked, { view, parameters: GAP_PARAMETERS });
  const { query, input, words } = request;
  const names = namesIn(request);
  const { gaps } = await listGaps(strapi, input, { selection: readGapSelection(query) });
  return {
    name: fileNameOf('gaps.csv', request),
    body: csvOf(gapRows(gaps, { words, names })),
  };
};

/** Coverage and the most pressing gaps, to be handed round. */
export const exportReport: Export = async (strapi, asked, view) => {
  const request = await readExport(strapi, asked, { view, parameters: COVERAGE_PARAMETERS });
  const { input, words } = request;
  const names = namesIn(request);
  const { gaps } = await listGaps(strapi, input, {
    selection: { types: null, dismissed: 'false' },
  });
  const definition = reportDocument({
    words,
    names,
    coverage: coverage(input),
    gaps,
    filters: filtersInWords(request, names),
    madeAt: input.now,
  });
  return { name: fileNameOf('report.pdf', request), body: await renderPdf(definition) };
};
