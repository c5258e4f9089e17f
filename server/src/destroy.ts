import { service } from './services/get';
import type { Injected } from './strapi-shims/types';

export const destroy = async ({ strapi }: Injected): Promise<void> => {
  await service(strapi, 'index').stop();
};
