import { addIndexTables } from './schema/index-tables';
import { persistTables } from './schema/persist-tables';
import { followRenamedTypes } from './schema/renamed-types';
import { addTargetingFields } from './schema/targeting-fields';
import { afterSync, beforeSync } from './strapi-shims/host';
import type { Injected } from './strapi-shims/types';
import { addNativeParameters } from './targeting/native-filters';

export const register = ({ strapi }: Injected): void => {
  addIndexTables(strapi);
  addTargetingFields(strapi);
  addNativeParameters(strapi);
  beforeSync(strapi, () => followRenamedTypes(strapi));
  afterSync(strapi, () => persistTables(strapi));
};
