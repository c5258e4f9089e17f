import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { readStanding, type Standing } from '../inventory/state';
import { service } from '../services/get';
import { readSettings, type Settings } from '../settings/settings';
import { siteLocales } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';

/** What answers and reports are made with, whatever is asked. */
export interface Site {
  /** To keep things under that are made of it and of the index; null in a transaction. */
  readonly version: string | null;
  readonly definitions: Definitions;
  readonly settings: Settings;
  readonly defaultLocale: string;
  /** Codes, the default one first. */
  readonly locales: readonly string[];
  /** How things stood when all this was read; null in a transaction. */
  readonly standing: Standing | null;
}

const siteAt = (strapi: Strapi, version: string | null): Promise<Site> =>
  service(strapi, 'kept').site.get(version, '', async () => {
    const locales = await siteLocales(strapi);
    return {
      version,
      definitions: await loadDefinitions(strapi),
      settings: await readSettings(strapi),
      defaultLocale: locales[0],
      locales,
      // Last: had anything been written while this was read, the version would be another.
      standing: version === null ? null : await readStanding(strapi),
    };
  });

/** The site as it stands, with the index up to date: read from the database when something was written. */
export const readSite = async (strapi: Strapi): Promise<Site> =>
  siteAt(strapi, await service(strapi, 'index').ready());

/** The same without asking the database each time: behind other nodes' writes by half a second at most. */
export const recentSite = async (strapi: Strapi): Promise<Site> =>
  strapi.db.inTransaction()
    ? readSite(strapi)
    : siteAt(strapi, await service(strapi, 'index').recentVersion());
