import { warnOfBadDefaults } from './definitions/default-targeting';
import { guardDefinitions } from './definitions/guard';
import { putInDefaults } from './definitions/presets';
import { watchDefinitions, watchPieces } from './inventory/hooks';
import { prepareState } from './inventory/state';
import { registerPermissions } from './permissions';
import { service } from './services/get';
import type { Injected } from './strapi-shims/types';
import { keepAlikeInLocales } from './targeting/alike-in-locales';
import { guardTargeting } from './targeting/guard';
import { filterNativeEndpoints } from './targeting/native-filters';

export const bootstrap = async ({ strapi }: Injected): Promise<void> => {
  const keeper = service(strapi, 'index');
  await registerPermissions(strapi);
  await prepareState(strapi);
  watchPieces(strapi, keeper);
  watchDefinitions(strapi, keeper);
  guardDefinitions(strapi);
  guardTargeting(strapi);
  keepAlikeInLocales(strapi);
  filterNativeEndpoints(strapi);
  await putInDefaults(strapi);
  await warnOfBadDefaults(strapi);
  await keeper.checkQuickly();
  keeper.start();
};
