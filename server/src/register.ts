import { addIndexTables } from './schema/index-tables';
import { persistTables } from './schema/persist-tables';
import { addTargetingFields } from './schema/targeting-fields';
import { afterSync } from './strapi-shims/host';
import type { Injected } from './strapi-shims/types';
import { addNativeParameters } from './targeting/native-filters';

export const register = ({ strapi }: Injected): void => {
  addIndexTables(strapi);
  addTargetingFields(strapi);
  addNativeParameters(strapi);
  afterSync(strapi, () => persistTables(strapi));
};
