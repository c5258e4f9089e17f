import { service } from './services/get';
import type { Strapi } from './strapi-shims/types';

export const destroy = async ({ strapi }: { strapi: Strapi }): Promise<void> => {
  await service(strapi, 'index').stop();
};
