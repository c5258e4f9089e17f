import { keepSnapshots } from './coverage/snapshots';
import { warnOfBadDefaults } from './definitions/default-targeting';
import { guardDefinitions } from './definitions/guard';
import { putInDefaults } from './definitions/presets';
import { watchBehindAnswers, watchDefinitions, watchImports, watchPieces } from './inventory/hooks';
import { prepareState } from './inventory/state';
import { registerPermissions } from './permissions';
import { restoreIndexTables } from './schema/index-tables';
import { service } from './services/get';
import type { Injected } from './strapi-shims/types';
import { keepAlikeInLocales } from './targeting/alike-in-locales';

export const bootstrap = async ({ strapi }: Injected): Promise<void> => {
  const keeper = service(strapi, 'index');
  await registerPermissions(strapi);
  await restoreIndexTables(strapi);
  await prepareState(strapi);
  watchPieces(strapi, keeper);
  watchDefinitions(strapi, keeper);
  watchBehindAnswers(strapi, keeper);
  watchImports(strapi, keeper);
  guardDefinitions(strapi);
  keepAlikeInLocales(strapi);
  await putInDefaults(strapi);
  await warnOfBadDefaults(strapi);
  await keeper.checkQuickly();
  keeper.start();
  keepSnapshots(strapi);
};
