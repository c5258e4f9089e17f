import { limitGraphql } from './integrations/graphql';
import { addIndexTables } from './schema/index-tables';
import { addLastChangeIndexes } from './schema/last-change';
import { persistTables } from './schema/persist-tables';
import { followRenamedTypes } from './schema/renamed-types';
import { addTargetingFields } from './schema/targeting-fields';
import { afterSync, beforeSync } from './strapi-shims/host';
import type { Injected, Strapi } from './strapi-shims/types';
import { guardTargeting } from './targeting/guard';
import { filterListsByTags } from './targeting/list-filters';
import { addNativeParameters, filterNativeEndpoints } from './targeting/native-filters';

/**
 * What may refuse a read or write of documents. Middlewares run in the order they are put in, and
 * those of some plugins swallow what comes from further in: the sooner these are in, the better.
 */
const refuseBeforeOthers = (strapi: Strapi): void => {
  guardTargeting(strapi);
  filterNativeEndpoints(strapi);
  filterListsByTags(strapi);
};

export const register = ({ strapi }: Injected): void => {
  addIndexTables(strapi);
  addTargetingFields(strapi);
  addLastChangeIndexes(strapi);
  addNativeParameters(strapi);
  limitGraphql(strapi);
  refuseBeforeOthers(strapi);
  beforeSync(strapi, () => followRenamedTypes(strapi));
  afterSync(strapi, () => persistTables(strapi));
};
