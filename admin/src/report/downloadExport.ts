import { getFetchClient } from '@strapi/strapi/admin';

import { saveFile } from '../components/saveFile';

/** What can be exported; as the server calls the files. */
export type ExportFile = 'inventory.csv' | 'matrix.csv' | 'gaps.csv' | 'report.pdf';

/** The server's name for the file; its own when another origin's headers cannot be read. */
const nameIn = (headers: Headers | undefined, file: ExportFile): string =>
  /filename="([^"]+)"/.exec(headers?.get('Content-Disposition') ?? '')?.[1] ?? `journey-${file}`;

/** Fetches an export with the user's own login, saves it, and gives its name. */
export const downloadExport = async (file: ExportFile, params: object): Promise<string> => {
  const { get } = getFetchClient();
  const { data, headers } = await get(`/journey/exports/${file}`, { params, responseType: 'blob' });
  const name = nameIn(headers, file);
  saveFile(data, name);
  return name;
};
